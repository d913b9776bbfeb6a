import type { Definition } from "../worker/contract/definition-schema.ts";
import { type ContentFile, contentFiles } from "./content-files.ts";

export const SIXTY = {
  slug: "bench-sixty",
  version: "1.0.0",
  path: "/v1/questionnaires/bench-sixty/versions/1.0.0",
};
const QUESTIONS = 60;
const A_SECTION = 5;

/** The first sixty maturity questions of the full gap assessment, five to a section, and what they build on. */
export function sixtyQuestions(): ContentFile[] {
  const files = contentFiles();
  const gap = files.find(({ path }) => path === "/v1/questionnaires/iso42001-gap/versions/1.0.0");
  if (gap === undefined) throw new Error("there is no full gap assessment to take questions from");
  const { translations: _, sizing: __, ...source } = gap.document as Definition;
  const questions = source.sections
    .flatMap((section) => section.questions)
    .flatMap((question) => {
      const { visibleIf: _, ...always } = question;
      return question.type === "maturity" ? [always] : [];
    })
    .slice(0, QUESTIONS);
  const sections = Array.from({ length: QUESTIONS / A_SECTION }, (_, i) => ({
    id: `part-${i + 1}`,
    title: `Part ${i + 1}`,
    questions: questions.slice(i * A_SECTION, (i + 1) * A_SECTION),
  }));
  const { slug, version, path } = SIXTY;
  const document = { ...source, slug, version, sections };
  return [
    ...files.filter(({ path }) => !path.startsWith("/v1/questionnaires/")),
    { file: gap.file, path, document },
  ];
}
