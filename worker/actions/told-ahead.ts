import type { AnyAhead } from "../contract/kinds.ts";
import { askedAhead, tellAhead } from "../core/asked-ahead.ts";
import type { Assessment } from "../db/assessments.ts";
import { type Edition, loadLatest } from "./content.ts";
import type { Work } from "./work.ts";

/**
 * What answers that were asked ahead tell, each by the latest version of the questionnaire that they are for, as this
 * tenant offers it. Who answered none of them costs nothing.
 */
export async function toldAhead(
  work: Work,
  { answers, locale }: Pick<Assessment, "answers" | "locale">,
  { definition }: Edition,
): Promise<AnyAhead[]> {
  const editions = await Promise.all(askedAhead(definition, answers).map((slug) => loadLatest(work, slug)));
  return editions.flatMap(
    (edition) => (edition && tellAhead(edition, { definition, answers }, locale)) ?? [],
  );
}
