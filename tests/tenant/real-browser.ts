import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { chromium, type Browser } from "playwright-core";

const BROWSER = process.env.BROWSER_PATH ?? "/usr/bin/chromium";
export const hasBrowser = existsSync(BROWSER);

const QUIET = ["--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic", "--disable-gpu"];

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: BROWSER, headless: true, args: [...QUIET, ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])] });

/**
 * A folder with `tab.html`, `auth.html` and `taskpane.html`, whose one script is bundled from this source.
 *
 * @param workers further scripts beside it: a name, and the file in the project that it is bundled from
 */
export function aBuiltApp(source: string, workers: Readonly<Record<string, string>> = {}): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), "app-"));
  const page = (head: string): string =>
    `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>App</title>${head}<script defer src="/app.js"></script></head><body></body></html>`;
  writeFileSync(join(folder, "tab.html"), page(""));
  writeFileSync(join(folder, "auth.html"), page(""));
  writeFileSync(join(folder, "taskpane.html"), page('<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>'));
  const scripts = { "app.js": source, ...Object.fromEntries(Object.entries(workers).map(([name, file]) => [name, `import "./${file}";`])) };
  for (const [name, contents] of Object.entries(scripts)) {
    buildSync({
      stdin: { contents, resolveDir: join(__dirname, "../.."), loader: "ts" },
      bundle: true,
      define: { "import.meta.url": "location.href" },
      format: "iife",
      target: "es2022",
      outfile: join(folder, name),
      logLevel: "silent",
    });
  }
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}
