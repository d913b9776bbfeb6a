import type { Cell, Row } from "../../worker/contract/answers.ts";
import type { FieldProps } from "../kinds.ts";
import { filled } from "../words.ts";

type Click = { currentTarget: HTMLElement };

/** Each change is shown at once, so what shall have the focus is already there. */
const focusIn = (frame: Element | null, selector: string) =>
  frame?.querySelector<HTMLElement>(selector)?.focus();

/** Rows with a control per column. */
export function RegisterField({
  question,
  place,
  value,
  change,
  faults,
  ui,
  nested: Nested,
}: FieldProps<"register">) {
  const rows = Array.isArray(value) ? (value as Row[]) : [];
  const set = (index: number, column: string, cell: Cell | undefined) => {
    const row = { ...rows[index] };
    if (cell === undefined) delete row[column];
    else row[column] = cell;
    change(rows.with(index, row));
  };
  const add = ({ currentTarget }: Click) => {
    change([...rows, {}]);
    focusIn(currentTarget.previousElementSibling, "input, textarea");
  };
  const remove = ({ currentTarget }: Click, index: number) => {
    const frame = currentTarget.closest(".question");
    change(rows.toSpliced(index, 1));
    focusIn(frame, ".add");
  };
  return (
    <>
      {rows.map((row, index) => (
        // With another number of rows all controls are made anew: some of them only show what they began with.
        <fieldset class="row" key={`${rows.length} ${index}`}>
          <legend>{filled(ui.copy.row, { index: ui.number(index + 1) })}</legend>
          {question.columns.map((column) => (
            <Nested
              key={column.id}
              question={column}
              place={`${place}/${index}/${column.id}`}
              answer={row[column.id] === undefined ? undefined : { value: row[column.id] as Cell }}
              give={(answer) => set(index, column.id, answer?.value as Cell | undefined)}
              faults={faults}
              ui={ui}
            />
          ))}
          <button type="button" part="button" onClick={(click: Click) => remove(click, index)}>
            {filled(ui.copy.removeRow, { index: ui.number(index + 1) })}
          </button>
        </fieldset>
      ))}
      {rows.length < question.maxRows && (
        <button type="button" part="button" class="add" onClick={add}>
          {ui.copy.addRow}
        </button>
      )}
    </>
  );
}
