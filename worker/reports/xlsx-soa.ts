import type { View } from "./report-view.ts";
import { reasonInWords } from "./soa-words.ts";
import type { PlannedSheet } from "./xlsx-plan.ts";

/** To be worked on by hand: lists to choose from, and room for what no questionnaire asks. */
export function soaSheet({ report, words }: View): PlannedSheet {
  const { soa } = words;
  return {
    name: words.workbook.soa,
    list: true,
    columns: [
      { title: soa.control, width: 11, kind: "label" },
      { title: soa.title, width: 36, kind: "text" },
      { title: soa.applicability, width: 17, kind: "text", choices: Object.values(soa.words) },
      { title: soa.justification, width: 52, kind: "text" },
      { title: soa.status, width: 16, kind: "text", choices: Object.values(soa.statuses) },
      { title: soa.evidence, width: 46, kind: "text" },
      { title: soa.responsible, width: 20, kind: "text" },
      { title: soa.questions, width: 28, kind: "text" },
    ],
    rows: report.soa.map((row) => [
      row.control,
      row.title,
      soa.words[row.applicability],
      row.justifications.map((one) => reasonInWords(words, one)).join("\n") || null,
      row.status === null ? null : soa.statuses[row.status],
      row.evidence.map(({ text }) => text).join("\n") || null,
      row.responsible,
      row.questions.join("\n") || null,
    ]),
  };
}
