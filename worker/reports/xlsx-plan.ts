export type PlannedValue = string | number | null;

export type PlannedColumn = {
  title: string;
  /** In characters. */
  width: number;
  kind: "text" | "percent" | "number" | "label";
  /** The only values that a cell may be given by hand. */
  choices?: string[];
};

/** A sheet before any library knows of it: a header row, then rows; percent as 0..100. */
export type PlannedSheet = {
  name: string;
  columns: PlannedColumn[];
  rows: PlannedValue[][];
  /** A list to filter and to read with its header in sight, rather than a page of facts. */
  list: boolean;
};
