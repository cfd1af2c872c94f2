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

describe("what hangs on an e-mail", () => {
  let running: RunningTenant;
  let marieke: Ask;
  beforeAll(async () => {
    running = await aTenant();
    marieke = graphAs(running.tenant, running.tenant.people.marieke, ["Mail.Read"]);
  });
  afterAll(() => running.stop());

  const MIXED = "/me/messages/AAMkAGI1-allerlei_AA=/attachments";
  const first = "AAMkAGI1-allerlei-1_AA=";

  test("is told by its kind: files, other e-mails, links", async () => {
    const { body } = await marieke("GET", `${MIXED}?$select=name,size`);
    expect(body.value.map((one: Parsed) => [one["@odata.type"], one.name]).slice(2)).toEqual([
      ["#microsoft.graph.fileAttachment", "nota.pdf"],
      ["#microsoft.graph.fileAttachment", "berichten.dat"],
      ["#microsoft.graph.fileAttachment", expect.stringContaining("onerror")],
      ["#microsoft.graph.fileAttachment", "doorgestuurd.eml"],
      ["#microsoft.graph.itemAttachment", "FW: de chat"],
    ]);
    const { body: chat } = await marieke("GET", "/me/messages/AAMkAGI1-chat_AA=/attachments");
    expect(chat.value.map((one: Parsed) => one["@odata.type"])).toContain("#microsoft.graph.referenceAttachment");
  });

  test("its bytes are those of the file, raw and in the attachment itself", async () => {
    const { body } = await marieke("GET", `${MIXED}/${first}`);
    const raw = await fetch(`${running.tenant.graph}${MIXED}/${first}/$value`, { headers: { Authorization: `Bearer ${running.tenant.mintToken(running.tenant.people.marieke, ["Mail.Read"])}` } });
    expect(Buffer.from(await raw.arrayBuffer()).toString("base64")).toBe(body.contentBytes);
  });

  test("a permission to see that there are e-mails shows no attachment", async () => {
    const basic = graphAs(running.tenant, running.tenant.people.marieke, ["Mail.ReadBasic"]);
    for (const path of [MIXED, `${MIXED}/${first}`, `${MIXED}/${first}/$value`]) expect(await basic("GET", path)).toMatchObject({ status: 403, body: { error: { code: "ErrorAccessDenied" } } });
  });

  test("what is in a shared mailbox, or nowhere, is not in one's own; and a link has no bytes", async () => {
    for (const path of ["/me/messages/AAMkAGI1-gedeeld_AA=/attachments", `${MIXED}/nergens`, "/me/messages/nergens/attachments"]) {
      expect(await marieke("GET", path)).toMatchObject({ status: 404, body: { error: { code: "ErrorItemNotFound" } } });
    }
    const link = encodeURIComponent("https:--archief.example-oude-chat.zip");
    expect((await marieke("GET", `/me/messages/AAMkAGI1-chat_AA=/attachments/${link}/$value`)).status).toBe(405);
  });
});
