/** The page's colours and proportions on paper; lengths are in points, y counts downwards from the top of the sheet. */
export const COLORS = {
  ink: "#1a2430",
  soft: "#52606d",
  line: "#d9e0e7",
  wash: "#f4f6f9",
  paper: "#ffffff",
  accent: "#1f4e9e",
  range: "#b9cdec",
  rangeEnd: "#5d7fb8",
  zone: "#e7ecf2",
  zoneOdd: "#d3dce6",
  good: "#1b6b3a",
  bad: "#a3242b",
  warn: "#8a5300",
  warnWash: "#fff8ec",
  levelLow: "#e3f0e7",
  levelMedium: "#fbeecd",
  levelHigh: "#f6d3c4",
  levelVeryHigh: "#e7aca6",
} as const;
export type Color = keyof typeof COLORS;

export const A4 = { width: 595.28, height: 841.89 };
export const LEFT = 54;
export const RIGHT = A4.width - 54;
export const TOP = 56;
export const BOTTOM = A4.height - 68;
export const FOOTER = A4.height - 38;
export const WIDTH = RIGHT - LEFT;

export type FaceName = "regular" | "strong" | "light";

/** A way to set a paragraph. */
export type Style = { size: number; leading: number; face: FaceName; color: Color };

const style = (size: number, leading: number, face: FaceName, color: Color): Style => ({
  size,
  leading,
  face,
  color,
});

export const STYLES = {
  issuer: style(10, 15, "strong", "soft"),
  title: style(24, 30, "strong", "ink"),
  section: style(14.5, 20, "strong", "ink"),
  group: style(10.5, 15, "strong", "ink"),
  lead: style(11, 16.5, "regular", "ink"),
  text: style(9.5, 14.2, "regular", "ink"),
  soft: style(9.5, 14.2, "regular", "soft"),
  strong: style(9.5, 14.2, "strong", "ink"),
  cell: style(8.8, 12.8, "regular", "ink"),
  small: style(8.2, 12, "regular", "soft"),
  columnTitle: style(8.2, 12, "strong", "soft"),
  figure: style(54, 58, "light", "accent"),
  count: style(20, 24, "regular", "ink"),
  band: style(13, 18, "strong", "ink"),
  code: style(11.5, 17, "strong", "ink"),
  footer: style(7.8, 10, "regular", "soft"),
} as const;
