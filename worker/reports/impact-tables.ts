import type { Block } from "./impact-block.ts";
import { benefits, harms, measures, parties } from "./impact-effects.ts";
import { conditions, duties, elements } from "./impact-law.ts";
import { method, rules } from "./impact-method.ts";
import { approval, open, tasks } from "./impact-open.ts";
import { sources } from "./impact-sources.ts";
import type { ImpactView } from "./impact-view.ts";

/** A page or a sheet of paper shows no more rows of a list than this; the workbook has all. */
export const LISTED_AT_MOST = 200;

/**
 * In the order of the report. What a certification body may not say is not there at all.
 *
 * @param most - rows of a list that the form shows
 */
export const blocksOf = (view: ImpactView, most = Number.POSITIVE_INFINITY): Block[] => [
  harms(view, most),
  benefits(view, most),
  parties(view, most),
  measures(view, most),
  duties(view),
  ...(view.report.result.fundamental_rights ? [elements(view)] : []),
  conditions(view),
  open(view, most),
  ...(view.report.tasks.length > 0 ? [tasks(view, most)] : []),
  approval(view),
  method(view, most),
  rules(view),
  sources(view),
];
