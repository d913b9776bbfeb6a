import type { ComponentChildren } from "preact";
import { Alert } from "./labelled.tsx";
import type { Run } from "./state.ts";
import type { Ui } from "./ui.ts";

type FormProps = {
  run: Run;
  ui: Ui;
  submit: () => void;
  label: string;
  busy?: boolean;
  children: ComponentChildren;
};

/** A page with questions, and below it what went wrong, whether it is saved, and the ways on and back. */
export function Form({ run, ui, submit, label, busy = false, children }: FormProps) {
  const { copy, send } = ui;
  const Foot = ui.parts()?.Foot;
  // In a text field, Enter goes on. Not a native submission: frames sandboxed without allow-forms swallow those.
  const onKeyDown = (event: KeyboardEvent) => {
    const field = event.target as HTMLInputElement;
    if (
      event.key !== "Enter" ||
      event.isComposing ||
      !field.matches("input:not([type=radio], [type=checkbox])")
    )
      return;
    event.preventDefault();
    submit();
  };
  return (
    <form novalidate onKeyDown={onKeyDown}>
      {children}
      <Alert run={run} ui={ui} />
      <div class="line">
        {"completed" in run || (
          <button type="button" part="button" onClick={() => send({ type: "back" })}>
            {copy.back}
          </button>
        )}
        <span class="muted" role="status">
          {run.waiting ? copy.wait : run.save !== "idle" && copy.save[run.save]}
        </span>
        <button
          type="button"
          class="primary"
          part="button primary"
          aria-disabled={busy || !!run.waiting}
          onClick={submit}
        >
          {label}
        </button>
      </div>
      {Foot && <Foot run={run} ui={ui} />}
    </form>
  );
}
