import { newId } from "../auth/random.ts";
import { checkAnswer } from "../contract/answer-check.ts";
import type { Answers } from "../contract/answers.ts";
import type { StartedSystems, StartSystems } from "../contract/systems.ts";
import { type Outcome, ok } from "../core/outcome.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { prefillFrom, systemsIn } from "../core/system-register.ts";
import { findAssessment, insertAssessment } from "../db/assessments.ts";
import { insertAudit } from "../db/audit-log.ts";
import { isDuplicate, type Statement, writeTogether } from "../db/database.ts";
import { findEmbed } from "../db/embeds.ts";
import { insertSystem, listSystems } from "../db/systems.ts";
import { type Edition, loadLatest } from "./content.ts";
import { newDraft } from "./new-draft.ts";
import { linkTo } from "./resume-link.ts";
import type { Work } from "./work.ts";

/** In one request: each is written with a link. The next request starts the next ones. */
const AT_ONCE = 25;

/** Of what a row says, what this questionnaire asks and takes. */
function fitting(edition: Edition, prefill: Answers): Answers {
  const { sections } = edition.copyIn().copy;
  const questions = new Map(sections.flatMap((section) => section.questions.map((one) => [one.id, one])));
  return Object.fromEntries(
    Object.entries(prefill).filter(([id, answer]) => {
      const question = questions.get(id);
      return question !== undefined && checkAnswer(question, answer).length === 0;
    }),
  );
}

/** One impact assessment for each AI system that a completed assessment lists and that has none yet. */
export async function startSystems(
  work: Work,
  inventory: string,
  { embed: embedId }: StartSystems,
  actor: string,
): Promise<Outcome<StartedSystems, Refusal>> {
  const [row, embed] = await Promise.all([findAssessment(work.db, inventory), findEmbed(work.db, embedId)]);
  if (!row || !embed || embed.revokedAt !== null) return refuse("not_found");
  if (row.status !== "completed") return refuse("assessment_open");
  const edition = await loadLatest(work, embed.questionnaire);
  if (edition?.definition.kind !== "impact") return refuse("not_found");
  const started = new Set((await listSystems(work.db, inventory)).map(({ name }) => name));
  const open = systemsIn(row.answers).filter(({ name }) => !started.has(name));
  const data: StartedSystems["data"] = [];
  const statements: Statement[] = [];
  const now = work.now.getTime();
  for (const system of open.slice(0, AT_ONCE)) {
    const id = newId("asm", work.now);
    const draft = newDraft(work, edition, {
      id,
      embed: embed.id,
      locale: row.locale,
      answers: fitting(edition, prefillFrom(system)),
      source: {},
    });
    const link = await linkTo(work, embed, draft, { purpose: "resume", expiresAt: draft.expiresAt });
    data.push({
      name: system.name,
      assessment: id,
      link: link.url,
      expires_at: new Date(draft.expiresAt).toISOString(),
    });
    statements.push(
      insertAssessment(work.db, draft),
      link.statement,
      insertSystem(work.db, { inventoryId: inventory, name: system.name, assessmentId: id, startedAt: now }),
    );
  }
  if (statements.length === 0) return ok({ data });
  const entry = { id: newId("aud", work.now), actor, action: "systems.started", subject: inventory, at: now };
  try {
    await writeTogether(work.db, [...statements, insertAudit(work.db, entry)]);
  } catch (error) {
    // Somebody else started them in between.
    if (isDuplicate(error)) return refuse("unavailable");
    throw error;
  }
  return ok({ data });
}
