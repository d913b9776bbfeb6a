/** Eight bits each of red, green and blue, row by row from the top. */
export type Picture = { width: number; height: number; rgb: Uint8Array };

/**
 * A PNG picture as it looks on white paper: transparency is mixed into the paper, because pdfkit's own way of splitting
 * it off needs a Web Worker, which this runtime has none of.
 *
 * @throws where the picture cannot be decoded
 */
export async function pictureOf(png: Uint8Array): Promise<Picture> {
  const { decode } = await import("fast-png");
  const { width, height, data, channels, palette, transparency } = decode(png);
  const rgb = new Uint8Array(width * height * 3);
  const colourful = channels >= 3;
  const alphaAt = channels === 2 || channels === 4 ? channels - 1 : null;
  const clear = transparency?.join(" ");
  for (let i = 0; i < width * height; i++) {
    const own = data.subarray(i * channels, (i + 1) * channels);
    const [index = 0] = own;
    const pixel = palette?.[index] ?? (colourful ? own : [index, index, index]);
    const alpha = palette
      ? (palette[index]?.[3] ?? 255)
      : alphaAt === null
        ? own.join(" ") === clear
          ? 0
          : 255
        : (own[alphaAt] ?? 255);
    for (let channel = 0; channel < 3; channel++) {
      rgb[i * 3 + channel] = 255 + (((pixel[channel] ?? 0) - 255) * alpha) / 255;
    }
  }
  return { width, height, rgb };
}
