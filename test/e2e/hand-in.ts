import { contentFiles } from "../../scripts/content-files.ts";
import type { AnswerValue } from "../../worker/contract/answers.ts";
import type { Definition, Question } from "../../worker/contract/definition-schema.ts";
import type { Server } from "./server.ts";
import type { MadeTenant } from "./tenant.ts";

/** What a respondent does through the widget, over the API: for tests of what comes after. */

type HandedIn = { id: string; url: string };
export type Values = Record<string, AnswerValue>;

const VALUES: Partial<Record<Question["type"], AnswerValue>> = {
  maturity: 2,
  boolean: true,
  number: 3,
  text: "By the head of quality",
  date: "2027-06-30",
};

/** An answer to every question of the library's newest such questionnaire; registers are left to the caller. */
export function answersTo(slug: string): Values {
  const path = `/v1/questionnaires/${slug}/versions/`;
  const newest = contentFiles().findLast((file) => file.path.startsWith(path));
  if (!newest) throw new Error(`no questionnaire ${slug}`);
  const questions = (newest.document as Definition).sections.flatMap((section) => section.questions);
  return Object.fromEntries(
    questions.flatMap((question): [string, AnswerValue][] => {
      const [first] = "options" in question ? question.options : [];
      const chosen = first && "id" in first ? first.id : "";
      const value = { ...VALUES, choice: chosen, choices: [chosen] }[question.type];
      return value === undefined ? [] : [[question.id, value]];
    }),
  );
}

async function send<T>(
  method: string,
  url: string,
  headers: Record<string, string>,
  body: object,
): Promise<T> {
  const response = await fetch(url, {
    method,
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${text}`);
  return JSON.parse(text) as T;
}

/** @returns the assessment, and where its report is */
export async function handIn(
  { origin: server }: Server,
  { key }: MadeTenant,
  origin: string,
  { answers, ...asked }: { questionnaire: string; locale: string; answers: Values },
): Promise<HandedIn> {
  const assessments = `${server}/v1/assessments`;
  const by = { origin, "plumbline-key": key };
  const { id, token } = await send<{ id: string; token: string }>("POST", assessments, by, asked);
  const own = { origin, authorization: `Bearer ${token}` };
  const given = Object.fromEntries(Object.entries(answers).map(([question, value]) => [question, { value }]));
  await send("PATCH", `${assessments}/${id}/answers`, own, { answers: given });
  const { report } = await send<{ report: { url: string } }>("POST", `${assessments}/${id}/completion`, own, {
    contact: { email: "ada@client.example", name: "Ada Okafor", company: "Client Ltd" },
    consents: [{ id: "contact", version: "2026-11", granted: true }],
  });
  return { id, url: report.url };
}

/** An impact assessment for each system that the answers list. */
export async function startSystems(
  { origin: server }: Server,
  { secret }: MadeTenant,
  origin: string,
  inventory: string,
): Promise<void> {
  const by = { authorization: `Bearer ${secret}` };
  const embed = await send<{ id: string }>("POST", `${server}/v1/embeds`, by, {
    questionnaire: "ai-impact",
    origins: [origin],
  });
  await send("POST", `${server}/v1/assessments/${inventory}/systems`, by, { embed: embed.id });
}
