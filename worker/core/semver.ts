import { semverPattern } from "../contract/patterns.ts";

export type Level = "patch" | "minor" | "major";
export type Version = [major: number, minor: number, patch: number];

/** @throws where the text is no plain semantic version (Semantic Versioning 2.0.0, no pre-release or build part). */
export function parseVersion(version: string): Version {
  if (!semverPattern.test(version)) throw new RangeError("not a semantic version");
  const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number);
  return [major, minor, patch];
}

/** Negative when `a` is older than `b`, 0 when they are the same, else positive. */
export function compareVersions(a: string, b: string): number {
  const [major, minor, patch] = parseVersion(a);
  const [otherMajor, otherMinor, otherPatch] = parseVersion(b);
  return major - otherMajor || minor - otherMinor || patch - otherPatch;
}

const bumps: Record<Level, (version: Version) => Version> = {
  major: ([major]) => [major + 1, 0, 0],
  minor: ([major, minor]) => [major, minor + 1, 0],
  patch: ([major, minor, patch]) => [major, minor, patch + 1],
};

/** The smallest version that is newer by this level. */
export function bump(version: string, level: Level): string {
  return bumps[level](parseVersion(version)).join(".");
}

/** Sorts as text in the order of versions: six digits each, which is as many as the pattern allows. */
export const positionOf = (version: string): string =>
  parseVersion(version)
    .map((part) => String(part).padStart(6, "0"))
    .join(".");
