import type { PDFDocument, Ref } from "pdfkit";

export type Tag =
  | "Document"
  | "Sect"
  | "H1"
  | "H2"
  | "H3"
  | "P"
  | "L"
  | "LI"
  | "LBody"
  | "Table"
  | "TR"
  | "TH"
  | "TD"
  | "Figure"
  | "Link";

export type TagFacts = {
  /** What is drawn, in words. */
  alt?: string | undefined;
  lang?: string | undefined;
  /** What a header cell heads. */
  scope?: "Column" | "Row";
  /** Where a figure is: left, top, right, bottom, as PDF counts. */
  box?: readonly [number, number, number, number];
};

type Kid = number | Ref | Record<string, unknown>;
export type Element = { tag: Tag; ref: Ref; kids: Kid[]; page?: Ref };

function attributesOf({ scope, box }: TagFacts) {
  if (scope) return { O: "Table", Scope: scope };
  return box && { O: "Layout", Placement: "Block", BBox: [...box] };
}

/**
 * The tree that readers for the blind walk through. Written as plain objects: pdfkit's own elements walk the tree under
 * them at every step, which for a thousand of them costs more than everything else.
 */
export function newTags(document: PDFDocument) {
  const root = document.getStructTreeRoot();
  const open: Element[] = [];

  function begin(tag: Tag, facts: TagFacts = {}): Element {
    const parent = open.at(-1);
    const ref = document.ref({
      S: tag,
      P: parent?.ref ?? root,
      Alt: facts.alt === undefined ? undefined : new String(facts.alt),
      Lang: facts.lang === undefined ? undefined : new String(facts.lang),
      A: attributesOf(facts),
    });
    const element: Element = { tag, ref, kids: [] };
    if (parent) parent.kids.push(ref);
    else root.data.K = [ref];
    open.push(element);
    return element;
  }

  function end(): void {
    const element = open.pop();
    if (element === undefined) throw new Error("no element is open");
    element.ref.data.Pg = element.page;
    element.ref.data.K = element.kids;
    element.ref.end();
  }

  /** The number under which the current page's content now belongs to the innermost open element. */
  function claim(): { tag: Tag; id: number } {
    const element = open.at(-1);
    if (element === undefined) throw new Error("content stands outside every element");
    const page = document.page.dictionary;
    const owners = document.getStructParentTree().get(document.page.structParentTreeKey);
    const id = owners.push(element.ref) - 1;
    element.page ??= page;
    element.kids.push(element.page === page ? id : { Type: "MCR", Pg: page, MCID: id });
    return { tag: element.tag, id };
  }

  /** Makes an annotation of the current page the innermost open element's. */
  function adopt(annotation: Ref): void {
    const element = open.at(-1);
    if (element === undefined) throw new Error("an annotation stands outside every element");
    const key = document.createStructParentTreeNextKey();
    document.getStructParentTree().add(key, element.ref);
    annotation.data.StructParent = key;
    element.kids.push({ Type: "OBJR", Obj: annotation, Pg: document.page.dictionary });
  }

  return { begin, end, claim, adopt };
}

export type Tags = ReturnType<typeof newTags>;
