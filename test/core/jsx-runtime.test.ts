import fc from "fast-check";
import { jsx as honoJsx } from "hono/jsx/jsx-runtime";
import { describe, expect, it } from "vitest";
import { type Child, Fragment, Html, jsx, verbatim } from "../../worker/reports/jsx-runtime.ts";

type Tree = string | number | boolean | null | { tag: string; props: Record<string, unknown>; of: Tree[] };

const text = fc.oneof(fc.string(), fc.stringMatching(/^[<>&"'/a-z= -]{0,20}$/));
const props = fc.dictionary(
  fc.constantFrom("class", "id", "title", "href", "aria-label", "data-x"),
  fc.oneof(text, fc.integer(), fc.constant(undefined), fc.constant(null)),
);
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "small" },
    fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null)),
    fc.record({
      tag: fc.constantFrom("p", "span", "td", "br", "input"),
      props,
      of: fc.array(tie("tree"), { maxLength: 4 }),
    }),
  ),
}));

const isVoid = (tag: string) => tag === "br" || tag === "input";
function build<T>(tree: Tree, make: (tag: string, props: Record<string, unknown>) => T): T | Child {
  if (typeof tree !== "object" || tree === null) return tree;
  const children = tree.of.map((one) => build(one, make));
  return make(tree.tag, isVoid(tree.tag) ? tree.props : { ...tree.props, children });
}
/** The two end a void element and write an apostrophe in their own way. */
const alike = (html: string) => html.replaceAll("/>", ">").replaceAll("&#39;", "'");
const shown = (child: Child) => jsx("p", { children: child }).text;

describe("an element", () => {
  it("is what hono/jsx makes of it, whatever stands in it", () => {
    fc.assert(
      fc.property(tree, (one) => {
        const ours = shown(build(one, (tag, props) => jsx(tag, props)) as Child);
        const theirs = String(honoJsx("p", { children: build(one, (tag, props) => honoJsx(tag, props)) }));
        expect(alike(ours)).toBe(alike(theirs));
      }),
    );
  });

  it("lets nothing that somebody typed become markup, in text and in attributes", () => {
    fc.assert(
      fc.property(text, (typed) => {
        const html = jsx("p", { title: typed, children: [typed] }).text;
        expect(html.match(/[<>]/g)).toHaveLength(4);
        expect(html.match(/"/g)).toHaveLength(2);
      }),
    );
  });

  it.each([
    ["nothing for what is not there", [null, undefined, true, false], "<p></p>"],
    ["zero as a figure", 0, "<p>0</p>"],
    ["lists in their order, however deep", ["a", [["b"], "c"]], "<p>abc</p>"],
  ] as [string, Child, string][])("shows %s", (_, child, html) => {
    expect(shown(child)).toBe(html);
  });

  it("leaves an attribute out that is false or missing, and writes a true one without a value", () => {
    const html = jsx("input", { hidden: true, disabled: false, id: undefined, title: null, value: 0 }).text;
    expect(html).toBe('<input hidden="" value="0">');
  });

  it("takes only our own style sheet as it is, and nothing from JSON that looks like an element", () => {
    expect(shown(verbatim("a > b"))).toBe("<p>a > b</p>");
    expect(() => shown({ text: "<b>" } as unknown as Child)).toThrow(TypeError);
  });
});

describe("a component", () => {
  it("may give an element, a text, several or nothing", () => {
    expect(jsx(() => jsx("b", {}), {})).toEqual(new Html("<b></b>"));
    expect(jsx(() => "a < b", {}).text).toBe("a &lt; b");
    expect(jsx(() => null, {}).text).toBe("");
    expect(Fragment({ children: ["<", jsx("b", {})] }).text).toBe("&lt;<b></b>");
  });
});
