import { newId } from "../auth/random.ts";
import type { ReassessmentInterval, SetReassessmentInterval } from "../contract/reassessment.ts";
import { type Outcome, ok } from "../core/outcome.ts";
import { intervalOf } from "../core/reassessment-cycle.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { insertAudit } from "../db/audit-log.ts";
import { writeTogether } from "../db/database.ts";
import { findKeptEmbed, setEmbedMonths } from "../db/embeds.ts";
import { findTenant, setTenantMonths } from "../db/tenants.ts";
import { embedMemory } from "./lookups.ts";
import type { Work } from "./work.ts";

/** Of the tenant, or of the embed with this key. */
export async function readInterval(
  work: Work,
  key: string | undefined,
): Promise<Outcome<ReassessmentInterval, Refusal>> {
  const [tenant, embed] = await Promise.all([
    findTenant(work.db),
    key === undefined ? undefined : findKeptEmbed(work.db, key),
  ]);
  if (!tenant || (key !== undefined && !embed)) return refuse("not_found");
  const own = embed ? embed.reassessMonths : null;
  return ok({
    embed: key ?? null,
    months: embed ? own : tenant.reassessMonths,
    effective_months: intervalOf(own, tenant.reassessMonths),
  });
}

/** For assessments that are completed from now on: those before were told their day. */
export async function setInterval(
  work: Work,
  { months, embed: key }: SetReassessmentInterval,
  actor: string,
): Promise<Outcome<ReassessmentInterval, Refusal>> {
  const embed = key === undefined ? undefined : await findKeptEmbed(work.db, key);
  if (key !== undefined && !embed) return refuse("not_found");
  await writeTogether(work.db, [
    embed ? setEmbedMonths(work.db, embed.id, months) : setTenantMonths(work.db, months),
    insertAudit(work.db, {
      id: newId("aud", work.now),
      actor,
      action: "reassessment.interval",
      subject: embed?.id ?? work.db.tenant,
      at: work.now.getTime(),
    }),
  ]);
  if (key !== undefined) work.memory.forget(embedMemory(work, key));
  return readInterval(work, key);
}
