import type { SoaRow } from "../contract/soa.ts";
import { APPLICABILITY, CONTROL_STATUS, reasonInWords } from "./soa-words.ts";
import type { PlannedSheet } from "./xlsx-plan.ts";

/** To be worked on by hand: lists to choose from, and room for what no questionnaire asks. */
export const soaSheet = (soa: readonly SoaRow[]): PlannedSheet => ({
  name: "Statement of Applicability",
  list: true,
  columns: [
    { title: "Control", width: 10, kind: "label" },
    { title: "Title", width: 36, kind: "text" },
    { title: "Applicability", width: 15, kind: "text", choices: Object.values(APPLICABILITY) },
    { title: "Justification", width: 52, kind: "text" },
    { title: "Status", width: 14, kind: "text", choices: Object.values(CONTROL_STATUS) },
    { title: "Evidence", width: 46, kind: "text" },
    { title: "Responsible", width: 20, kind: "text" },
    { title: "Questions", width: 28, kind: "text" },
  ],
  rows: soa.map((row) => [
    row.control,
    row.title,
    APPLICABILITY[row.applicability],
    row.justifications.map(reasonInWords).join("\n") || null,
    row.status === null ? null : CONTROL_STATUS[row.status],
    row.evidence.map(({ text }) => text).join("\n") || null,
    row.responsible,
    row.questions.join("\n") || null,
  ]),
});
