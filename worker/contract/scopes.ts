/** What a secret key may be allowed to do. */
export const SCOPES = [
  "leads:read",
  "embeds:read",
  "embeds:write",
  "reports:read",
  "reports:write",
  "questionnaires:read",
  "questionnaires:write",
  "branding:read",
  "branding:write",
] as const;
export type Scope = (typeof SCOPES)[number];
