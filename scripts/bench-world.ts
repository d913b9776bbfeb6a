import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { LIBRARY } from "../worker/actions/work.ts";
import { newPublishableKey } from "../worker/auth/publishable-keys.ts";
import type { StartedAssessment } from "../worker/contract/assessment.ts";
import type { RespondentQuestion, RespondentQuestionnaire } from "../worker/contract/respondent.ts";
import type { TenantId } from "../worker/core/ids.ts";
import { leadFormFor } from "../worker/core/lead-form.ts";
import { ROOT } from "./command.ts";
import { type ContentFile, contentFiles } from "./content-files.ts";
import { publishFile } from "./publish-content.ts";
import { apiKeySql, embedSql, newSecretKey, tenantSql } from "./tenant-sql.ts";

const TENANT: TenantId = "ten_bench";
const ORIGIN = "https://www.host.example";
const SLUG = "iso42001-readiness";
const VERSION = "1.0.0";

/** A request that can be sent again and again; one after the other, bodies are taken in turn. */
export type Load = { method: string; path: string; headers?: Record<string, string>; bodies?: string[] };

/** The quick check half way: published, started, and every question answered once. */
export type World = { tenant: TenantId; assessment: string; read: Load; save: Load; answers: string[] };

async function applyMigrations(db: D1Database): Promise<void> {
  const folder = join(ROOT, "migrations");
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .sort()) {
    for (const sql of readFileSync(join(folder, file), "utf8").split("--> statement-breakpoint"))
      await db.prepare(sql).run();
  }
}

export async function send(
  url: string,
  { method, path, headers, bodies = [] }: Load,
  turn = 0,
): Promise<Response> {
  const body = bodies[turn % bodies.length];
  const response = await fetch(url + path, {
    method,
    headers: { ...headers, ...(body === undefined ? {} : { "content-type": "application/json" }) },
    ...(body === undefined ? {} : { body }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: HTTP ${response.status} ${await response.text()}`);
  return response;
}

function answerTo(question: RespondentQuestion): unknown {
  if (question.type === "maturity") return question.options[0]?.level;
  if (question.type === "choice") return question.options[0]?.id;
  if (question.type === "choices") return question.options.map((option) => option.id);
  return question.type === "boolean" ? true : 1;
}

/** A tenant whose embed offers a questionnaire on pages of one origin, and the content that this takes. */
export async function seedEmbed(
  db: D1Database,
  url: string,
  embed: { questionnaire: string; origin: string },
  files: readonly ContentFile[],
): Promise<string> {
  await applyMigrations(db);
  const keys = { library: newSecretKey(LIBRARY), publishable: newPublishableKey(TENANT) };
  const { questionnaire, origin } = embed;
  const offered = { tenant: TENANT, key: keys.publishable, questionnaire, origins: [origin] };
  for (const sql of [
    tenantSql({ id: LIBRARY, name: "Library", kind: "publisher" }),
    await apiKeySql(LIBRARY, keys.library),
    tenantSql({ id: TENANT, name: "Bench", kind: "consultancy" }),
    embedSql({ ...offered, form: leadFormFor("Bench") }),
  ])
    await db.prepare(sql).run();
  for (const file of files) await publishFile(url, keys.library, file);
  return keys.publishable;
}

export async function seedWorld(db: D1Database, url: string): Promise<World> {
  const isNeeded = (path: string) =>
    !path.includes("/questionnaires/") || path.endsWith(`${SLUG}/versions/${VERSION}`);
  const files = contentFiles().filter(({ path }) => isNeeded(path));
  const publishable = await seedEmbed(db, url, { questionnaire: SLUG, origin: ORIGIN }, files);

  const read = {
    method: "GET",
    path: `/v1/questionnaires/${SLUG}/versions/${VERSION}?key=${publishable}`,
    headers: { origin: ORIGIN },
  };
  const { sections } = (await (await send(url, read)).json()) as RespondentQuestionnaire;
  const start = {
    method: "POST",
    path: "/v1/assessments",
    headers: { origin: ORIGIN, "plumbline-key": publishable },
    bodies: [JSON.stringify({ questionnaire: SLUG, version: VERSION })],
  };
  const { id, token } = (await (await send(url, start)).json()) as StartedAssessment;
  const questions = sections.flatMap((section) => section.questions);
  const all = Object.fromEntries(questions.map((question) => [question.id, { value: answerTo(question) }]));
  const changed = questions.find((question) => question.type === "maturity");
  if (changed?.type !== "maturity") throw new Error(`${SLUG} has no maturity question to save`);
  const answers = changed.options.map(({ level }) =>
    JSON.stringify({ [changed.id]: { value: level, note: null, evidence: null } }),
  );
  const save = {
    method: "PATCH",
    path: `/v1/assessments/${id}/answers`,
    headers: { origin: ORIGIN, authorization: `Bearer ${token}` },
    bodies: changed.options.map(({ level }) =>
      JSON.stringify({ answers: { [changed.id]: { value: level } } }),
    ),
  };
  await send(url, { ...save, bodies: [JSON.stringify({ answers: all })] });
  return { tenant: TENANT, assessment: id, read, save, answers };
}
