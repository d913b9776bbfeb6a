/** Red, green and blue from 0 to 255, of sRGB. */
export type Colour = readonly [red: number, green: number, blue: number];

export const BLACK: Colour = [0, 0, 0];
export const WHITE: Colour = [255, 255, 255];

/** Of #rgb or #rrggbb; undefined of anything else. */
export function parseColour(text: string): Colour | undefined {
  if (!/^#(?:[\da-f]{3}){1,2}$/i.test(text)) return undefined;
  const digits = text.length === 4 ? text.replace(/[\da-f]/gi, "$&$&") : text;
  const at = (index: number) => Number.parseInt(digits.slice(index, index + 2), 16);
  return [at(1), at(3), at(5)];
}

export const hexOf = (colour: Colour): string =>
  `#${colour.map((channel) => Math.round(channel).toString(16).padStart(2, "0")).join("")}`;

/** As `color-mix(in srgb, a share, b)` has it, rounded to what can be written down. */
export const mix = (a: Colour, b: Colour, share: number): Colour => {
  const [red, green, blue] = a.map((channel, i) =>
    Math.round(channel * share + (b[i] as number) * (1 - share)),
  );
  return [red, green, blue] as Colour;
};

/** Relative luminance from 0 to 1 (WCAG 2.2, with the constant that sRGB has). */
function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio from 1 to 21 (WCAG 2.2). */
export function contrast(a: Colour, b: Colour): number {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** Black or white, whichever reads better on it: at least 4.5 to 1 on every colour that there is. */
export const readableOn = (surface: Colour): Colour =>
  contrast(BLACK, surface) >= contrast(WHITE, surface) ? BLACK : WHITE;

const STEPS = 64;

/** The nearest to `colour` on its way to `pole` that passes; the pole itself where nothing before it does. */
export function towards(colour: Colour, pole: Colour, passes: (one: Colour) => boolean): Colour {
  for (let step = 0; step < STEPS; step++) {
    const one = mix(pole, colour, step / STEPS);
    if (passes(one)) return one;
  }
  return pole;
}
