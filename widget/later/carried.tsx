import type { Answer } from "../../worker/contract/answers.ts";
import type { Ui } from "../ui.ts";
import { filled } from "../words.ts";

/** Which questionnaire an answer came from, as long as it is as it was there. */
export function Carried({ place, answer, ui }: { place: string; answer: Answer | undefined; ui: Ui }) {
  const carried = ui.run().carried?.[place];
  return answer && answer === carried?.answer ? (
    <p class="muted carried">{filled(ui.copy.review.carried, { from: carried.from })}</p>
  ) : null;
}
