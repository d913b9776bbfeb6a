import type { Locator, Page } from "playwright-core";
import type { AnswerValue, Row } from "../../worker/contract/answers.ts";
import type { Question } from "../../worker/contract/definition-schema.ts";
import { goOn, heading } from "./fill.ts";

type Asked = Question | Extract<Question, { type: "register" }>["columns"][number];

/** Answers by the ids of the questions, as an API takes them. */
export type Story = Readonly<Record<string, AnswerValue | undefined>>;

const idOf = (place: string) => `[id="${place}"]`;

async function choose(frame: Locator, texts: string[]): Promise<void> {
  for (const text of texts) await frame.getByLabel(text, { exact: true }).check();
}

const texts = (question: Asked, value: AnswerValue): string[] => {
  const chosen = (Array.isArray(value) ? value : [value]) as string[];
  if (question.type !== "choice" && question.type !== "choices") return chosen;
  return chosen.map((id) => question.options.find((one) => one.id === id)?.text ?? id);
};

async function answerRows(page: Page, question: Asked, rows: Row[]): Promise<void> {
  if (question.type !== "register") return;
  const frame = page.locator(idOf(`${question.id}*`));
  for (const [index, row] of rows.entries()) {
    await frame.getByRole("button", { name: "Add an entry", exact: true }).click();
    for (const column of question.columns) {
      const cell = row[column.id];
      if (cell !== undefined && cell !== "")
        await answer(page, column, `${question.id}/${index}/${column.id}`, cell);
    }
  }
}

async function answer(page: Page, question: Asked, place: string, value: AnswerValue): Promise<void> {
  if (question.type === "register") return answerRows(page, question, value as Row[]);
  if (["choice", "choices", "reference"].includes(question.type))
    return choose(page.locator(idOf(`${place}*`)), texts(question, value));
  await page.locator(idOf(place)).fill(String(value));
}

/** Answers what the page of the widget asks as the story tells it; what the story leaves out stays open. */
export async function answerAs(page: Page, questions: readonly Question[], story: Story): Promise<void> {
  for (const question of questions) {
    const value = story[question.id];
    if (value === undefined || !(await page.locator(idOf(`${question.id}*`)).isVisible())) continue;
    await answer(page, question, question.id, value);
  }
}

/** From the first page to the review; each page is shown to `visit` once it is answered. */
export async function tell(
  page: Page,
  questions: readonly Question[],
  story: Story,
  visit: (title: string) => Promise<void>,
): Promise<void> {
  for (let i = 0; i < 40 && (await heading(page)) !== "Review your answers"; i++) {
    await answerAs(page, questions, story);
    await visit(await heading(page));
    await goOn(page);
  }
}
