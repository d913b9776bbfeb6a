import type { Crosswalk } from "./standard-schema.ts";

/** An item of another catalogue with the requirements that relate to it and were asked about. */
export type RelatedItem = {
  ref: string;
  title: string;
  requirements: { id: string; strength: Crosswalk["strength"]; published: boolean; source: string }[];
  /**
   * Percent: the lowest score among the requirements that relate strongly or partially; null where none of them was
   * asked about or answered. A planning figure about ISO/IEC 42001, no statement about the other rules.
   */
  lowest: number | null;
};

/** How what was asked relates to another catalogue, with what must not be concluded from that. */
export type Relation = {
  standard: string;
  title: string;
  as_of: string | null;
  cautions: string[];
  /** In the other catalogue's order; only what some asked requirement relates to. */
  items: RelatedItem[];
};
