import { newPublishableKey } from "../auth/publishable-keys.ts";
import { newId } from "../auth/random.ts";
import type { Embed } from "../contract/embed.ts";
import type { ChangeEmbed, CreateEmbed } from "../contract/embed-schema.ts";
import { settingsOf } from "../contract/embed-settings.ts";
import type { Page } from "../contract/page.ts";
import type { Id } from "../core/ids.ts";
import { leadFormFor, rewordedConsents } from "../core/lead-form.ts";
import { type Outcome, ok } from "../core/outcome.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { storedSettings } from "../core/stored-settings.ts";
import { insertAudit } from "../db/audit-log.ts";
import { isDuplicate, writeTogether } from "../db/database.ts";
import {
  changeEmbed as changeRow,
  findEmbed,
  findKeptEmbed,
  insertEmbed,
  listEmbeds,
  type StoredEmbed,
} from "../db/embeds.ts";
import { loadLatest } from "./content.ts";
import { pageOf, placeOf } from "./cursor.ts";
import { findEarlier, rememberRequest } from "./idempotency.ts";
import { embedMemory, loadTenant } from "./lookups.ts";
import type { Work } from "./work.ts";

const ROUTE = "POST /v1/embeds";

const timeOf = (at: number) => new Date(at).toISOString();

const embedOf = (row: StoredEmbed): Embed => ({
  id: row.id,
  key: row.key,
  questionnaire: row.questionnaire,
  origins: row.origins,
  lead_form: row.leadForm,
  settings: settingsOf(row.settings),
  created_at: timeOf(row.createdAt),
  revoked_at: row.revokedAt === null ? null : timeOf(row.revokedAt),
});

export async function readEmbeds(
  work: Work,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Outcome<Page<Embed>, Refusal>> {
  const after = placeOf(work, cursor);
  if (after === undefined) return refuse("cursor_invalid");
  // One more than asked tells whether there is a next page.
  const rows = await listEmbeds(work.db, limit + 1, after);
  const { shown, next_cursor } = pageOf(work, rows, limit);
  return ok({ data: shown.map(embedOf), next_cursor });
}

/** What asks for Turnstile would mark every lead, or let robots in, on a Worker that cannot ask Cloudflare. */
const lacksSecret = (work: Work, { settings }: Pick<ChangeEmbed, "settings">) =>
  Boolean(settings?.turnstile) && work.turnstile.secret === undefined;

/**
 * What respondents go on with is something else than what they come from, and has to be there when it is named; that it
 * has gone since stands in the way of no other change.
 */
async function followOnFault(
  work: Work,
  questionnaire: string,
  named: readonly string[] | null | undefined,
  stored: readonly string[] = [],
): Promise<Outcome<never, Refusal> | undefined> {
  const followOn = named === undefined ? stored : (named ?? []);
  if (followOn.includes(questionnaire)) return refuse("follow_on_own", { detail: questionnaire });
  const editions = await Promise.all((named ?? []).map((slug) => loadLatest(work, slug)));
  const unknown = named?.find((_, index) => !editions[index]);
  return unknown === undefined ? undefined : refuse("questionnaire_unknown", { detail: unknown });
}

const auditOf = (work: Work, action: string, actor: string, subject: string) =>
  insertAudit(work.db, {
    id: newId("aud", work.now),
    actor,
    action,
    subject,
    at: work.now.getTime(),
  });

/** With a key of its own, and where none is given with the contact form that most would start with. */
export async function createEmbed(
  work: Work,
  body: CreateEmbed,
  actor: string,
): Promise<Outcome<Embed, Refusal>> {
  const replay = async () => {
    const earlier = await findEarlier(work, ROUTE, body);
    if (!earlier.ok) return earlier;
    const row = earlier.value === null ? undefined : await findEmbed(work.db, earlier.value);
    return row ? ok(embedOf(row)) : null;
  };
  const replayed = await replay();
  if (replayed) return replayed;
  if (lacksSecret(work, body)) return refuse("turnstile_unavailable");
  const [tenant, edition] = await Promise.all([loadTenant(work), loadLatest(work, body.questionnaire)]);
  if (!tenant) return refuse("not_found");
  if (!edition) return refuse("questionnaire_unknown");
  const fault = await followOnFault(work, body.questionnaire, body.settings?.follow_on);
  if (fault) return fault;
  const id: Id<"emb"> = newId("emb", work.now);
  const row = {
    id,
    key: newPublishableKey(work.db.tenant),
    questionnaire: body.questionnaire,
    origins: body.origins,
    leadForm: body.lead_form ?? leadFormFor(tenant.name),
    settings: storedSettings(body.settings ?? {}),
    reassessMonths: null,
    createdAt: work.now.getTime(),
    revokedAt: null,
  };
  try {
    await writeTogether(work.db, [
      ...rememberRequest(work, ROUTE, body, id),
      insertEmbed(work.db, row),
      auditOf(work, "embed.created", actor, id),
    ]);
  } catch (error) {
    // Two requests with one key at once: the other one was first.
    const first = isDuplicate(error) ? await replay() : null;
    if (first) return first;
    throw error;
  }
  return ok(embedOf({ tenantId: work.db.tenant, ...row }));
}

export async function changeEmbed(
  work: Work,
  key: string,
  body: ChangeEmbed,
  actor: string,
): Promise<Outcome<Embed, Refusal>> {
  const before = await findKeptEmbed(work.db, key);
  if (!before) return refuse("not_found");
  const { questionnaire, lead_form: form } = body;
  if (questionnaire !== undefined && !(await loadLatest(work, questionnaire))) {
    return refuse("questionnaire_unknown");
  }
  const { follow_on: stored } = before.settings;
  const fault = await followOnFault(
    work,
    questionnaire ?? before.questionnaire,
    body.settings?.follow_on,
    stored,
  );
  if (fault) return fault;
  if (lacksSecret(work, body)) return refuse("turnstile_unavailable");
  const [reworded] = form ? rewordedConsents(before.leadForm, form) : [];
  if (reworded) return refuse("consent_reworded", { detail: reworded.id });
  await writeTogether(work.db, [
    changeRow(work.db, before.id, body, work.now.getTime()),
    auditOf(work, "embed.changed", actor, before.id),
  ]);
  work.memory.forget(embedMemory(work, key));
  const after = await findKeptEmbed(work.db, key);
  return after ? ok(embedOf(after)) : refuse("not_found");
}
