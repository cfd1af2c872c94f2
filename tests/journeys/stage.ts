import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { PERMISSIONS } from "../../src/adapters/graph/permissions";
import { startTenant, type Tenant } from "../../src/tenant/tenant";

const project = join(__dirname, "../..");

/** Switches without which a browser in a closed network looks up hosts that no journey needs. */
const QUIET = ["--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic", "--disable-gpu"];
const AS_ROOT = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
const BROWSER = { executablePath: process.env.BROWSER_PATH ?? "/usr/bin/chromium", headless: true, args: [...QUIET, ...AS_ROOT] };
const PERSON = { locale: "nl-NL", timezoneId: "Europe/Amsterdam", acceptDownloads: true };

/** The two places where the app is opened, with the width that each has. */
export const PLACES = {
  tab: { path: "/tab.html", width: 1280, height: 900 },
  pane: { path: "/taskpane.html", width: 320, height: 760 },
} as const;
export type Place = keyof typeof PLACES;

export interface Stage {
  readonly tenant: Tenant;
  /** A person's own browser. With a profile it is kept on disk: what is closed or killed, can be opened again. */
  openBrowser(profile?: string): Promise<BrowserContext>;
  /** Opens the app as this person; every breach of the security policy and every script error is kept. */
  openApp(context: BrowserContext, person: string, place: Place): Promise<Page>;
  /** What went wrong in any page so far: policy breaches and script errors. */
  readonly breaches: readonly string[];
  newFolder(name: string): string;
  /** Stops the server and leaves its data, as when it falls out. */
  stopTenant(): Promise<void>;
  close(): Promise<void>;
}

/** A fresh local tenant with the built app, and real browsers on it. */
export async function openStage(dataFolder?: string): Promise<Stage> {
  const folders: string[] = [];
  const contexts = new Set<BrowserContext>();
  const breaches: string[] = [];
  let stopped: Promise<void> | null = null;
  let shared: Promise<Browser> | null = null;
  /** Starting a browser takes longer than most of what is done in it: those who keep nothing on disk share one. */
  const sharedBrowser = () => (shared ??= chromium.launch(BROWSER));
  const stopTenant = () => (stopped ??= tenant.close());
  const newFolder = (name: string) => {
    const folder = mkdtempSync(join(tmpdir(), `bewaarwijzer-${name}-`));
    folders.push(folder);
    return folder;
  };
  const tenant = await startTenant({
    port: 0,
    dataFolder: dataFolder ?? newFolder("tenant"),
    appFolder: join(project, "dist/app"),
  });
  // As in an organisation where the app is in use: what it asks a person first, has a journey of its own (`sign-in`).
  for (const person of Object.values(tenant.people)) tenant.giveConsent(person, PERMISSIONS.map(({ scope }) => scope));

  return {
    tenant,
    breaches,
    newFolder,
    stopTenant,
    openBrowser: async (profile) => {
      const context = await (profile === undefined ? (await sharedBrowser()).newContext(PERSON) : chromium.launchPersistentContext(profile, { ...BROWSER, ...PERSON }));
      contexts.add(context);
      context.setDefaultTimeout(20_000);
      context.on("close", () => contexts.delete(context));
      return context;
    },
    openApp: async (context, person, place) => {
      const page = await context.newPage();
      page.on("pageerror", (error) => breaches.push(`script error: ${error.message}`));
      page.on("console", (message) => {
        if (/Content Security Policy|TrustedScript|Trusted Type|Refused to/i.test(message.text())) breaches.push(message.text());
      });
      const { path, width, height } = PLACES[place];
      await page.setViewportSize({ width, height });
      await page.goto(`${tenant.origin}/local-tenant/enter?person=${person}&place=${place === "tab" ? "browser" : "pane"}`);
      if (place === "pane") await page.goto(`${tenant.origin}${path}`);
      return page;
    },
    close: async () => {
      await Promise.all([...contexts].map((context) => context.close()));
      await (await shared)?.close();
      await stopTenant();
      for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
