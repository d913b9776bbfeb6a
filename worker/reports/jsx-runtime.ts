import type { JSX as HonoJSX } from "hono/jsx/jsx-runtime";

/**
 * Writes a page's elements straight into text, because a report has ten thousand of them (decision 033): whatever is
 * not an element made here is escaped, whoever wrote it. Attributes that are null, undefined or false are left out.
 */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in an element. */
export type Child = Html | string | number | boolean | null | undefined | readonly Child[];
type Props = Record<string, unknown> & { children?: Child };
type Tag = string | ((props: never) => Child);

const SPECIAL = /[&<>"]/;
const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** Elements without an end tag (HTML, 13.1.2). */
const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));

const escaped = (text: string): string =>
  SPECIAL.test(text) ? text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? "") : text;

function textOf(child: Child): string {
  if (typeof child === "string") return escaped(child);
  if (child instanceof Html) return child.text;
  if (typeof child === "number") return String(child);
  if (typeof child !== "object" || child === null) return "";
  let text = "";
  for (const one of child) text += textOf(one);
  return text;
}

function attribute(name: string, value: unknown): string {
  if (value === undefined || value === null || value === false) return "";
  return value === true ? ` ${name}=""` : ` ${name}="${escaped(String(value))}"`;
}

export function jsx(tag: Tag, props: Props): Html {
  if (typeof tag === "function") {
    const made = tag(props as never);
    return made instanceof Html ? made : new Html(textOf(made));
  }
  let text = `<${tag}`;
  for (const name in props) if (name !== "children") text += attribute(name, props[name]);
  return new Html(VOID.has(tag) ? `${text}>` : `${text}>${textOf(props.children)}</${tag}>`);
}

/** Our own text, such as a style sheet; never anything that somebody typed. */
export const verbatim = (text: string): Html => new Html(text);

export const jsxs = jsx;
export const jsxDEV = jsx;
export const Fragment = ({ children }: { children?: Child }): Html => new Html(textOf(children));

export declare namespace JSX {
  type Element = Html;
  type ElementType = string | ((props: never) => Child);
  interface ElementChildrenAttribute {
    // biome-ignore lint/complexity/noBannedTypes: TypeScript asks for the name alone.
    children: {};
  }
  interface IntrinsicAttributes {
    key?: string | number;
  }
  /** What attributes an element has is described by hono/jsx. */
  type IntrinsicElements = {
    [Name in keyof HonoJSX.IntrinsicElements]: Omit<HonoJSX.IntrinsicElements[Name], "children"> & {
      children?: Child;
    };
  };
}
