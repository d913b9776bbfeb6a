import { errors, jwtVerify, SignJWT } from "jose";
import type { Id, TenantId } from "../core/ids.ts";
import { fail, type Outcome, ok } from "../core/outcome.ts";

/**
 * What the bearer may do: one assessment, from the page it was started on. The version is the one it was started with:
 * good enough to check answers without looking the assessment up, as long as the write itself insists on it.
 */
export type AssessmentClaims = {
  tenant: TenantId;
  assessment: Id<"asm">;
  origin: string;
  /** Whose questionnaire it is. */
  owner: TenantId;
  slug: string;
  version: string;
};

/** `expiresAt`: milliseconds, as `Date.now` counts them. */
export type VerifiedToken = { claims: AssessmentClaims; expiresAt: number };

const ISSUER = "plumbline";
const AUDIENCE = "plumbline:assessment";
const TYPE = "plumbline-assessment+jwt";
const ALGORITHM = "HS256";

const keyOf = (secret: string) => new TextEncoder().encode(secret);

export const signAssessmentToken = (
  claims: AssessmentClaims,
  secret: string,
  now: Date,
  expiresAt: Date,
): Promise<string> =>
  new SignJWT({
    ten: claims.tenant,
    org: claims.origin,
    own: claims.owner,
    qst: claims.slug,
    ver: claims.version,
  })
    .setProtectedHeader({ alg: ALGORITHM, typ: TYPE })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(claims.assessment)
    .setIssuedAt(now)
    .setExpirationTime(expiresAt)
    .sign(keyOf(secret));

/** Algorithm, type, issuer and audience are pinned (RFC 8725): a token for anything else is no token here. */
export async function verifyAssessmentToken(
  token: string,
  secret: string,
  now: Date,
): Promise<Outcome<VerifiedToken, "token_expired" | "token_invalid">> {
  try {
    const { payload } = await jwtVerify(token, keyOf(secret), {
      algorithms: [ALGORITHM],
      typ: TYPE,
      issuer: ISSUER,
      audience: AUDIENCE,
      requiredClaims: ["sub", "exp", "ten", "org", "own", "qst", "ver"],
      currentDate: now,
    });
    const claims = {
      tenant: payload.ten as TenantId,
      assessment: payload.sub as Id<"asm">,
      origin: payload.org as string,
      owner: payload.own as TenantId,
      slug: payload.qst as string,
      version: payload.ver as string,
    };
    return ok({ claims, expiresAt: Number(payload.exp) * 1000 });
  } catch (error) {
    return fail(error instanceof errors.JWTExpired ? "token_expired" : "token_invalid");
  }
}
