import type { ComponentChildren } from "preact";
import type { Run } from "./state.ts";
import { said, type Ui } from "./ui.ts";
import { counted, tell } from "./words.ts";

export const Optional = ({ ui }: { ui: Ui }) => (
  <span class="muted" {...said(ui.copy)}>
    {" "}
    ({ui.copy.optional})
  </span>
);

export const Heading = ({ children }: { children: ComponentChildren }) => (
  <h2 id="heading" part="heading" tabIndex={-1}>
    {children}
  </h2>
);

/** What the respondent is told. */
export const Alert = ({ run, ui }: { run: Run; ui: Ui }) => {
  const faults = Object.keys(run.faults).length;
  return (
    <p class="fault" part="fault" role="alert">
      {run.told ? tell(ui.copy, run.told.code) : faults > 0 && counted(ui, ui.copy.faults, faults)}
    </p>
  );
};

/** What is wrong with the control at this place; the control names it as its description. */
export const FaultLine = ({ place, code, ui }: { place: string; code: string | undefined; ui: Ui }) =>
  code ? (
    <p class="fault" part="fault" id={`${place}!`}>
      {tell(ui.copy, code)}
    </p>
  ) : null;

type TextFieldProps = {
  place: string;
  label: string;
  required: boolean;
  text: string | undefined;
  change: (text: string) => void;
  code?: string | undefined;
  multiline?: boolean;
  ui: Ui;
  /** Attributes of the control. */
  more: Record<string, string | number | undefined>;
  children?: ComponentChildren;
};

/** A line or a box of text with its label. */
export function TextField({
  place,
  label,
  required,
  text,
  change,
  code,
  multiline,
  ui,
  more,
  children,
}: TextFieldProps) {
  const Control = multiline ? "textarea" : "input";
  return (
    <div class="text">
      <label for={place}>
        {label}
        {!required && <Optional ui={ui} />}
      </label>
      {children}
      <Control
        part="field"
        dir="auto"
        {...more}
        id={place}
        required={required}
        value={text ?? ""}
        aria-invalid={!!code}
        aria-describedby={`${place}! ${place}?`}
        onInput={({ currentTarget }: { currentTarget: { value: string } }) => change(currentTarget.value)}
      />
      <FaultLine place={place} code={code} ui={ui} />
    </div>
  );
}
