/** How to use a page under test: selectors that also look into open shadow roots. */
export type Handles = { begin?: string; next: string };

/** What the probe, put into a page before all else, tells whoever drives the browser. */
export type Probe = {
  /** Milliseconds from the navigation to the frame in which the first question can be answered, and bytes until then. */
  first: Promise<{ ms: number; bytes: number }>;
  /** Answers all that is asked; gives the point to click at to go on. */
  answer: () => Promise<{ x: number; y: number }>;
  /** To be called before the click; milliseconds from it to the frame in which the next questions can be answered. */
  next: () => Promise<number>;
};
