import { aTenant, graphAs, type Ask, type Parsed, type RunningTenant } from "./running-tenant";

describe("the mailbox", () => {
  let running: RunningTenant;
  let marieke: Ask;
  beforeAll(async () => {
    running = await aTenant();
    marieke = graphAs(running.tenant, running.tenant.people.marieke, ["Mail.Read"]);
  });
  afterAll(() => running.stop());

  const search = (asked: Ask, queryString: string, more: object = {}) =>
    asked("POST", "/search/query", { body: { requests: [{ entityTypes: ["message"], query: { queryString }, ...more }] } });
  const subjects = ({ value }: Parsed): readonly string[] => (value[0].hitsContainers[0].hits ?? []).map(({ resource }: Parsed) => resource.subject);

  test.each([
    ["toezegging", ["Toezegging LVVN", "Verslag bespreking varianten Oosterdiep"]],
    ["toezegging lotte tranches", ["Toezegging LVVN"]],
    ["VOOR duidelijkheid", ["Verslag bespreking varianten Oosterdiep"]],
    ["variant received>=2026-09-20 received<=2026-09-30", ["Besluit van de minister over variant B"]],
    ["hoekstra-waterbouw", ["Volgorde van de werkzaamheden"]],
    ["nergensvermeld", []],
  ])("a search for %s finds what has all its words, latest first", async (queryString, expected) => {
    expect(subjects((await search(marieke, queryString)).body)).toEqual(expected);
  });

  test("a page of hits says whether there are more, and how many", async () => {
    const { body } = await search(marieke, "variant", { size: 1 });
    expect(body.value[0].hitsContainers[0]).toMatchObject({ moreResultsAvailable: true });
    expect(body.value[0].hitsContainers[0].hits).toHaveLength(1);
  });

  test("nobody finds or reads another's e-mail", async () => {
    const henk = graphAs(running.tenant, running.tenant.people.henk, ["Mail.Read"]);
    expect(subjects((await search(henk, "toezegging")).body)).toEqual([]);
    const [hit] = (await search(marieke, "toezegging")).body.value[0].hitsContainers[0].hits;
    const id = hit.hitId.replaceAll("/", "-").replaceAll("+", "_");
    expect((await marieke("GET", `/me/messages/${id}`)).status).toBe(200);
    expect(await henk("GET", `/me/messages/${id}`)).toMatchObject({ status: 404, body: { error: { code: "ErrorItemNotFound" } } });
  });

  test("a token that may search other things may not search e-mail", async () => {
    const files = graphAs(running.tenant, running.tenant.people.marieke, ["Files.Read.All"]);
    expect(await search(files, "variant")).toMatchObject({ status: 403, body: { error: { code: "ErrorAccessDenied" } } });
  });

  test("Mail.ReadBasic shows no body", async () => {
    const [hit] = (await search(marieke, "toezegging")).body.value[0].hitsContainers[0].hits;
    const basic = graphAs(running.tenant, running.tenant.people.marieke, ["Mail.ReadBasic"]);
    const { body } = await basic("GET", `/me/messages/${hit.hitId.replaceAll("/", "-").replaceAll("+", "_")}`);
    expect(body.subject).toBe("Toezegging LVVN");
    expect(body).not.toHaveProperty("body");
    expect(body).not.toHaveProperty("bodyPreview");
  });

  test.each([
    ["another entity type", { requests: [{ entityTypes: ["driveItem"], query: { queryString: "x" } }] }],
    ["two entity types", { requests: [{ entityTypes: ["message", "event"], query: { queryString: "x" } }] }],
    ["more than a page", { requests: [{ entityTypes: ["message"], query: { queryString: "x" }, size: 26 }] }],
    ["a property of the search's own", { requests: [{ entityTypes: ["message"], query: { queryString: "subject:x" } }] }],
    ["no words", { requests: [{ entityTypes: ["message"], query: { queryString: " " } }] }],
    ["what the tenant does not know", { requests: [{ entityTypes: ["message"], query: { queryString: "x" }, region: "NL" }] }],
    ["no request", {}],
  ])("a search with %s is refused, never half answered", async (_what, body) => {
    expect((await marieke("POST", "/search/query", { body })).status).toBe(400);
  });
});
