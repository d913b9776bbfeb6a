import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ROOT } from "../../scripts/command.ts";
import { HOSTS } from "../../worker/contract/snippets.ts";
import { EDITIONS } from "../../worker/core/editions.ts";
import { snippetsFor } from "../../worker/core/snippets.ts";

const input = { api: "https://api.example", key: "pk_acme_1", mode: undefined, title: 'A "check" <b>' };
const codeOf = (more: object = {}) =>
  Object.fromEntries(
    snippetsFor({ ...input, edition: undefined, ...more }).map(({ host, code }) => [host, code]),
  );

it("there is one for every kind of host", () => {
  expect(Object.keys(codeOf())).toEqual([...HOSTS]);
});

it("each names the key, and the mode where one was chosen; a link has none", () => {
  for (const [host, code] of Object.entries(codeOf({ mode: "dialog" }))) {
    expect(code, host).toContain("pk_acme_1");
    if (host !== "link" && host !== "iframe") expect(code, host).toContain('data-mode="dialog"');
  }
  for (const code of Object.values(codeOf())) expect(code).not.toContain("data-mode");
});

it("a title is text, whatever is in it", () => {
  for (const code of Object.values(codeOf())) expect(code).not.toContain("<b>");
});

it("a pinned edition is loaded from its own folder, with its integrity; the link and the hosted page are not pinned", () => {
  const [edition] = EDITIONS;
  for (const [host, code] of Object.entries(codeOf({ edition }))) {
    expect(code, host).not.toMatch(/embed\/v1/);
    if (host === "link") continue;
    expect(code, host).toContain(`/embed/${edition?.version}/`);
    expect(code, host).toMatch(/integrity ?= ?"sha384-/);
    expect(code, host).toMatch(/crossorigin/i);
  }
});

it("what WordPress gets has no line breaks of which it could make paragraphs", () => {
  expect(codeOf().wordpress).not.toContain("\n");
});

it("the documentation shows the same", () => {
  const page = readFileSync(join(ROOT, "docs/embed.md"), "utf8");
  const shown = snippetsFor({
    api: "https://api.example",
    key: "pk_acme_…",
    mode: undefined,
    title: "ISO/IEC 42001 readiness check",
    edition: undefined,
  });
  for (const { host, code, content_security_policy: policy } of shown) {
    expect(page, host).toContain(`\n${code}\n\`\`\``);
    if (policy) expect(page, host).toContain(`Content-Security-Policy: ${policy}`);
  }
});
