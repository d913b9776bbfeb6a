import { describe, expect, it } from "vitest";
import { moveOf, type VersionState } from "../../worker/core/draft-moves.ts";

const version = (number: string, more: Partial<VersionState> = {}): VersionState => ({
  version: number,
  status: "published",
  drafts: "stay",
  rolledBackAt: null,
  ...more,
});
const forwards = { drafts: "forward" } as const;

describe("where a draft belongs", () => {
  it.each<
    [string, { version: string; forwardedFrom: string | null }, VersionState[], ReturnType<typeof moveOf>]
  >([
    [
      "stays when nothing forwards",
      { version: "1.0.0", forwardedFrom: null },
      [version("1.0.0"), version("1.1.0")],
      null,
    ],
    [
      "goes to the newest that forwards, past those that do not",
      { version: "1.0.0", forwardedFrom: null },
      [version("1.0.0"), version("1.2.0", forwards), version("1.10.0", forwards), version("2.0.0")],
      { kind: "forward", to: "1.10.0" },
    ],
    [
      "never goes to an older one",
      { version: "2.0.0", forwardedFrom: null },
      [version("1.1.0", forwards), version("2.0.0")],
      null,
    ],
    [
      "does not follow a version that was retired",
      { version: "1.0.0", forwardedFrom: null },
      [version("1.0.0"), version("1.1.0", { ...forwards, status: "retired" })],
      null,
    ],
    [
      "does not follow a forward that was rolled back",
      { version: "1.0.0", forwardedFrom: null },
      [version("1.0.0"), version("1.1.0", { ...forwards, rolledBackAt: 1 })],
      null,
    ],
    [
      "returns when what it was forwarded to is rolled back",
      { version: "1.1.0", forwardedFrom: "1.0.0" },
      [version("1.0.0"), version("1.1.0", { ...forwards, rolledBackAt: 1 })],
      { kind: "back", to: "1.0.0" },
    ],
    [
      "stays on a rolled back version that it was started on",
      { version: "1.1.0", forwardedFrom: null },
      [version("1.0.0"), version("1.1.0", { ...forwards, rolledBackAt: 1 })],
      null,
    ],
  ])("%s", (_, draft, versions, move) => {
    expect(moveOf(draft, versions)).toEqual(move);
    expect(moveOf(draft, versions.toReversed())).toEqual(move);
  });
});
