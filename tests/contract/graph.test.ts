import { OPERATIONS } from "../../src/tenant/graph/operations";
import { ask, aTenant, graphAs, putFragment, someBytes, type Ask, type Parsed, type RunningTenant } from "../tenant/running-tenant";
import { asMarieke, aScene, EXCHANGES, perform, titleOf, type Exchange } from "./graph-exchanges";
import { microsoftTypes } from "./graph-schemas";

const cases = EXCHANGES.map((exchange, index) => [titleOf(exchange, index), exchange] as const);

describe("contract: every answer is as Microsoft's own types have it", () => {
  let running: RunningTenant;
  let marieke: Ask;
  let faultsIn: ReturnType<typeof microsoftTypes>;

  beforeAll(async () => {
    faultsIn = microsoftTypes();
    // The first check takes seconds on a busy machine: a connection that waits for it would be closed by the server.
    faultsIn("User", {});
    running = await aTenant();
    marieke = asMarieke(running.tenant);
  }, 60_000);
  afterAll(() => running.stop());

  const expectType = (exchange: Exchange, body: Parsed): void => {
    if (exchange.answers === null) return;
    if ("texts" in exchange.answers) {
      expect(body.value).toEqual(exchange.answers.texts);
      return;
    }
    if ("one" in exchange.answers) {
      expect(faultsIn(exchange.answers.one, body)).toEqual([]);
      return;
    }
    const { many } = exchange.answers;
    expect(body.value.length).toBeGreaterThan(0);
    expect(body.value.flatMap((entry: unknown) => faultsIn(many, entry))).toEqual([]);
  };

  test("every operation of the tenant is exchanged here", () => {
    const exchanged = new Set(EXCHANGES.map(({ operation }) => operation));
    expect(OPERATIONS.map(({ id }) => id).filter((id) => !exchanged.has(id))).toEqual([]);
  });

  test.each(cases)("%s", async (title, exchange) => {
    const scene = await aScene(marieke, `types ${title.replace(/[^a-zA-Z0-9]+/g, " ").trim()}`);
    const reply = await perform(marieke, scene, exchange);
    expect(reply.status).toBe(exchange.status);
    expectType(exchange, reply.body);
    if (exchange.answers !== null) expect(reply.body["@odata.context"]).toContain(`${running.tenant.graph}/$metadata#`);
    expect(reply.headers.get("request-id")).toMatch(/^[0-9a-f-]{36}$/);
    expect(Date.parse(reply.headers.get("date") ?? "")).not.toBeNaN();
  });

  test.each(cases)("%s: without a token 401, with a token for something else 403, both as Graph words an error", async (_title, exchange) => {
    const scene = await aScene(marieke, `refused ${cases.findIndex(([, other]) => other === exchange)}`);
    const stranger = await perform((method, path, options) => ask(method, `${running.tenant.graph}${path}`, options), scene, exchange);
    expect(stranger).toMatchObject({ status: 401, body: { error: { code: "InvalidAuthenticationToken" } } });
    const withTasks = await perform(graphAs(running.tenant, running.tenant.people.marieke, ["Tasks.Read"]), scene, exchange);
    expect(withTasks.status).toBe(403);
    expect(["accessDenied", "Authorization_RequestDenied", "ErrorAccessDenied", "Forbidden"]).toContain(withTasks.body.error.code);
    for (const { body } of [stranger, withTasks]) {
      expect(faultsIn("PublicError", body.error)).toEqual([]);
      expect(Object.keys(body.error.innerError).sort()).toEqual(["client-request-id", "date", "request-id"]);
    }
  });

  test("an e-mail that a search found is Microsoft's message", async () => {
    const { body } = await marieke("POST", "/search/query", { body: { requests: [{ entityTypes: ["message"], query: { queryString: "variant" } }] } });
    const [{ hits }] = body.value[0].hitsContainers;
    expect(hits.length).toBeGreaterThan(1);
    expect(hits.flatMap(({ resource }: { resource: unknown }) => faultsIn("Message", resource))).toEqual([]);
  });

  test("a fragment, the last one, and the session's standing", async () => {
    const scene = await aScene(marieke, "fragments");
    const opened = await marieke("POST", `/drives/${scene.place.driveId}/items/${scene.folder}:/a.bin:/createUploadSession`, { body: {} });
    const bytes = someBytes(327_680 + 1);
    const first = await putFragment(opened.body.uploadUrl, bytes, 0, 327_680);
    expect(faultsIn("UploadSession", first.body)).toEqual([]);
    expect(faultsIn("UploadSession", (await ask("GET", opened.body.uploadUrl)).body)).toEqual([]);
    const last = await putFragment(opened.body.uploadUrl, bytes, 327_680, bytes.length);
    expect(faultsIn("DriveItem", last.body)).toEqual([]);
  });

  test("the check can fail: a property that Microsoft does not know is found", () => {
    expect(faultsIn("DriveItem", { id: "1", colour: "red" })).not.toEqual([]);
    expect(faultsIn("User", { id: 1 })).not.toEqual([]);
  });
});
