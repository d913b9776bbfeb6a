/** An edition of the widget's files that stays as it is, for pages that pin it: `/embed/<version>/…`. */
export type Edition = {
  version: string;
  /** Subresource Integrity of the files that pages name in a tag. */
  integrity: Record<"v1.js" | "v1.mjs" | "v1-frame.js", string>;
};

/** Newest first; written by `npm run pin`. */
export const EDITIONS: readonly Edition[] = [];
