import { aTenant, ask, graphAs, type Ask, type RunningTenant } from "./running-tenant";

const eventual = { headers: { ConsistencyLevel: "eventual" } };

describe("the directory", () => {
  let running: RunningTenant;
  let marieke: Ask;
  beforeAll(async () => {
    running = await aTenant();
    marieke = graphAs(running.tenant, running.tenant.people.marieke, ["User.Read", "User.Read.All", "People.Read"]);
  });
  afterAll(() => running.stop());

  const names = (body: { value: { displayName: string }[] }): string[] => body.value.map(({ displayName }) => displayName);

  test("/me shows department and organisation only when they are selected", async () => {
    const usual = await marieke("GET", "/me");
    expect(usual.body).toMatchObject({ displayName: "Marieke de Wit", jobTitle: "Beleidsmedewerker" });
    expect(usual.body).not.toHaveProperty("department");
    const chosen = await marieke("GET", "/me?$select=department,companyName");
    expect(chosen.body).toEqual({ "@odata.context": expect.stringContaining("users(department,companyName)/$entity"), department: "Directie Openbaar Bestuur", companyName: "Ministerie van Bestuurlijke Zaken" });
    expect((await marieke("GET", "/me?$select=colour")).status).toBe(400);
  });

  test("a manager, and 404 for who has none", async () => {
    expect((await marieke("GET", "/me/manager")).body.displayName).toBe("Joris van Dalen");
    const none = await graphAs(running.tenant, running.tenant.people.lotte, ["User.Read.All"])("GET", "/me/manager");
    expect(none).toMatchObject({ status: 404, body: { error: { code: "Request_ResourceNotFound" } } });
  });

  test("$search needs ConsistencyLevel: eventual", async () => {
    expect(await marieke("GET", '/users?$search="displayName:Marieke"')).toMatchObject({ status: 400, body: { error: { code: "Request_UnsupportedQuery" } } });
    expect(names((await marieke("GET", '/users?$search="displayName:Marieke"', eventual)).body)).toEqual(["Marieke de Wit", "Marieke de Witte"]);
  });

  test.each([
    ['"displayName:de wit"', ["Marieke de Wit", "Marieke de Witte"]],
    ['"displayName:yildiz"', []],
    ['"displayName:yıldız"', ["Fatima Yıldız"]],
    ['"displayName:henk" OR "mail:lotte"', ["Henk Bakker", "Lotte Vermeer"]],
    ['"displayName:marieke" AND "mail:marieke.de.witte"', ["Marieke de Witte"]],
    ['"mail:HENK.bakker@rijk"', ["Henk Bakker"]],
    ['"mail:bakker"', []],
    ['"displayName:nobody"', []],
  ])("$search=%s", async (search, expected) => {
    expect(names((await marieke("GET", `/users?$search=${encodeURIComponent(search)}`, eventual)).body)).toEqual(expected);
  });

  test.each([
    ["startswith(displayName,'mar')", ["Marieke de Wit", "Marieke de Witte"]],
    ["mail eq 'henk.bakker@rijk.example'", ["Henk Bakker"]],
    ["displayName eq 'Henk Bakker' or userPrincipalName eq 'lotte.vermeer@rijk.example'", ["Henk Bakker", "Lotte Vermeer"]],
    ["startswith(displayName,'Marieke') and (surname eq 'de Witte')", ["Marieke de Witte"]],
    ["mail in ('henk.bakker@rijk.example','LOTTE.vermeer@rijk.example')", ["Henk Bakker", "Lotte Vermeer"]],
    ["userPrincipalName in ('tim.de.boer@rijk.example') or mail eq 'esra.kaplan@rijk.example'", ["Esra Kaplan", "Tim de Boer"]],
    ["accountEnabled eq false", ["Wouter Smit"]],
    ["accountEnabled eq true and surname eq 'Smit'", []],
    ["businessPhones/any(p:p eq '+31 70 1234567')", ["Henk Bakker"]],
    ["businessPhones/any(x:x eq '+31 70 7654321') and startswith(displayName,'Noor')", ["Noor Jansen-Smit"]],
    ["businessPhones/any(p:p eq '0701234567')", []],
    ["displayName eq 'Anna Jansen'", ["Anna Jansen", "Anna Jansen"]],
  ])("$filter=%s", async (filter, expected) => {
    expect(names((await marieke("GET", `/users?$filter=${encodeURIComponent(filter)}`)).body)).toEqual(expected);
  });

  test.each([
    ["mobilePhone eq '+31 6 12345678'", ["Marieke de Wit"]],
    ["mobilePhone eq '06-12345670' or mobilePhone eq '+31612345679'", ["Joris van Dalen", "Bram Terpstra"]],
    ["mobilePhone in ('0031 6 12345672','06 12 34 56 71')", ["Esra Kaplan", "Tim de Boer"]],
    ["mobilePhone eq '0612345678'", []],
    ["startswith(mobilePhone,'+31 6 8')", ["Sanne Hofstra"]],
    ["companyName eq 'Ministerie van Landbouw, Visserij, Voedselzekerheid en Natuur'", ["Lotte Vermeer", "Sanne Hofstra"]],
  ])("$filter=%s is an advanced query: it needs the header and $count", async (filter, expected) => {
    const path = `/users?$filter=${encodeURIComponent(filter)}`;
    const refused = { status: 400, body: { error: { code: "Request_UnsupportedQuery", message: expect.stringContaining("Unsupported or invalid query filter clause") } } };
    for (const reply of [await marieke("GET", path), await marieke("GET", path, eventual), await marieke("GET", `${path}&$count=true`)]) expect(reply).toMatchObject(refused);
    const advanced = await marieke("GET", `${path}&$count=true`, eventual);
    expect(names(advanced.body)).toEqual(expected);
    expect(advanced.body["@odata.count"]).toBe(expected.length);
  });

  test("more than fifteen alternatives in one filter are refused, as Graph does", async () => {
    const any = (count: number) => `mail in (${Array.from({ length: count }, (_, index) => `'p${index}@rijk.example'`).join(",")})`;
    expect((await marieke("GET", `/users?$filter=${encodeURIComponent(any(15))}`)).status).toBe(200);
    for (const filter of [any(16), `${any(8)} or ${any(8)}`]) {
      expect(await marieke("GET", `/users?$filter=${encodeURIComponent(filter)}`)).toMatchObject({ status: 400, body: { error: { message: expect.stringContaining("Max allowed: 15") } } });
    }
  });

  test("phones: several spellings, as people once typed them; who is near shows them too", async () => {
    const { body } = await marieke("GET", `/users/${running.tenant.people.samira}?$select=mobilePhone,businessPhones,accountEnabled`);
    expect(body).toMatchObject({ mobilePhone: "+31 (0)6-12345673", businessPhones: ["+31 70 7654321"], accountEnabled: true });
    const near = await marieke("GET", "/me/people?$search=Samira&$select=phones");
    expect(near.body.value).toEqual([{ phones: [{ type: "mobile", number: "+31 (0)6-12345673" }, { type: "business", number: "+31 70 7654321" }] }]);
    const basic = graphAs(running.tenant, running.tenant.people.marieke, ["User.ReadBasic.All"]);
    const shown = await basic("GET", `/users/${running.tenant.people.samira}?$select=mobilePhone,businessPhones,accountEnabled`);
    expect(shown.body).toMatchObject({ mobilePhone: null, businessPhones: [], accountEnabled: null });
  });

  test("two people bear the same name, in different departments; one of a name has left", async () => {
    const { body } = await marieke("GET", "/users?$filter=displayName eq 'Anna Jansen'&$select=department,mail");
    expect(body.value).toEqual([
      { department: "Directie Communicatie", mail: "anna.jansen@rijk.example" },
      { department: "Directie Constitutionele Zaken", mail: "anna.jansen2@rijk.example" },
    ]);
    const left = await marieke("GET", "/users?$filter=accountEnabled eq false&$select=displayName,accountEnabled");
    expect(left.body.value).toEqual([{ displayName: "Wouter Smit", accountEnabled: false }]);
  });

  test("the line upwards: Tim, Esra, Joris, the secretary-general, the minister", async () => {
    const { people } = running.tenant;
    const line: string[] = [];
    for (let id: string = people.tim, reply = await marieke("GET", `/users/${id}/manager`); reply.status === 200; reply = await marieke("GET", `/users/${id}/manager`)) {
      id = reply.body.id;
      line.push(id);
    }
    expect(line).toEqual([people.esra, people.joris, people.pieter, people.minister]);
  });

  test.each([
    "accountEnabled eq 'true'",
    "displayName eq true",
    "mail in ()",
    "mail in ('a',)",
    "mail in ('a' 'b')",
    "mail in 'a'",
    "businessPhones eq '1'",
    "businessPhones/any(p:q eq '1')",
    "businessPhones/any(p:startswith(p,'1'))",
    "displayName/any(p:p eq 'x')",
    "startswith(jobTitle,'B')",
    "displayName ne 'x'", "colour eq 'x'", "displayName eq", "(displayName eq 'x'", "contains(displayName,'x')"])("$filter=%s is refused", async (filter) => {
    expect((await marieke("GET", `/users?$filter=${encodeURIComponent(filter)}`)).status).toBe(400);
  });

  test("users come in pages, each once", async () => {
    const all = names((await marieke("GET", "/users")).body);
    const paged: string[] = [];
    let next: string | undefined = "/users?$top=5&$select=displayName";
    while (next !== undefined) {
      const page = await marieke("GET", next);
      paged.push(...names(page.body));
      next = page.body["@odata.nextLink"];
    }
    expect(paged).toEqual(all);
    expect(all.length).toBeGreaterThan(10);
  });

  test("people are those that one works with; a stranger is not among them", async () => {
    expect(names((await marieke("GET", "/me/people")).body)).toEqual(["Joris van Dalen", "Bram Terpstra", "Samira el Khatib", "Henk Bakker"]);
    expect(names((await marieke("GET", '/me/people?$search="bram"')).body)).toEqual(["Bram Terpstra"]);
    expect(names((await marieke("GET", "/me/people?$search=Lotte")).body)).toEqual([]);
  });

  test("some have no title or department, one is a guest, two bear almost the same name", async () => {
    const { body } = await marieke("GET", "/users?$select=displayName,jobTitle,department,userType");
    expect(body.value).toContainEqual({ displayName: "Fatima Yıldız", jobTitle: null, department: null, userType: "Member" });
    expect(body.value.filter(({ userType }: { userType: string }) => userType === "Guest")).toHaveLength(2);
  });

  test("least privilege: User.ReadBasic.All shows names, not functions; User.Read shows oneself alone", async () => {
    const basic = graphAs(running.tenant, running.tenant.people.marieke, ["User.ReadBasic.All"]);
    const { body } = await basic("GET", "/users/henk.bakker@rijk.example?$select=displayName,department,jobTitle");
    expect(body).toMatchObject({ displayName: "Henk Bakker", department: null, jobTitle: null });
    const own = graphAs(running.tenant, running.tenant.people.marieke, ["User.Read"]);
    expect((await own("GET", `/users/${running.tenant.people.marieke}`)).status).toBe(200);
    expect(await own("GET", `/users/${running.tenant.people.henk}`)).toMatchObject({ status: 403, body: { error: { code: "Authorization_RequestDenied" } } });
  });

  test("memberships: the archive's members, for whom it is so", async () => {
    expect((await marieke("GET", "/me/memberOf")).body.value).toMatchObject([{ "@odata.type": "#microsoft.graph.group", displayName: null }]);
    expect((await graphAs(running.tenant, running.tenant.people.lotte, ["User.Read"])("GET", "/me/memberOf")).body.value).toEqual([]);
  });

  test("$batch: at most 20 requests, each with its own answer, and one may wait for another", async () => {
    const request = (id: string, url: string, dependsOn?: string[]) => ({ id, method: "GET", url, ...(dependsOn === undefined ? {} : { dependsOn }) });
    const batch = await marieke("POST", "/$batch", { body: { requests: [request("a", "/me?$select=displayName"), request("b", "/users/nobody"), request("c", "/me", ["b"])] } });
    expect(batch.body.responses).toMatchObject([{ id: "a", status: 200, body: { displayName: "Marieke de Wit" } }, { id: "b", status: 404 }, { id: "c", status: 424 }]);
    const many = Array.from({ length: 21 }, (_, index) => request(String(index), "/me"));
    expect((await marieke("POST", "/$batch", { body: { requests: many } })).status).toBe(400);
    expect((await ask("POST", `${running.tenant.graph}/$batch`, { body: { requests: [request("a", "/me")] } })).body.responses[0].status).toBe(401);
  });

  test.each([
    ["what it writes has no Content-Type", [{ id: "a", method: "POST", url: "/me/checkMemberGroups", body: { groupIds: [] } }], "Write request id : a does not contain Content-Type header or body."],
    ["it writes nothing", [{ id: "a", method: "POST", url: "/me/checkMemberGroups", headers: { "Content-Type": "application/json" } }], "Write request id : a does not contain Content-Type header or body."],
    ["it waits for a later one", [{ id: "a", method: "GET", url: "/me", dependsOn: ["b"] }, { id: "b", method: "GET", url: "/me" }], "Invalid batch payload format."],
    ["it waits for none that is there", [{ id: "a", method: "GET", url: "/me", dependsOn: ["z"] }], "Invalid batch payload format."],
  ])("fault: $batch answered parts that Graph refuses the whole for: %s", async (_why, requests, message) => {
    expect(await marieke("POST", "/$batch", { body: { requests } })).toMatchObject({ status: 400, body: { error: { code: "BadRequest", message } } });
  });
});
