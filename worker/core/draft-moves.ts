import { compareVersions } from "./semver.ts";

export type VersionState = {
  version: string;
  status: "published" | "retired";
  drafts: "stay" | "forward";
  rolledBackAt: number | null;
};
export type DraftState = { version: string; forwardedFrom: string | null };
export type Move = { kind: "forward" | "back"; to: string };

/** How long after a publish its forward can be taken back. */
export const ROLLBACK_DAYS = 14;

/**
 * Where a draft belongs, if not where it is: back, when the version it was forwarded to was rolled back; else on to the
 * newest later version that forwards. Asked when a respondent comes back, never while they are filling in.
 */
export function moveOf(draft: DraftState, versions: readonly VersionState[]): Move | null {
  const own = versions.find(({ version }) => version === draft.version);
  if (own && own.rolledBackAt !== null && draft.forwardedFrom !== null) {
    return { kind: "back", to: draft.forwardedFrom };
  }
  const forwards = versions
    .filter((one) => one.drafts === "forward" && one.status === "published" && one.rolledBackAt === null)
    .filter((one) => compareVersions(one.version, draft.version) > 0)
    .sort((a, b) => compareVersions(b.version, a.version));
  const [newest] = forwards;
  return newest ? { kind: "forward", to: newest.version } : null;
}
