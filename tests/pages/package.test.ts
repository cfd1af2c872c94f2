import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from "@zip.js/zip.js";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { contentSecurityPolicy, securityHeaders } from "../../src/tenant/security-headers";
import { addressesIn, foreignIn, iconsIn, pngSide, textsIn } from "./manifest-addresses";
import { serveSite } from "./serve-site";

const project = join(__dirname, "../..");
const built = join(project, "dist/package");
const script = join(project, "scripts/package.mjs");
const ORIGIN = "https://bewaarwijzer.ministerie.example";
const CLIENT = "11111111-2222-4333-8444-555555555555";

/** The site is built: `npm test` does that beside the first suites, and this waits for it. */
const whenBuilt = existsSync(join(project, "dist/app/tab.html")) ? describe : describe.skip;

async function unzipped(path: string): Promise<Readonly<Record<string, Uint8Array>>> {
  const zip = new ZipReader(new Uint8ArrayReader(new Uint8Array(readFileSync(path))));
  const files: Record<string, Uint8Array> = {};
  for (const entry of await zip.getEntries()) if (!entry.directory) files[entry.filename] = await entry.getData(new Uint8ArrayWriter());
  return files;
}

/** The file that ends so. */
const packaged = (ending: string): string => join(built, readdirSync(built).find((name) => name.endsWith(ending)) ?? "");
const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

