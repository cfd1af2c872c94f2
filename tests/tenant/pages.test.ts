import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { contentSecurityPolicy } from "../../src/tenant/security-headers";
import { aTenant, ask, graphAs, library, someBytes, type Reply, type RunningTenant } from "./running-tenant";

describe("the pages that the tenant serves", () => {
  let app: string;
  let running: RunningTenant;

  beforeAll(async () => {
    app = mkdtempSync(join(tmpdir(), "pages-"));
    mkdirSync(join(app, "static"));
    const page = (scripts: string) => `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>x</title>${scripts}</head><body></body></html>`;
    writeFileSync(join(app, "tab.html"), page('<script defer src="tab.js"></script>'));
    writeFileSync(join(app, "taskpane.html"), page('<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>'));
    writeFileSync(join(app, "bare.html"), "<!doctype html><html><head></head><body></body></html>");
    writeFileSync(join(app, "settings.json"), "{}");
    writeFileSync(join(app, "static/app.js"), "1");
    writeFileSync(join(app, "../outside.txt"), "outside");
    running = await aTenant(app);
  });
  afterAll(async () => {
    await running.stop();
    rmSync(app, { recursive: true });
    rmSync(join(app, "../outside.txt"));
  });

  const get = (path: string, headers: Record<string, string> = {}): Promise<Reply> => ask("GET", `${running.tenant.origin}${path}`, { headers });
  const as = (person: string) => ({ Cookie: `local-tenant-person=${person}` });

  test("the app's pages, scripts and workers come with its security headers", async () => {
    for (const path of ["/tab.html", "/static/app.js"]) {
      const { headers } = await get(path);
      expect(headers.get("content-security-policy")).toBe(contentSecurityPolicy({ page: "teams", framedBySelf: true }));
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
    }
    expect((await get("/taskpane.html")).headers.get("content-security-policy")).toBe(contentSecurityPolicy({ page: "outlook", framedBySelf: true }));
  });

  test("the policy admits nothing inline, nothing evaluated and no plug-in, and frames in Microsoft's hosts alone", () => {
    const policy = contentSecurityPolicy({ page: "teams", framedBySelf: false });
    expect(policy).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
    expect(policy).toContain("object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors https://*.cloud.microsoft");
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types bewaarwijzer");
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|\*;| http:|appsforoffice/);
    expect(contentSecurityPolicy({ page: "outlook", framedBySelf: false })).toMatch(/script-src 'self' 'wasm-unsafe-eval' https:\/\/appsforoffice\.microsoft\.com;.*trusted-types bewaarwijzer default$/);
  });

  test("the host's bridge is the first script of every page of the app", async () => {
    for (const path of ["/tab.html", "/taskpane.html", "/bare.html"]) {
      expect(/<script[^>]*>/.exec((await get(path)).body)?.[0]).toBe('<script src="/local-tenant/host-bridge.js">');
    }
    expect((await get("/local-tenant/host-bridge.js")).headers.get("content-type")).toContain("text/javascript");
  });

  test("office.js comes from here, not from its network", async () => {
    expect((await get("/taskpane.html")).body).toContain('src="/office-js/office.js"');
    expect((await get("/office-js/office.js")).status).toBe(200);
  });

  test("the settings name this tenant in place of Microsoft", async () => {
    expect((await get("/settings.json")).body).toEqual({
      graph: running.tenant.graph,
      authority: "https://login.microsoftonline.com/organizations",
      clientId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      site: "/sites/rijk.sharepoint.example:/sites/archief",
      library: "Dossiers",
      policyLibrary: "Beleid",
      policyFile: "bewaarwijzer.jsonc",
      agreementsList: "Afspraken",
      registerList: "Bewaarregister",
    });
  });

  test("no path leads out of the app's folder", async () => {
    const { hostname, port } = new URL(running.tenant.origin);
    for (const path of ["/../outside.txt", "/..%2foutside.txt", "/static/..%2f..%2foutside.txt", "/%2e%2e/outside.txt", "/..%5coutside.txt", "/%00", "/%", "/office-js/..%2f..%2fpackage.json"]) {
      const status = await new Promise((resolve) => {
        request({ hostname, port, path }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        }).end();
      });
      expect([path, status]).toEqual([path, 404]);
    }
  });

  test("the start page offers the five people who may be chosen, and three places", async () => {
    const { body, headers } = await get("/");
    for (const name of ["Marieke de Wit", "Joris van Dalen", "Samira el Khatib", "Henk Bakker", "Lotte Vermeer"]) expect(body).toContain(name);
    for (const name of ["Karel Oosterling", "Bram Terpstra", "Esra Kaplan", "Tim de Boer"]) expect(body).not.toContain(name);
    expect(body.match(/name="person"/g)).toHaveLength(5);
    expect(body.match(/name="place"/g)).toHaveLength(3);
    expect(body).not.toMatch(/<script|style=|onclick/);
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
  });

  test("entering notes the choice and opens the place, for a member who is not on the page too; who is neither is not let in", async () => {
    const { people } = running.tenant;
    const enter = (query: string) => get(`/local-tenant/enter?${query}`);
    const chosen = await enter(`person=${people.henk}&place=teams&theme=dark`);
    expect(chosen.status).toBe(303);
    expect(chosen.headers.get("location")).toBe("/local-tenant/teams?theme=dark");
    expect(chosen.headers.get("set-cookie")).toContain(people.henk);
    expect((await enter(`person=${people.henk}&place=browser`)).headers.get("location")).toBe("/tab.html");
    expect((await enter(`person=${people.henk}&place=pane`)).headers.get("location")).toBe("/local-tenant/pane");
    expect((await enter(`person=${people.minister}`)).headers.get("location")).toBe("/");
    for (const member of [people.bram, people.esra, people.tim]) expect((await enter(`person=${member}&place=browser`)).headers.get("set-cookie")).toContain(member);
    expect((await get("/local-tenant/teams")).headers.get("location")).toBe("/");
  });

  describe("the record viewer", () => {
    const NAME = "<img src=x onerror=alert(1)> & co".replace(/[<>]/g, "");
    let folder: string;

    beforeAll(async () => {
      const marieke = graphAs(running.tenant, running.tenant.people.marieke);
      const place = await library(marieke);
      const at = `/drives/${place.driveId}/items/`;
      const made = await marieke("POST", `${at}${place.dossier}/children`, { body: { name: `record ${NAME}`, folder: {} } });
      folder = new URL(made.body.webUrl).pathname;
      await marieke("PATCH", `${at}${made.body.id}/listItem/fields`, { body: { Bron: "<script>alert(1)</script>" } });
      await marieke("PUT", `${at}${made.body.id}:/transcript.json:/content`, { bytes: new TextEncoder().encode('{"a":"<b>"}') });
      await marieke("PUT", `${at}${made.body.id}:/evil.html:/content`, { bytes: new TextEncoder().encode("<script>alert(1)</script>") });
      await marieke("PUT", `${at}${made.body.id}:/plaatje.svg:/content`, { bytes: someBytes(5) });
    });

    test("webUrl leads a member to the record, with everything in it as text", async () => {
      const { status, body, headers } = await get(folder, as(running.tenant.people.henk));
      expect(status).toBe(200);
      expect(body).toContain("transcript.json");
      expect(body).toContain("&#60;script&#62;");
      expect(body).not.toMatch(/<script|<img/);
      expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    });

    test("files come as attachments of no known type; JSON is shown as text", async () => {
      const html = await get(`${folder}/evil.html`, as(running.tenant.people.henk));
      expect(html.headers.get("content-type")).toBe("application/octet-stream");
      expect(html.headers.get("content-disposition")).toContain("attachment");
      expect((await get(`${folder}/plaatje.svg`, as(running.tenant.people.henk))).headers.get("content-disposition")).toContain("attachment");
      const json = await get(`${folder}/transcript.json`, as(running.tenant.people.henk));
      expect(json.headers.get("content-type")).toBe("text/plain; charset=utf-8");
      expect(json.headers.get("x-content-type-options")).toBe("nosniff");
      expect((await get(`${folder}/transcript.json?download=1`, as(running.tenant.people.henk))).headers.get("content-disposition")).toContain("attachment");
    });

    test("who is no member, or was not chosen, sees nothing of it", async () => {
      expect((await get(folder, as(running.tenant.people.lotte))).status).toBe(403);
      expect((await get(`${folder}/transcript.json`)).status).toBe(403);
      expect((await get(`${folder}/none`, as(running.tenant.people.henk))).status).toBe(404);
      expect((await get("/sharepoint/sites/archief/Dossiers", as(running.tenant.people.henk))).body).toContain("Subsidieregeling dorpshuizen 2026");
    });
  });

  test("another origin's page may use Graph, as Microsoft allows, and nothing else here", async () => {
    const preflight = await ask("OPTIONS", `${running.tenant.graph}/me`);
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("access-control-allow-origin")).toBe("*");
    expect((await get("/local-tenant/traffic")).headers.get("access-control-allow-origin")).toBeNull();
    expect((await get("/tab.html")).headers.get("access-control-allow-origin")).toBeNull();
  });
});
