import type { FunctionComponent } from "preact";
import type { Parts } from "./seam.ts";
import type { Ui } from "./ui.ts";

/** Draws this part as soon as the second file is there; as a component of its own, so that it keeps its place then. */
export function partOf<N extends keyof Parts>(name: N): Parts[N] {
  const Awaited = (props: { ui: Ui }) => {
    const Part = props.ui.parts()?.[name] as FunctionComponent<typeof props> | undefined;
    return Part ? <Part {...props} /> : <p class="muted">{props.ui.copy.wait}</p>;
  };
  return Awaited as unknown as Parts[N];
}
