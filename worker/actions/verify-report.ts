import { newNonce } from "../auth/random.ts";
import { checkSignature } from "../auth/report-signatures.ts";
import { kindOf } from "../contract/kinds.ts";
import type { CodeVerification, ReportHead, ReportVerification } from "../contract/verification.ts";
import { canonicalJson } from "../core/canonical.ts";
import { rulesOf } from "../core/kinds.ts";
import { type Outcome, ok } from "../core/outcome.ts";
import { type Basis, readVerifiable, recompute, type VerifiableReport } from "../core/recompute.ts";
import { findReportByCode } from "../db/reports.ts";
import { verifyPage } from "../reports/verify-page.tsx";
import { loadEdition } from "./content.ts";
import type { RenderedPage } from "./render-report.ts";
import { type KeysFault, loadKeys } from "./sign-report.ts";
import type { Work } from "./work.ts";

/** Only the library's content: a report does not say whose it is, and what tenants keep to themselves stays so. */
async function basisOf(work: Work, { questionnaire, policy }: VerifiableReport): Promise<Basis | undefined> {
  const edition = await loadEdition(work, questionnaire, { ...policy, owner: work.library.tenant });
  return (
    edition && {
      definition: edition.definition,
      definitionDigest: edition.digest,
      policy: edition.policy,
      policyDigest: edition.policyDigest,
    }
  );
}

const headOf = (report: VerifiableReport): ReportHead => {
  const { id, created_at, tenant, questionnaire } = report;
  const kind = kindOf(report);
  return {
    kind,
    id,
    created_at,
    tenant: tenant.name,
    questionnaire: {
      title: questionnaire.title,
      slug: questionnaire.slug,
      version: questionnaire.version,
    },
    ...rulesOf(kind).headline(report),
  };
};

/** Whether a document is a report as it was signed here, and whether its result follows from its answers. */
export async function verifyReport(
  work: Work,
  document: Record<string, unknown>,
): Promise<Outcome<ReportVerification, KeysFault>> {
  const ring = await loadKeys(work);
  if (!ring.ok) return ring;
  const { signature, ...signed } = document;
  const checked = await checkSignature(canonicalJson(signed), signature, ring.value.public);
  const report = readVerifiable(signed);
  const basis = report && (await basisOf(work, report));
  return ok({
    ...checked,
    // What nobody signed is not repeated as if somebody had.
    signed_report: report && checked.signature === "valid" ? headOf(report) : null,
    result: recompute(report, signed.result, basis),
  });
}

/** Whether paper with this code was issued here: no more than is printed on it, and nothing once it was revoked. */
export async function verifyCode(work: Work, code: string): Promise<CodeVerification> {
  const row = await findReportByCode(work.db, code);
  const report = row && row.revokedAt === null ? readVerifiable(row.body) : undefined;
  return { issued: report !== undefined, report: report ? headOf(report) : null };
}

export async function renderVerify(): Promise<RenderedPage> {
  const nonce = newNonce();
  return { status: 200, html: verifyPage({ nonce }), nonce };
}
