import { SCOPES, type OperationId } from "../../src/tenant/access/scopes";
import { asMarieke, aScene, EXCHANGES, perform } from "../contract/graph-exchanges";
import { aTenant, ask, graphAs, library, type RunningTenant } from "./running-tenant";

describe("who may do what", () => {
  let running: RunningTenant;
  beforeAll(async () => {
    running = await aTenant();
  });
  afterAll(() => running.stop());

  const everyScope = [...new Set(Object.values(SCOPES).flatMap(({ least, higher }) => [...least, ...higher])), "Sites.Selected"];
  const allowed = (id: OperationId): string[] => {
    const { least, higher, selected } = SCOPES[id];
    return [...least, ...higher, ...(selected ? ["Sites.Selected"] : [])];
  };

  test.each(EXCHANGES.map((exchange, index) => [index, exchange.operation, exchange] as const))(
    "%i %s: 403 with every scope but its own, and not with its least one",
    async (index, operation, exchange) => {
      const scene = await aScene(asMarieke(running.tenant), `scopes ${index}`);
      const others = everyScope.filter((scope) => !allowed(operation).includes(scope));
      const as = (scopes: readonly string[]) => perform(graphAs(running.tenant, running.tenant.people.marieke, scopes), scene, exchange);
      expect((await as(others)).status).toBe(403);
      expect((await as([])).status).toBe(403);
      expect((await as([SCOPES[operation].least[0] ?? ""])).status).toBe(exchange.status);
    },
  );

  test.each([
    ["absent", undefined],
    ["no bearer", "Basic abc"],
    ["nonsense", "Bearer abc"],
    ["unsigned", `Bearer ${Buffer.from("{}").toString("base64url")}.${Buffer.from('{"oid":"x"}').toString("base64url")}.`],
  ])("a token that is %s is 401 InvalidAuthenticationToken", async (_title, authorization) => {
    const headers: Record<string, string> = authorization === undefined ? {} : { Authorization: authorization };
    const reply = await ask("GET", `${running.tenant.graph}/me`, { headers });
    expect(reply).toMatchObject({ status: 401, body: { error: { code: "InvalidAuthenticationToken" } } });
    expect(reply.headers.get("www-authenticate")).toContain("Bearer");
  });

  test("fault 14: an expired or altered token is 401", async () => {
    const bearer = (token: string) => ask("GET", `${running.tenant.graph}/me`, { headers: { Authorization: `Bearer ${token}` } });
    expect((await bearer(running.tenant.mintToken(running.tenant.people.henk, ["User.Read"], -1))).body.error.message).toContain("expired");
    const [head, , signature] = running.tenant.mintToken(running.tenant.people.henk, ["User.Read"]).split(".");
    const payload = Buffer.from(JSON.stringify({ oid: running.tenant.people.joris, scp: "User.Read", aud: "https://graph.microsoft.com", exp: 9e9 })).toString("base64url");
    expect((await bearer(`${head}.${payload}.${signature}`)).status).toBe(401);
  });

  test("fault 15: who is no member of the site gets 403 everywhere on it; who may read cannot write", async () => {
    const place = await library(asMarieke(running.tenant));
    const lotte = graphAs(running.tenant, running.tenant.people.lotte);
    const children = `/drives/${place.driveId}/items/${place.dossier}/children`;
    const write = () => lotte("POST", children, { body: { name: "van Lotte", folder: {} } });
    for (const path of ["/sites/rijk.sharepoint.example:/sites/archief", `/sites/${place.siteId}`, `/drives/${place.driveId}/root`, children]) {
      expect(await lotte("GET", path)).toMatchObject({ status: 403, body: { error: { code: "accessDenied" } } });
    }
    running.tenant.setSiteRole(running.tenant.people.lotte, "read");
    expect((await lotte("GET", children)).status).toBe(200);
    expect((await write()).status).toBe(403);
    running.tenant.setSiteRole(running.tenant.people.lotte, "write");
    expect((await write()).status).toBe(201);
    running.tenant.setSiteRole(running.tenant.people.lotte, null);
    expect((await write()).status).toBe(403);
  });

  test("a request under another name than localhost is refused: a foreign page cannot pretend to be near", async () => {
    const { request } = await import("node:http");
    const status = await new Promise((resolve) => {
      request(`${running.tenant.graph}/me`, { headers: { Host: "evil.example" } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      }).end();
    });
    expect(status).toBe(403);
  });
});
