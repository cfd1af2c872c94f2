import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES: Readonly<Record<string, string>> = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".json": "application/json", ".png": "image/png", ".svg": "image/svg+xml" };

interface HostSettings {
  readonly globalHeaders: Readonly<Record<string, string>>;
  readonly routes: readonly { readonly route: string; readonly headers: Readonly<Record<string, string>> }[];
  readonly mimeTypes: Readonly<Record<string, string>>;
}

/** Serves a built site as Azure Static Web Apps does: its files, with the headers of the settings that lie in it. */
export async function serveSite(folder: string): Promise<{ readonly origin: string; readonly close: () => Promise<void> }> {
  const settings: HostSettings = JSON.parse(readFileSync(join(folder, "staticwebapp.config.json"), "utf8"));
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? "/", "http://localhost").pathname);
    const file = join(folder, path);
    const own = settings.routes.find(({ route }) => route === path)?.headers ?? {};
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    const type = settings.mimeTypes[extname(file)] ?? TYPES[extname(file)] ?? "application/octet-stream";
    response.writeHead(200, { ...settings.globalHeaders, ...own, "Content-Type": type }).end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
