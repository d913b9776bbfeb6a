import { fail, type Outcome, ok } from "./outcome.ts";

export type Png = {
  width: number;
  height: number;
  /** What its compressed pixels must come to when they are taken apart, in bytes. */
  rawBytes: number;
  compressed: Uint8Array;
};

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];
/** Channels by colour type (PNG, third edition, clause 11.2.1). */
const CHANNELS: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Takes a picture apart as far as is needed to know that it can be drawn; what it may not be is told in words. */
export function readPng(bytes: Uint8Array): Outcome<Png, string> {
  if (SIGNATURE.some((byte, at) => bytes[at] !== byte)) return fail("It is not a PNG picture.");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const data: Uint8Array[] = [];
  let head: { width: number; height: number; rowBytes: number } | undefined;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (body.length < length) return fail("The picture ends too early.");
    if (type === "IHDR") {
      const [depth = 0, colour = 0, , , interlaced] = body.subarray(8);
      const channels = CHANNELS[colour];
      if (interlaced !== 0 || channels === undefined || depth !== 8)
        return fail("A picture of 8 bits a channel that is not interlaced is expected.");
      const [width, height] = [view.getUint32(at + 8), view.getUint32(at + 12)];
      head = { width, height, rowBytes: 1 + width * channels };
    }
    if (type === "IDAT") data.push(body);
    at += 12 + length;
  }
  if (head === undefined || data.length === 0) return fail("The picture has no content.");
  const { width, height, rowBytes } = head;
  return ok({ width, height, rawBytes: height * rowBytes, compressed: joined(data) });
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
