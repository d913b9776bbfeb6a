import { digestOf } from "./canonical.ts";
import { type TenantId, tenantPart } from "./ids.ts";

const DIGITS = 32;

/** What a reader of the paper types to find out whether it was issued: half of the report's digest (128 bits). */
export const codeOf = (report: unknown): string => digestOf(report).slice("sha256:".length).slice(0, DIGITS);

/** The code with its tenant in the clear, like every credential here, in groups that a person can type. */
export const printedCode = (tenant: TenantId, code: string): string =>
  `${tenantPart(tenant)}-${(code.match(/.{4}/g) ?? []).join(" ")}`;

export function parseCode(text: string): { tenant: TenantId; code: string } | undefined {
  const found = /^([a-z0-9]{1,40})-([0-9a-f]{32})$/.exec(text.replaceAll(/\s/g, "").toLowerCase());
  return found ? { tenant: `ten_${found[1]}`, code: found[2] ?? "" } : undefined;
}
