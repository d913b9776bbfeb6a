import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build, type Rolldown } from "vite";
import type { RespondentQuestionnaire } from "../worker/contract/respondent.ts";
import { ROOT } from "./command.ts";

const html = (head: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Questions</title><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">${head}</head><body><main>${body}</main></body></html>`;

export const PAGES = {
  "/ours": (key: string) =>
    html("", `<script src="/embed/v1.js" data-key="${key}" data-locale="en" async></script>`),
  "/bare": () => html("", '<script src="/bare.js" async></script>'),
  "/surveyjs": () =>
    html('<link rel="stylesheet" href="/survey.css">', '<script src="/surveyjs.js" async></script>'),
};
export type PageName = keyof typeof PAGES;

/** A script of bench-pages/ as one classic script, minified. */
export async function pageScript(name: string): Promise<string> {
  const built = (await build({
    configFile: false,
    root: ROOT,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      lib: { entry: join(ROOT, "scripts/bench-pages", `${name}.ts`), formats: ["iife"], name: "page" },
      write: false,
      target: "es2022",
      reportCompressedSize: false,
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput[];
  const chunk = built.flatMap(({ output }) => output).find((one) => one.type === "chunk");
  if (chunk === undefined) throw new Error(`${name}.ts became no script`);
  return chunk.code;
}

export const surveyStyles = (): string =>
  readFileSync(join(ROOT, "node_modules/survey-core/survey-core.min.css"), "utf8");

/** The same questions in the words of SurveyJS. */
export const surveyOf = ({ title, sections }: RespondentQuestionnaire): object => ({
  title,
  showProgressBar: true,
  pages: sections.map((section) => ({
    name: section.id,
    title: section.title,
    elements: section.questions.map((question) => ({
      type: "radiogroup",
      name: question.id,
      title: question.text,
      isRequired: true,
      choices:
        question.type === "maturity"
          ? question.options.map(({ level, text }) => ({ value: level, text }))
          : [],
    })),
  })),
});
