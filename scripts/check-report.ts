import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { checkSignature } from "../worker/auth/report-signatures.ts";
import { publicKeysIn } from "../worker/auth/signing-keys.ts";
import { kindOf } from "../worker/contract/kinds.ts";
import { reportDocumentSchema } from "../worker/contract/request-schema.ts";
import type { Recomputation, ReportVerification } from "../worker/contract/verification.ts";
import { canonicalJson } from "../worker/core/canonical.ts";
import { rulesOf } from "../worker/core/kinds.ts";
import { readVerifiable, recompute, type VerifiableReport } from "../worker/core/recompute.ts";
import { repeatsMembers } from "../worker/core/repeated-members.ts";
import { basisFor, type GivenContent } from "./report-basis.ts";

export type CheckOptions = GivenContent & { jwks?: string | undefined };
export type Checked = { holds: boolean; lines: string[] };

/** npm changes to the project's folder; paths are meant from where the command was given. */
export const fromCaller = (file: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), file);

/** @throws in words for people when the file cannot be read. */
export function readJson(file: string): unknown {
  const text = readFileSync(fromCaller(file), "utf8");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error(`${file} is not JSON.`);
  }
  if (repeatsMembers(text, value))
    throw new Error(`${file} names a member twice, so it could be read in two ways.`);
  return value;
}

const LOCAL = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?\//;

async function readJwks(place: string): Promise<unknown> {
  if (!/^https?:/.test(place)) return readJson(place);
  // Keys that came over an open line would prove nothing.
  if (place.startsWith("http:") && !LOCAL.test(place)) throw new Error("Keys are taken over https only.");
  const response = await fetch(place, { signal: AbortSignal.timeout(15_000) });
  if (!response.ok) throw new Error(`${place} answered with HTTP ${response.status}.`);
  return response.json();
}

const SIGNATURES: Record<ReportVerification["signature"], (kid: string | null) => string> = {
  valid: (kid) => `holds: the report is as it was issued (key ${kid})`,
  invalid: () => "DOES NOT HOLD: the report was changed, or these are not the keys of who issued it",
  missing: () => "MISSING: nobody can tell who made this report",
  unknown_key: (kid) => `NOT CHECKED: the key ${kid} is not among those given`,
};

const REASONS: Record<NonNullable<Recomputation["reason"]>, string> = {
  report_malformed: "the file does not have a report's form",
  engine_unknown: "it was made by another version of the scoring; use the source code of that version",
  content_unknown: "its questionnaire or policy is not here; name them with --definition and --policy",
};

const told = (value: unknown) => (value === undefined ? "nothing" : JSON.stringify(value));

function resultLines({ recomputed, reason, differences }: Recomputation): string[] {
  if (recomputed === "same")
    return ["Result     follows from the answers: computed again, every figure is the same"];
  if (reason !== null) return [`Result     NOT COMPUTED: ${REASONS[reason]}`];
  return [
    "Result     DOES NOT FOLLOW from the answers:",
    ...differences.map(
      (one) =>
        `             ${one.pointer}: the report says ${told(one.stated)}, computed ${told(one.recomputed)}`,
    ),
  ];
}

function headLines(report: VerifiableReport | undefined): string[] {
  if (!report) return [];
  const { questionnaire, policy, tenant } = report;
  const kind = kindOf(report);
  const { score: percent, outcome } = rulesOf(kind).headline(report);
  const score = outcome ?? (percent === null ? "no score yet" : `readiness ${percent}%`);
  return [
    `Report     ${report.id}, made ${report.created_at}, for ${JSON.stringify(tenant.name)}: ${score}`,
    `Made from  questionnaire ${questionnaire.slug} ${questionnaire.version}, policy ${policy.slug} ${policy.version}`,
  ];
}

/** @throws in words for people when a file that was named cannot be used. */
export async function checkReport(file: string, { jwks, ...given }: CheckOptions): Promise<Checked> {
  const document = reportDocumentSchema.safeParse(readJson(file));
  if (!document.success) throw new Error(`${file} is not a report.`);
  const { signature, ...signed } = document.data;
  const keys = jwks === undefined ? undefined : await publicKeysIn(await readJwks(jwks));
  const checked = keys && (await checkSignature(canonicalJson(signed), signature, keys));
  const report = readVerifiable(signed);
  const result = recompute(report, signed.result, report && basisFor(report, given));
  const holds = checked?.signature === "valid" && result.recomputed === "same";
  return {
    holds,
    lines: [
      ...headLines(report),
      `Signature  ${checked ? SIGNATURES[checked.signature](checked.kid) : "NOT CHECKED: name the issuer's keys with --jwks"}`,
      ...resultLines(result),
      holds ? "Verified." : "Not verified.",
    ],
  };
}
