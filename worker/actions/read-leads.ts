import type { AnyStanding } from "../contract/kinds.ts";
import type { Lead, LeadDetail } from "../contract/lead.ts";
import type { Page } from "../contract/page.ts";
import { type Outcome, ok } from "../core/outcome.ts";
import { type Refusal, refuse } from "../core/refusal.ts";
import { findLead, listConsents, listLeads, type StoredLead } from "../db/leads.ts";
import { pageOf, placeOf } from "./cursor.ts";
import { reportUrl } from "./report-link.ts";
import type { Work } from "./work.ts";

/** A readiness was all there was before there were kinds, and names none. */
const standingOf = (stored: AnyStanding): Pick<Lead, "kind" | "readiness" | "standing"> =>
  "kind" in stored
    ? { kind: stored.kind, readiness: null, standing: stored }
    : { kind: "gap", readiness: stored, standing: null };

async function leadOf(work: Work, row: StoredLead): Promise<Lead> {
  return {
    id: row.id,
    created_at: new Date(row.createdAt).toISOString(),
    status: row.status,
    contact: { email: row.email, name: row.name, company: row.company, phone: row.phone },
    locale: row.locale,
    source: row.source,
    questionnaire: { slug: row.slug, version: row.version },
    assessment: row.assessmentId,
    ...standingOf(row.readiness),
    ahead: row.ahead ?? [],
    report: { id: row.reportId, url: await reportUrl(work, row.reportId) },
    consents: row.consents,
    suspected: row.suspected,
  };
}

export async function readLead(work: Work, id: string): Promise<Outcome<LeadDetail, Refusal>> {
  const row = await findLead(work.db, id);
  if (!row) return refuse("not_found");
  const [lead, consents] = await Promise.all([leadOf(work, row), listConsents(work.db, id)]);
  const detailed = consents.map(({ id, version, text, granted, at }) => ({
    id,
    version,
    granted,
    text,
    at: new Date(at).toISOString(),
  }));
  return ok({ ...lead, consents: detailed });
}

export async function readLeads(
  work: Work,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Outcome<Page<Lead>, Refusal>> {
  const after = placeOf(work, cursor);
  if (after === undefined) return refuse("cursor_invalid");
  const rows = await listLeads(work.db, limit + 1, after);
  const { shown, next_cursor } = pageOf(work, rows, limit);
  return ok({ data: await Promise.all(shown.map((row) => leadOf(work, row))), next_cursor });
}
