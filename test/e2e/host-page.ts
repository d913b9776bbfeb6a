import { createServer, type Server } from "node:http";

/** Somebody's web page on an origin of its own. */
export type HostPage = { origin: string; close: () => void };

export type Host = { html: string; headers?: Record<string, string> };

export function serveHostPage(port: number, host: (path: string) => Host): Promise<HostPage> {
  const server: Server = createServer((request, response) => {
    // A browser asks for an icon by itself; a strict page would report even an empty one as blocked.
    if (request.url === "/favicon.ico") {
      response.writeHead(204).end();
      return;
    }
    const { html, headers } = host(request.url ?? "/");
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...headers });
    response.end(html);
  });
  return new Promise((resolve) => {
    server.listen(port, "127.0.0.1", () =>
      resolve({ origin: `http://127.0.0.1:${port}`, close: () => server.close() }),
    );
  });
}

export const pageWith = (body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Somebody's page</title></head><body><main><h1>Our services</h1>${body}</main></body></html>`;
