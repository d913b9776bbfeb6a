import { Options } from "./field-options.tsx";
import type { FieldProps } from "./kinds.ts";
import { partOf } from "./part.tsx";

const Evidence = partOf("Evidence");

export function MaturityField(props: FieldProps<"maturity">) {
  const { question, place, value, change, evidenceFrom = Infinity, ui } = props;
  return (
    <>
      <Options
        name={place}
        options={question.options.map(({ level, text }) => ({ value: level, text }))}
        isChosen={(level) => level === value}
        choose={change}
        own={ui.own}
      />
      {typeof value === "number" && value >= evidenceFrom && <Evidence {...props} />}
    </>
  );
}
