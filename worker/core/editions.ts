/** An edition of the widget's files that stays as it is, for pages that pin it: `/embed/<version>/…`. */
export type Edition = {
  version: string;
  /** Subresource Integrity of the files that pages name in a tag. */
  integrity: Record<"v1.js" | "v1.mjs" | "v1-frame.js", string>;
};

/** Newest first; written by `npm run pin`. */
export const EDITIONS: readonly Edition[] = [
  {
    version: "0.1.0",
    integrity: {
      "v1-frame.js": "sha384-Mx7aJ+as10l5bZ0DB4J6gquRIR+RFcbaCPqf7Uucx0rRZI2oDO+hYO2GWcZsh2wn",
      "v1.mjs": "sha384-WM7br5jcm0szuduhNovmFdmFfeROrkMzJUAvSZVzaG9M5dkuliOdcupbsJTAvTdg",
      "v1.js": "sha384-WmMqQ/GA8Dw7Q0yhjZoq+O75yVhNA8xwXRnolQKIZwbYCUgYkZ/d3v1Xz347gplX",
    },
  },
];
