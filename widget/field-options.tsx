import type { AnswerValue } from "../worker/contract/answers.ts";
import type { FieldProps } from "./kinds.ts";
import type { Ui } from "./ui.ts";

type OptionsProps = {
  name: string;
  multiple?: boolean;
  options: { value: AnswerValue; text: string }[];
  isChosen: (value: AnswerValue) => boolean;
  choose: (value: AnswerValue) => void;
  /** The language of the options' texts, where it is not the widget's own. */
  own?: Ui["own"];
};

/** Native radios or checkboxes; the legend around them names them. */
export const Options = ({ name, multiple, options, isChosen, choose, own }: OptionsProps) => (
  <div class={options.length > 8 ? "options many" : "options"} {...own}>
    {options.map(({ value, text }) => (
      <label class="option" part="option" key={text}>
        <input
          type={multiple ? "checkbox" : "radio"}
          name={name}
          checked={isChosen(value)}
          onChange={() => choose(value)}
        />
        <span>{text}</span>
      </label>
    ))}
  </div>
);

const optionsOf = (question: { options: { id: string; text: string }[] }) =>
  question.options.map(({ id, text }) => ({ value: id, text }));

export const ChoiceField = ({ question, place, value, change, ui }: FieldProps<"choice">) => (
  <Options
    name={place}
    options={optionsOf(question)}
    isChosen={(id) => id === value}
    choose={change}
    own={ui.own}
  />
);

export function ChoicesField({ question, place, value, change, ui }: FieldProps<"choices">) {
  const chosen = Array.isArray(value) ? (value as AnswerValue[]) : [];
  const alone = question.options.filter((option) => option.alone).map(({ id }) => id as AnswerValue);
  const toggle = (id: AnswerValue) => {
    const others = alone.includes(id) ? [] : chosen.filter((one) => one !== id && !alone.includes(one));
    const now = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...others, id];
    change(now.length > 0 ? (now as string[]) : null);
  };
  return (
    <Options
      name={place}
      multiple
      options={optionsOf(question)}
      isChosen={(id) => chosen.includes(id)}
      choose={toggle}
      own={ui.own}
    />
  );
}

export const BooleanField = ({ place, value, change, ui }: FieldProps<"boolean">) => (
  <Options
    name={place}
    options={[
      { value: true, text: ui.copy.yes },
      { value: false, text: ui.copy.no },
    ]}
    isChosen={(one) => one === value}
    choose={change}
  />
);
