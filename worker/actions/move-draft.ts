import type { MovedDraft } from "../contract/assessment.ts";
import type { Definition } from "../contract/definition-schema.ts";
import { carryAnswers, type Lost } from "../core/carry-answers.ts";
import { type Move, moveOf } from "../core/draft-moves.ts";
import type { TenantId } from "../core/ids.ts";
import { type Outcome, ok } from "../core/outcome.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { rollBack } from "../core/roll-back.ts";
import { compareVersions } from "../core/semver.ts";
import { type Assessment, type DraftMove, findAssessment, moveDraft } from "../db/assessments.ts";
import { type Edition, loadEdition } from "./content.ts";
import { pinnedEdition, policyOf } from "./pinned.ts";
import { closedBecause } from "./save-answers.ts";
import { versionStates } from "./version-states.ts";
import type { Work } from "./work.ts";

const KEPT_MAX = 500_000;

type Planned = { change: DraftMove; lost: Lost[]; renamed: { from: string; to: string }[] };

function planForward(row: Assessment, from: Definition, to: Edition, now: number): Planned {
  const { answers, lost, renamed } = carryAnswers(from, to.definition, row.answers);
  const before = { version: row.version, digest: row.digest, answers: row.answers, at: now };
  const forwarded = [...(row.forwarded ?? []), before];
  return { change: { version: to.definition.version, digest: to.digest, answers, forwarded }, lost, renamed };
}

function planBack(row: Assessment, from: Definition, to: Edition): Planned {
  const before = row.forwarded?.at(-1)?.answers ?? {};
  const { answers, lost } = rollBack(to.definition, from, before, row.answers);
  const forwarded = row.forwarded?.slice(0, -1) ?? [];
  const change = { version: to.definition.version, digest: to.digest, answers, forwarded };
  return { change, lost, renamed: [] };
}

/** Which of a draft's answers would go where; undefined where one of the versions is gone. */
async function plan(work: Work, row: Assessment, move: Move): Promise<Planned | undefined> {
  const policy = policyOf(row);
  const [from, to] = await Promise.all([
    pinnedEdition(work, row),
    loadEdition(work, { owner: row.ownerId as TenantId, slug: row.slug, version: move.to }, policy),
  ]);
  if (!from || !to) return undefined;
  return move.kind === "back"
    ? planBack(row, from.definition, to)
    : planForward(row, from.definition, to, work.now.getTime());
}

const movedOf = (row: Assessment, { change, lost, renamed }: Planned): MovedDraft => ({
  from: row.version,
  to: change.version,
  lost,
  renamed,
});

/**
 * Moves a draft where its versions want it, if anywhere. A forward that would lose an answer leaves the draft where it
 * is; a rollback always happens, and says what it could not keep.
 */
export async function moveIfDue(work: Work, row: Assessment): Promise<MovedDraft | null> {
  if (closedBecause(row, work.now)) return null;
  const states = await versionStates(work, row.slug);
  const draft = { version: row.version, forwardedFrom: row.forwarded?.at(-1)?.version ?? null };
  const move = moveOf(draft, states);
  // Each forward keeps a copy of the answers, and a row of D1 holds 2 MB.
  if (move?.kind === "forward" && JSON.stringify(row.forwarded ?? []).length > KEPT_MAX) return null;
  const planned = move && (await plan(work, row, move));
  if (!planned || (move.kind === "forward" && planned.lost.length > 0)) return null;
  const moved = await moveDraft(work.db, row.id, row.revision, planned.change, work.now.getTime());
  return moved ? movedOf(row, planned) : null;
}

/** The respondent asks for a newer version; what would be lost has to be accepted first. */
export async function moveOnRequest(
  work: Work,
  id: string,
  { version, accept_loss: acceptLoss }: { version?: string | undefined; accept_loss?: boolean | undefined },
): Promise<Outcome<MovedDraft, Refusal>> {
  const row = await findAssessment(work.db, id);
  if (!row) return refuse("not_found");
  const closed = closedBecause(row, work.now);
  if (closed) return refuse(closed);
  const offered = (await versionStates(work, row.slug)).filter((one) => one.status === "published");
  const target = offered.find((one) => one.rolledBackAt === null && (version ?? one.version) === one.version);
  // Only on: the way back is the publisher's, who knows what a version did to its answers.
  if (!target || compareVersions(target.version, row.version) < 0) return refuse("not_found");
  if (target.version === row.version)
    return ok({ from: row.version, to: row.version, lost: [], renamed: [] });
  const planned = await plan(work, row, { kind: "forward", to: target.version });
  if (!planned) return refuse("not_found");
  if (planned.lost.length > 0 && acceptLoss !== true) {
    return refuse("version_incompatible", { more: { lost: planned.lost } });
  }
  const moved = await moveDraft(work.db, id, row.revision, planned.change, work.now.getTime());
  return moved ? ok(movedOf(row, planned)) : refuse("unavailable");
}
