import type { FieldProps } from "./kinds.ts";

type Typed = { currentTarget: HTMLInputElement };

export function PlainTextField({ question, value, change, described }: FieldProps<"text">) {
  const Control = question.multiline ? "textarea" : "input";
  return (
    <Control
      part="field"
      dir="auto"
      {...described}
      maxLength={question.maxLength}
      value={typeof value === "string" ? value : ""}
      onInput={({ currentTarget }: { currentTarget: { value: string } }) =>
        change(currentTarget.value || null)
      }
    />
  );
}

// Numbers and dates (later/field-date.tsx) are not controlled: half typed, a browser shows another text than the value it
// tells. What is no number or date stays in the answers until it is mended, so that it is told as a fault and not as a gap.

export function NumberField({ question, value, change, described, ui }: FieldProps<"number">) {
  const { min, max, unit, integer } = question;
  const [from = "", to = ""] = [min, max].map((limit) => (limit === undefined ? "" : ui.number(limit)));
  const hint = [unit, from && to ? `${from} – ${to}` : from ? `≥ ${from}` : to && `≤ ${to}`]
    .filter(Boolean)
    .join(" · ");
  return (
    <>
      <input
        part="field"
        {...described}
        aria-describedby={`${described.id}# ${described["aria-describedby"]}`}
        type="number"
        step={integer ? 1 : "any"}
        min={min}
        max={max}
        defaultValue={Number.isFinite(value) ? String(value) : ""}
        onInput={({ currentTarget: { value: text, validity } }: Typed) =>
          change(text || validity.badInput ? Number(text || Number.NaN) : null)
        }
      />
      <span class="muted" id={`${described.id}#`} {...ui.own}>
        {" "}
        {hint}
      </span>
    </>
  );
}
