import type { Corners, Scheme, Theme, ThemeWishes } from "../contract/theme.ts";
import {
  BLACK,
  type Colour,
  contrast,
  hexOf,
  mix,
  parseColour,
  readableOn,
  towards,
  WHITE,
} from "./colour.ts";

/** What WCAG 2.2 AA asks for: of text (1.4.3), and of what tells a control or a state (1.4.11). */
export const TEXT_CONTRAST = 4.5;
export const PART_CONTRAST = 3;

/** How much of the ink the widget's style sheet mixes into the surface for text, for lesser text and for edges. */
const INK_SHARE = 0.88;
export const SOFT_SHARE = 0.75;
export const EDGE_SHARE = 0.55;

/** What browsers call `Canvas`: white, and of their dark ones the lightest, on which a colour has it hardest. */
const CANVAS: Record<Exclude<Scheme, "auto">, Colour> = { light: WHITE, dark: [30, 30, 30] };
const ACCENT: Colour = [42, 111, 187];
const FAULT: Record<Exclude<Scheme, "auto">, Colour> = { light: [179, 38, 30], dark: [255, 157, 148] };
const RADIUS: Record<Corners, string | undefined> = { square: "0", soft: undefined, round: "22px" };
/** How much of a light surface is left in the dark one that goes with it. */
const DARK_SHARE = 0.12;

const inkOn = (surface: Colour): Colour => mix(readableOn(surface), surface, INK_SHARE);

/** Ink, lesser text and edges can all be told from it. */
function carriesInk(surface: Colour): boolean {
  const ink = inkOn(surface);
  const of = (share: number) => contrast(mix(ink, surface, share), surface);
  return of(SOFT_SHARE) >= TEXT_CONTRAST && of(EDGE_SHARE) >= PART_CONTRAST;
}

/** The same colour, or as much lighter or darker as text on it needs. */
const fitSurface = (surface: Colour): Colour =>
  towards(surface, readableOn(surface) === BLACK ? WHITE : BLACK, carriesInk);

/** Away from the surface, until it can be told from it. */
const fitOn = (surface: Colour, colour: Colour, least: number): Colour =>
  towards(colour, readableOn(surface), (one) => contrast(one, surface) >= least);

const isDark = (surface: Colour) => readableOn(surface) === WHITE;
const parse = (text: string | null) => (text === null ? undefined : parseColour(text));

type Name = "accent" | "on-accent" | "fault" | "surface" | "ink";
/** A colour in a light and in a dark scheme. */
type Pair = { light: Colour; dark: Colour };
export type Colours = { scheme: Scheme; pairs: Partial<Record<Name, Pair>> };

type Surfaces = { light: Colour; dark: Colour; scheme: Scheme };

/** A dark surface makes the whole widget dark, for browsers draw their controls by the scheme. */
function surfacesFor(wished: Colour, scheme: Scheme): Surfaces {
  const fitted = fitSurface(wished);
  if (isDark(fitted)) return { light: fitted, dark: fitted, scheme: "dark" };
  return { light: fitted, dark: fitSurface(mix(fitted, BLACK, DARK_SHARE)), scheme };
}

/** Final colours from what an embed wishes for: nearest to the wish among those that can be read. */
export function coloursOf(wishes: Pick<ThemeWishes, "scheme" | "accent" | "surface">): Colours {
  const accent = parse(wishes.accent) ?? ACCENT;
  const surface = parse(wishes.surface);
  const { light, dark, scheme } = surface
    ? surfacesFor(surface, wishes.scheme)
    : { ...CANVAS, scheme: wishes.scheme };
  const on = (make: (surface: Colour) => Colour): Pair => ({ light: make(light), dark: make(dark) });
  const accentOn = (one: Colour) => fitOn(one, accent, PART_CONTRAST);
  return {
    scheme,
    pairs: {
      accent: on(accentOn),
      "on-accent": on((one) => readableOn(accentOn(one))),
      fault: on((one) => fitOn(one, FAULT[isDark(one) ? "dark" : "light"], TEXT_CONTRAST)),
      // Without a wish they are the system's, which the style sheet knows by name.
      ...(surface && { surface: { light, dark }, ink: on(inkOn) }),
    },
  };
}

const block = (declarations: string[]) => `:host{${declarations.join(";")}}`;

/** As a style sheet. What browsers before 2024 do not know of it would make the whole value void: they get the light. */
export function themeOf(wishes: ThemeWishes): Theme {
  const { scheme, pairs } = coloursOf(wishes);
  const radius = RADIUS[wishes.corners];
  const colours = Object.entries(pairs).map(([name, { light, dark }]) => ({
    name: `--plumbline-${name}`,
    light: hexOf(scheme === "dark" ? dark : light),
    dark: hexOf(scheme === "light" ? light : dark),
  }));
  const plain = [
    ...(scheme === "auto" ? [] : [`color-scheme:${scheme}`]),
    ...colours.map(({ name, light }) => `${name}:${light}`),
    ...(radius === undefined ? [] : [`--plumbline-radius:${radius}`]),
    ...(wishes.font === null ? [] : [`--plumbline-font:${wishes.font}`]),
  ];
  const both = colours
    .filter(({ light, dark }) => light !== dark)
    .map(({ name, light, dark }) => `${name}:light-dark(${light},${dark})`);
  return {
    css: block(plain) + (both.length > 0 ? `@supports(color:light-dark(red,red)){${block(both)}}` : ""),
  };
}
