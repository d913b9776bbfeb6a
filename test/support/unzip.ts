/** The parts of a ZIP archive as texts, read by its directory without the library that wrote it. */
export async function unzip(archive: Uint8Array): Promise<Map<string, string>> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  let end = archive.length - 22;
  while (end > 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  const parts = new Map<string, string>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const [method, size] = [view.getUint16(at + 10, true), view.getUint32(at + 20, true)];
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const stored = new Blob([archive.slice(start, start + size)]).stream();
    const body = method === 0 ? stored : stored.pipeThrough(new DecompressionStream("deflate-raw"));
    const path = new TextDecoder().decode(archive.subarray(at + 46, at + 46 + name));
    parts.set(path, await new Response(body).text());
    at += 46 + name + extra + comment;
  }
  return parts;
}
