import type { Child, Html } from "./jsx-runtime.ts";
import type { View } from "./report-view.ts";
import { traceAnchor } from "./report-view.ts";
import { piecesOf } from "./words/fill.ts";

/** Control characters other than line breaks and tabs have no business in a text; show that there was one. */
const visible = (text: string): string => text.replace(/[^\P{Cc}\n\r\t]/gu, "\uFFFD");

/** What people wrote: isolated, so that its direction cannot turn the page around it. */
export const Said = ({ text, lang }: { text: string; lang?: string | undefined }) => (
  <bdi dir="auto" class="said" lang={lang}>
    {visible(text)}
  </bdi>
);

/** A template with more than text in its places. */
export const Filled = ({ text, values }: { text: string; values: Record<string, Child> }) => (
  <>{piecesOf(text).map((piece, i) => (i % 2 === 0 ? piece : values[piece]))}</>
);

/** A requirement by number and title, leading to how its score came about. */
export const RequirementLink = ({ view, id }: { view: View; id: string }) => {
  const name = <RequirementName view={view} id={id} />;
  if (!view.requirements.has(id)) {
    return (
      <>
        {name} ({view.words.figures.notAskedAbout})
      </>
    );
  }
  return <a href={`#${traceAnchor(id)}`}>{name}</a>;
};

/** A report names each of its requirements a dozen times. */
const names = new WeakMap<View, Map<string, Html>>();

const RequirementName = ({ view, id }: { view: View; id: string }) => {
  const known = names.get(view) ?? new Map<string, Html>();
  names.set(view, known);
  let name = known.get(id);
  if (name) return name;
  name = (
    <span class="requirement">
      <span class="requirement-id">{id}</span>{" "}
      <Said text={view.report.titles.requirements[id] ?? ""} lang={view.standardLang} />
    </span>
  );
  known.set(id, name);
  return name;
};

export const RequirementList = ({ view, ids }: { view: View; ids: readonly string[] }) => (
  <ul class="requirements">
    {ids.map((id) => (
      <li>
        <RequirementLink view={view} id={id} />
      </li>
    ))}
  </ul>
);

/** A status in a shape, a colour and words; any two may be lost. */
export const Status = ({ kind, children }: { kind: string; children?: Child }) => (
  <span class={`status status-${kind}`}>
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {SHAPES[kind] ?? SHAPES.unknown}
    </svg>
    <span>{children}</span>
  </span>
);

const SHAPES: Record<string, Child> = {
  passed: <path d="M2.5 8.5l3.5 3.5 7.5-8" />,
  none: <path d="M2.5 8.5l3.5 3.5 7.5-8" />,
  failed: <path d="M3.5 3.5l9 9m0-9l-9 9" />,
  major: <path d="M8 2l6.5 11.5h-13zM8 6.5v3.2m0 1.6v.4" />,
  minor: <path d="M8 1.8L14.2 8 8 14.2 1.8 8z" />,
  opportunity: <path d="M8 3v10M3 8h10" />,
  unknown: <path d="M5.5 6a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.6m0 2.2v.4" />,
  absent: <path d="M3.5 8h9" />,
};
