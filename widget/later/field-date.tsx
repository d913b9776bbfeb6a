import type { FieldProps } from "../kinds.ts";

type Typed = { currentTarget: HTMLInputElement };

export const DateField = ({ question, value, change, described }: FieldProps<"date">) => (
  <input
    part="field"
    {...described}
    type="date"
    min={question.min}
    max={question.max}
    defaultValue={String(value ?? "")}
    onInput={({ currentTarget: { value: date, validity } }: Typed) =>
      change(date || (validity.badInput ? "?" : null))
    }
  />
);
