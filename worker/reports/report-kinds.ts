import { type Kind, type Kinds, kindOf } from "../contract/kinds.ts";
import type { TitledSystem } from "../contract/systems.ts";
import type { Brand } from "../core/brand.ts";
import { csvOf } from "./csv.ts";
import { impactCsv } from "./impact-csv.ts";
import { impactPage } from "./impact-page.tsx";
import { impactXlsx } from "./impact-xlsx.ts";
import type { Page } from "./page-shell.tsx";
import { reportPage } from "./report-page.tsx";
import type { Supposed } from "./report-what-if.tsx";
import { scopeCsv } from "./scope-csv.ts";
import { scopePage } from "./scope-page.tsx";
import { scopeXlsx } from "./scope-xlsx.ts";
import { xlsxOf } from "./xlsx-report.ts";

export type PageOptions = {
  nonce: string;
  /** Where the report is, without an ending. */
  address: string;
  /** What steps that a reader supposes done would change, where a report has steps. */
  supposed?: Supposed | undefined;
  /** Where one starts again from its answers, while one can. */
  again?: string | undefined;
  brand?: Brand | undefined;
  /** The AI systems that the answers list, with what is known of them today. */
  systems?: readonly TitledSystem[] | undefined;
};

/** A report of each kind in each form but the PDF, which has a table of its own. */
type Forms<R> = {
  page: (report: R, options: PageOptions) => Page;
  xlsx: (report: R) => Promise<Uint8Array>;
  /** The list that a reader works on, and what it is called at the end of the file's name. */
  csv: { suffix: string; make: (report: R) => string };
};

const table: { [K in Kind]: Forms<Kinds[K]["report"]> } = {
  gap: {
    page: reportPage,
    xlsx: xlsxOf,
    csv: { suffix: "-gaps", make: csvOf },
  },
  impact: {
    page: impactPage,
    xlsx: impactXlsx,
    csv: { suffix: "-impacts", make: impactCsv },
  },
  scope: {
    page: scopePage,
    xlsx: scopeXlsx,
    csv: { suffix: "-audit-time", make: scopeCsv },
  },
};

const ofKind = <K extends Kind>(kind: K): Forms<Kinds[K]["report"]> => table[kind];

export const formsOf = (report: { kind?: Kind | undefined }): Forms<Kinds[Kind]["report"]> =>
  ofKind(kindOf(report));
