import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { ROOT } from "./command.ts";

/** A CDN keeps files as small as they get, and compresses what is made anew quickly. */
const DYNAMIC = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
const TYPES: Record<string, string> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript",
  css: "text/css",
  json: "application/json",
};

export type File = { type: keyof typeof TYPES; text: string };
export type Site = {
  origin: string;
  add: (path: string, file: File) => void;
  worker: (origin: string) => void;
  close: () => void;
};

/** Answers as the deployed thing would: files and the Worker's API from one origin, everything compressed. */
export async function startSite(): Promise<Site> {
  const files = new Map<string, { type: string; body: Buffer }>();
  let worker: URL | undefined;

  function pass(incoming: IncomingMessage, response: ServerResponse): void {
    const { method, url: path, headers } = incoming;
    const options = { method, path, headers, host: worker?.hostname, port: worker?.port };
    const outgoing = request(options, async (answer) => {
      const chunks: Buffer[] = [];
      for await (const chunk of answer) chunks.push(chunk as Buffer);
      const body = brotliCompressSync(Buffer.concat(chunks), DYNAMIC);
      const { "content-length": _, "transfer-encoding": __, ...rest } = answer.headers;
      response.writeHead(answer.statusCode ?? 502, { ...rest, "content-encoding": "br" }).end(body);
    });
    outgoing.on("error", () => response.writeHead(502).end());
    incoming.pipe(outgoing);
  }

  const server = createServer((incoming, response) => {
    const path = incoming.url ?? "/";
    const file = files.get(path.replace(/\?.*$/, ""));
    if (path.startsWith("/v1/")) return pass(incoming, response);
    if (!file) return response.writeHead(404).end();
    response.writeHead(200, {
      "content-type": file.type,
      "content-encoding": "br",
      "cache-control": "no-store",
    });
    return response.end(file.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const add: Site["add"] = (path, { type, text }) => {
    files.set(path, { type: TYPES[type] ?? "", body: brotliCompressSync(text) });
  };
  for (const name of ["v1.js", "v1-later.js"])
    add(`/embed/${name}`, {
      type: "js",
      text: readFileSync(join(ROOT, "dist/client/embed", name), "utf8"),
    });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    add,
    worker: (origin) => {
      worker = new URL(origin);
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
