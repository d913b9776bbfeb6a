import { namesIn } from "../../worker/contract/references.ts";
import { Options } from "../field-options.tsx";
import type { FieldProps } from "../kinds.ts";

/** The rows of another question by their names; what is chosen and no longer there is shown, so that it can go. */
export function ReferenceField({ question, place, value, change, ui }: FieldProps<"reference">) {
  const chosen = (Array.isArray(value) ? value : value ? [value] : []) as string[];
  const names = [...new Set([...namesIn(ui.run().answers, question), ...chosen])];
  if (names.length === 0) return <p class="muted">{ui.copy.noRows}</p>;
  const toggle = (name: string) => {
    const now = chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name];
    change(now.length > 0 ? now : null);
  };
  return (
    <Options
      name={place}
      multiple={question.multiple === true}
      options={names.map((name) => ({ value: name, text: name }))}
      isChosen={(name) => chosen.includes(name as string)}
      choose={(name) => (question.multiple ? toggle(name as string) : change(name))}
    />
  );
}
