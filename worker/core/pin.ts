import type { Kind } from "../contract/kinds.ts";
import type { Result } from "../contract/result.ts";
import type { ScoringInput } from "./kind-rules.ts";

/** What a result is made of besides the answers: with these anybody computes it again. */
export const pinOf = (
  { definition, definitionDigest, policyDigest }: Omit<ScoringInput<Kind>, "answers" | "policy">,
  engine: string,
): Result["pinned"] => ({
  questionnaire: definition.slug,
  version: definition.version,
  definition_digest: definitionDigest,
  policy_digest: policyDigest,
  engine,
});
