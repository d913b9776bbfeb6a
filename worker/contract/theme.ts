/** `auto` follows the page's own `color-scheme`, for a dark widget on a light page helps nobody. */
export const SCHEMES = ["auto", "light", "dark"] as const;
export type Scheme = (typeof SCHEMES)[number];

export const CORNERS = ["square", "soft", "round"] as const;
export type Corners = (typeof CORNERS)[number];

/** What an embed wishes for; null where the tenant's own, or the product's, is meant. */
export type ThemeWishes = {
  scheme: Scheme;
  /** #rgb or #rrggbb, as is `surface`. */
  accent: string | null;
  surface: string | null;
  corners: Corners;
  /** A list of families as CSS has it; the page has to load them. */
  font: string | null;
};
export const NO_WISHES: ThemeWishes = {
  scheme: "auto",
  accent: null,
  surface: null,
  corners: "soft",
  font: null,
};

/** What the widget gets: a style sheet for its shadow root that sets `--plumbline-…`, contrast already seen to. */
export type Theme = { css: string };