whenBuilt("what an organisation uploads", () => {
  let zip: Readonly<Record<string, Uint8Array>>;
  let xml: string;
  beforeAll(async () => {
    execFileSync("node", [script, "--built", "--origin", ORIGIN, "--client-id", CLIENT, "--site", "https://ministerie.sharepoint.com/sites/archief/", "--library", "Zaken"]);
    zip = await unzipped(packaged("-teams.zip"));
    xml = readFileSync(packaged("-outlook.xml"), "utf8");
  });

  test("the zip holds the manifest, its other language and both icons, at its root and nothing else", () => {
    const { icons }: { icons: Record<string, string> } = JSON.parse(textOf(zip["manifest.json"]));
    expect(Object.keys(zip).sort()).toEqual(["en-us.json", "manifest.json", ...Object.values(icons)].sort());
  });

  test("every address in both manifests is served by the build", () => {
    const addresses = [textOf(zip["manifest.json"]), xml].flatMap((text) => [...text.matchAll(/https:\/\/bewaarwijzer\.ministerie\.example(\/[^"<#\s]+)/g)].map(([, path]) => path ?? ""));
    expect(addresses.length).toBeGreaterThan(10);
    expect(addresses.filter((path) => !existsSync(join(built, "site", path)))).toEqual([]);
  });

  describe("unpacked, and the site served as its host would", () => {
    const HOST = new URL(ORIGIN).host;
    let served: Awaited<ReturnType<typeof serveSite>>;
    let manifest: unknown;
    beforeAll(async () => {
      served = await serveSite(join(built, "site"));
      manifest = JSON.parse(textOf(zip["manifest.json"]));
    });
    afterAll(() => served.close());
    const addresses = () => [...new Set([...addressesIn(textsIn(manifest), ORIGIN), ...addressesIn([xml], ORIGIN)])];
    const fetched = (address: string) => fetch(served.origin + address.slice(ORIGIN.length), { redirect: "error" });

    test("every address in both manifests answers 200, with the type that its ending promises", async () => {
      const types: Record<string, string> = { html: "text/html", png: "image/png", js: "text/javascript" };
      const wrong: string[] = [];
      for (const address of addresses()) {
        const { status, headers } = await fetched(address);
        const ending = new URL(address).pathname.split(".").pop() ?? "";
        if (status !== 200 || types[ending] === undefined || headers.get("content-type")?.startsWith(types[ending]) !== true) wrong.push(`${address}: ${String(status)} ${String(headers.get("content-type"))}`);
      }
      expect(addresses().length).toBeGreaterThan(8);
      expect(wrong).toEqual([]);
    });

    test("a place within a page is there: an address with # names it", async () => {
      const places = addresses().map((address) => new URL(address)).filter(({ hash }) => hash !== "");
      expect(places.length).toBeGreaterThan(0);
      for (const { href, hash } of places) expect(await (await fetched(href)).text()).toMatch(new RegExp(`id="?${hash.slice(1)}["> ]`));
    });

    test("what the pages themselves load from the site is served too", async () => {
      const pages = addresses().filter((address) => /\.html(?:[?#]|$)/.test(address));
      let count = 0;
      for (const page of pages) {
        const html = await (await fetched(page)).text();
        const parts = [...html.matchAll(/<(?:script|link|img)[^>]*?(?:src|href)="?([^"\s>]+)/g)].map(([, part]) => new URL(part ?? "", page)).filter(({ origin }) => origin === ORIGIN);
        expect([page, parts.length > 0]).toEqual([page, true]);
        for (const { href } of parts) expect([href, (await fetched(href)).status]).toEqual([href, 200]);
        count += parts.length;
      }
      expect(count).toBeGreaterThan(6);
    });

    test("every icon has the size that the manifest says, by the header of the PNG itself", async () => {
      const icons = [...iconsIn(manifest, xml)];
      expect(icons.length).toBeGreaterThan(6);
      for (const { address, side } of icons) {
        const bytes = new Uint8Array(await (await fetched(address)).arrayBuffer());
        expect([address, pngSide(bytes)]).toEqual([address, [side, side]]);
      }
      const { icons: own }: { icons: { color: string; outline: string } } = JSON.parse(textOf(zip["manifest.json"]));
      expect([own.color, own.outline].map((name) => pngSide(zip[name] ?? new Uint8Array()))).toEqual([[192, 192], [32, 32]]);
    });

    test("no manifest leads anywhere but to the organisation's site and Microsoft", () => {
      expect(foreignIn([...textsIn(manifest), xml], ORIGIN)).toEqual([]);
    });

    test("domains, app and sign-in say the same everywhere: the origin and the client id that were asked for", () => {
      expect(manifest).toMatchObject({
        validDomains: expect.arrayContaining([HOST]),
        webApplicationInfo: { id: CLIENT, resource: `api://${HOST}/${CLIENT}`, nestedAppAuthInfo: [expect.objectContaining({ redirectUri: `brk-multihub://${HOST}` })] },
      });
      const { validDomains }: { validDomains: readonly string[] } = JSON.parse(textOf(zip["manifest.json"]));
      expect(validDomains.filter((domain) => domain !== HOST)).toEqual([]);
      expect(xml).toContain(`<AppDomain>${ORIGIN}</AppDomain>`);
      expect(xml).toMatch(new RegExp(`<WebApplicationInfo>\\s*<Id>${CLIENT}</Id>\\s*<Resource>api://${HOST}/${CLIENT}</Resource>`));
    });

    test("the pages come with their own headers, and office.js may only run in the pane", async () => {
      for (const [path, page] of [["/tab.html", "teams"], ["/taskpane.html", "outlook"]] as const) {
        const { headers } = await fetched(`${ORIGIN}${path}`);
        expect(headers.get("content-security-policy")).toBe(contentSecurityPolicy({ page, framedBySelf: false }));
      }
    });
  });

  test("both manifests have the organisation's origin and app, and nothing of the example", () => {
    for (const text of [textOf(zip["manifest.json"]), xml]) {
      expect(text).toContain(CLIENT);
      expect(text).toContain(ORIGIN);
      expect(text).not.toContain("bewaarwijzer.example");
    }
    expect(textOf(zip["manifest.json"])).toContain("brk-multihub://bewaarwijzer.ministerie.example");
  });

  test("the site knows its tenant's archive", () => {
    const settings: unknown = JSON.parse(readFileSync(join(built, "site/settings.json"), "utf8"));
    expect(settings).toMatchObject({ clientId: CLIENT, site: "/sites/ministerie.sharepoint.com:/sites/archief", library: "Zaken", graph: "https://graph.microsoft.com/v1.0" });
  });

  test.each([
    ["an address without TLS", ["--origin", "http://x.example", "--client-id", CLIENT]],
    ["an address with a name and a password", ["--origin", "https://beheer:geheim@x.example", "--client-id", CLIENT]],
    ["an address with a path", ["--origin", "https://x.example/app", "--client-id", CLIENT]],
    ["no app", ["--origin", ORIGIN]],
    ["an app that is no id", ["--origin", ORIGIN, "--client-id", "app"]],
    ["an unknown option", ["--orgin", ORIGIN]],
  ])("%s is refused with the way to ask", (_what, options) => {
    const { status, stderr } = spawnSync("node", [script, "--built", ...options], { encoding: "utf8" });
    expect(status).toBe(2);
    expect(stderr).toContain("npm run package -- --origin");
  });

  test("fault: the site at the top of its host has no path, as Graph has it", () => {
    execFileSync("node", [script, "--built", "--origin", ORIGIN, "--client-id", CLIENT, "--site", "https://ministerie.sharepoint.com/"]);
    expect(JSON.parse(readFileSync(join(built, "site/settings.json"), "utf8")).site).toBe("/sites/ministerie.sharepoint.com");
  });
});

whenBuilt("the headers of a static host", () => {
  const headersOf = (page: "teams" | "outlook") => securityHeaders({ page, framedBySelf: false });

  test("Azure Static Web Apps: every page has the headers under which it is tested, and TLS for good", () => {
    const { globalHeaders, routes }: { globalHeaders: Record<string, string>; routes: { route: string; headers: Record<string, string> }[] } = JSON.parse(
      readFileSync(join(project, "dist/app/staticwebapp.config.json"), "utf8"),
    );
    expect(globalHeaders).toMatchObject(headersOf("teams"));
    expect(globalHeaders["Strict-Transport-Security"]).toMatch(/^max-age=\d{8}/);
    for (const page of ["/taskpane.html", "/auth-outlook.html"]) expect(routes.find(({ route }) => route === page)?.headers).toMatchObject(headersOf("outlook"));
  });

  test("nginx: the same, in every location", () => {
    const conf = readFileSync(join(project, "dist/hosting/nginx.conf"), "utf8");
    const locations = conf.split(/^location /m).slice(1);
    expect(locations).toHaveLength(4);
    for (const location of locations) {
      const page = /^= \/(taskpane|auth-outlook)\.html/.test(location) ? "outlook" : "teams";
      expect(location).toContain(`add_header Content-Security-Policy "${contentSecurityPolicy({ page, framedBySelf: false })}" always;`);
      expect(location).toContain("Strict-Transport-Security");
    }
  });

  test("fault: nginx told a browser to keep for a year that a script is not there: what may be kept for ever was found", () => {
    const conf = readFileSync(join(project, "dist/hosting/nginx.conf"), "utf8");
    const kept = [...conf.matchAll(/add_header Cache-Control "([^"]*)"( always)?;/g)].map(([, value = "", always]) => [value.includes("immutable"), always !== undefined]);
    expect(kept).toEqual([[false, true], [false, true], [false, true], [true, false]]);
  });

  test("what may be kept for ever has a hash in its name: every script, and every compiled part", () => {
    const scripts = readdirSync(join(project, "dist/app"), { recursive: true, encoding: "utf8" }).filter((name) => /\.(js|wasm)$/.test(name));
    expect(scripts.length).toBeGreaterThan(10);
    expect(scripts.filter((name) => !/\.[0-9a-f]{8,20}\.(js|wasm)$/.test(name))).toEqual([]);
  });
});
