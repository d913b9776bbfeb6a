import { parse } from "yaml";
import readiness from "../../questionnaires/iso42001-readiness/1.0.0.yaml?raw";
import policy from "../../questionnaires/policies/iso42001-default/1.0.0.yaml?raw";
import standard from "../../questionnaires/standards/iso42001-2023.yaml?raw";

/** The real content, as authors wrote it. */
export const standardSource = parse(standard) as Record<string, unknown>;
export const policySource = parse(policy) as Record<string, unknown>;
export const readinessSource = parse(readiness) as Record<string, unknown>;
