import { SCOPES, type OperationId } from "../../src/tenant/access/scopes";
import { asMarieke, aScene, EXCHANGES, perform } from "../contract/graph-exchanges";
import { aTenant, ask, graphAs, library, type RunningTenant } from "./running-tenant";

describe("who may do what", () => {
  let running: RunningTenant;
  beforeAll(async () => {
    running = await aTenant();
  });
  afterAll(() => running.stop());

  const single = (alternative = ""): string[] => alternative.split(" and ");
  const allowed = (id: OperationId): string[] => {
    const { least, higher, selected } = SCOPES[id];
    return [...least, ...higher, ...(selected ? ["Sites.Selected"] : [])].flatMap(single);
  };
  const everyScope = [...new Set(Object.keys(SCOPES).flatMap((id) => allowed(id as OperationId)))];

  test.each(EXCHANGES.map((exchange, index) => [index, exchange.operation, exchange] as const))(
    "%i %s: 403 with every scope but its own, and not with its least one",
    async (index, operation, exchange) => {
      const scene = await aScene(asMarieke(running.tenant), `scopes ${index}`);
      const others = everyScope.filter((scope) => !allowed(operation).includes(scope));
      const as = (scopes: readonly string[]) => perform(graphAs(running.tenant, running.tenant.people.marieke, scopes), scene, exchange);
      expect((await as(others)).status).toBe(403);
      expect((await as([])).status).toBe(403);
      expect((await as(single(exchange.least ?? SCOPES[operation].least[0]))).status).toBe(exchange.status);
    },
  );

  test.each([
    ["the person", ["User.Read", "User.ReadBasic.All", "User.Read.All"]],
    ["the groups", ["User.Read", "GroupMember.Read.All", "Group.Read.All"]],
  ])("another's groups: permission for %s alone is 403", async (_what, scopes) => {
    const { people } = running.tenant;
    const asked = graphAs(running.tenant, people.marieke, scopes);
    const check = (whose: string) => asked("POST", `${whose}/checkMemberGroups`, { body: { groupIds: [] } });
    expect(await check(`/users/${people.joris}`)).toMatchObject({ status: 403, body: { error: { code: "Authorization_RequestDenied" } } });
    expect((await check("/me")).status).toBe(200);
  });

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

  test("who works for the archive's ministry writes in the dossiers and the agreements; who works elsewhere does not", async () => {
    const { people } = running.tenant;
    const place = await library(asMarieke(running.tenant));
    const write = async (person: string): Promise<number[]> => {
      const asked = graphAs(running.tenant, person);
      const folder = await asked("POST", `/drives/${place.driveId}/items/${place.dossier}/children`, { body: { name: `van ${person}`, folder: {} } });
      const row = await asked("POST", `/sites/${place.siteId}/lists/Afspraken/items`, { body: { fields: { BewaarderId: person } } });
      return [folder.status, row.status];
    };
    const members = [people.marieke, people.joris, people.samira, people.henk, people.bram, people.esra, people.tim];
    expect(await Promise.all(members.map(write))).toEqual(members.map(() => [201, 201]));
    const others = [people.lotte, people.wouter, people.guestOfMinistry];
    expect(await Promise.all(others.map(write))).toEqual(others.map(() => [403, 403]));
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
