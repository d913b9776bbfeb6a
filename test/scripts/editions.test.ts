import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { integrityOf } from "../../scripts/build-widget.ts";
import { ROOT } from "../../scripts/command.ts";
import { EDITIONS } from "../../worker/core/editions.ts";

const folder = join(ROOT, "public/embed");
const read = (version: string, file: string) => readFileSync(join(folder, version, file));

it("every folder of a pinned edition is listed, newest first", () => {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory());
  expect(EDITIONS.map(({ version }) => version).sort()).toEqual(folders.map(({ name }) => name).sort());
});

describe.each([...EDITIONS])("edition $version", ({ version, integrity }) => {
  it("is as it was pinned", () => {
    for (const [file, expected] of Object.entries(integrity)) {
      expect(integrityOf(read(version, file)), file).toBe(expected);
    }
  });

  it("loads nothing that it does not name with its integrity", () => {
    for (const file of ["v1.js", "v1.mjs"]) {
      const code = read(version, file).toString();
      for (const later of ["v1-later.js", "v1-overlay.js"])
        expect(code).toContain(integrityOf(read(version, later)));
    }
  });
});
