import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { type PageKind, securityHeaders } from "../../src/tenant/security-headers";

const TYPES: Readonly<Record<string, string>> = { ".css": "text/css", ".html": "text/html", ".js": "text/javascript", ".json": "application/json", ".svg": "image/svg+xml", ".wasm": "application/wasm", ".woff2": "font/woff2" };

export interface PlainServer {
  readonly origin: string;
  readonly close: () => void;
}

const served = (answer: (path: string) => Promise<{ readonly body: string | Buffer; readonly headers: Readonly<Record<string, string>> }>): Promise<PlainServer> => {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    answer(pathname).then(
      ({ body, headers }) => response.writeHead(200, headers).end(body),
      () => response.writeHead(404).end(),
    );
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      resolve({ origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => void server.close() });
    });
  });
};

/** The built app as an organisation's web server gives it, with its security headers: nothing of the local tenant's is put into a page. */
export const serveFolder = (folder: string, page: PageKind): Promise<PlainServer> => {
  const headers = securityHeaders({ page, framedBySelf: false });
  const kept = new Map<string, Buffer>();
  return served(async (path) => {
    const body = kept.get(path) ?? (await readFile(join(folder, path)));
    kept.set(path, body);
    return { body, headers: { "Content-Type": TYPES[extname(path)] ?? "application/octet-stream", ...headers } };
  });
};

/** One page, whatever is asked. */
export const servePage = (html: string): Promise<PlainServer> => served(() => Promise.resolve({ body: html, headers: { "Content-Type": "text/html" } }));
