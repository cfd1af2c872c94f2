import { aTenant, graphAs, type Ask, type Parsed, type Reply, type RunningTenant } from "./running-tenant";

const MINISTERS = "66666666-0000-4000-8000-000000000002";
const TOP_OFFICIALS = "66666666-0000-4000-8000-000000000003";
const eventual = { ConsistencyLevel: "eventual" };
const READING = ["User.Read", "User.Read.All", "GroupMember.Read.All"];

describe("groups of the directory", () => {
  let running: RunningTenant;
  let marieke: Ask;
  beforeAll(async () => {
    running = await aTenant();
    marieke = graphAs(running.tenant, running.tenant.people.marieke, READING);
  });
  afterEach(() => {
    running.tenant.faults.clear();
  });
  afterAll(() => running.stop());

  const names = ({ body }: Reply): readonly string[] => body.value.map(({ displayName }: Parsed) => displayName);
  const check = (asked: Ask, whose: string, groupIds: readonly unknown[]): Promise<Reply> => asked("POST", `${whose}/checkMemberGroups`, { body: { groupIds } });

  test("the minister and the director-general are members; the secretary-general is one through a group in a group", async () => {
    const { people } = running.tenant;
    const groupsOf = async (person: string) => (await check(marieke, `/users/${person}`, [MINISTERS, TOP_OFFICIALS])).body.value;
    expect(await groupsOf(people.minister)).toEqual([MINISTERS]);
    expect(await groupsOf(people.joris)).toEqual([TOP_OFFICIALS]);
    expect(await groupsOf(people.pieter)).toEqual([TOP_OFFICIALS]);
    for (const person of [people.marieke, people.esra, people.guestOfMinistry, people.wouter]) expect(await groupsOf(person)).toEqual([]);
  });

  test("memberOf tells direct memberships, transitiveMemberOf all of them", async () => {
    const pieter = graphAs(running.tenant, running.tenant.people.pieter, READING);
    expect(names(await pieter("GET", "/me/memberOf"))).toEqual(["Bestuursraad"]);
    expect(names(await pieter("GET", "/me/transitiveMemberOf"))).toEqual(["Ambtelijke top", "Bestuursraad"]);
    const joris = graphAs(running.tenant, running.tenant.people.joris, READING);
    expect(names(await joris("GET", "/me/memberOf"))).toEqual(["Leden van het archief", "Ambtelijke top"]);
    const { body } = await joris("GET", "/me/transitiveMemberOf?$top=1");
    expect(body.value).toEqual([expect.objectContaining({ "@odata.type": "#microsoft.graph.group", securityEnabled: false })]);
    expect(names(await joris("GET", body["@odata.nextLink"]))).toEqual(["Ambtelijke top"]);
  });

  test("with User.Read alone a group is its id and nothing else", async () => {
    const joris = graphAs(running.tenant, running.tenant.people.joris, ["User.Read"]);
    const { body } = await joris("GET", "/me/transitiveMemberOf");
    expect(body.value).toContainEqual({ "@odata.type": "#microsoft.graph.group", id: TOP_OFFICIALS, displayName: null });
  });

  test.each(["memberOf", "transitiveMemberOf"])("%s cast to groups is an advanced query; a filter is refused", async (relation) => {
    const joris = graphAs(running.tenant, running.tenant.people.joris, READING);
    const cast = `/me/${relation}/microsoft.graph.group`;
    for (const reply of [await joris("GET", cast), await joris("GET", `${cast}?$count=true`), await joris("GET", cast, { headers: eventual })]) {
      expect(reply).toMatchObject({ status: 400, body: { error: { code: "Request_UnsupportedQuery" } } });
    }
    expect((await joris("GET", `${cast}?$count=true`, { headers: eventual })).body).toMatchObject({ "@odata.count": 2, value: [{}, { id: TOP_OFFICIALS, displayName: "Ambtelijke top", securityEnabled: true }] });
    expect((await joris("GET", `/me/${relation}?$filter=displayName eq 'x'`)).status).toBe(400);
  });

  test("somebody is asked about by id or by name, oneself by /me; nobody is 404", async () => {
    const { people } = running.tenant;
    expect((await check(marieke, "/users/JORIS.van.dalen@rijk.example", [TOP_OFFICIALS.toUpperCase()])).body.value).toEqual([TOP_OFFICIALS]);
    expect((await check(graphAs(running.tenant, people.minister, ["User.Read"]), "/me", [MINISTERS, TOP_OFFICIALS])).body.value).toEqual([MINISTERS]);
    expect(await check(marieke, "/users/niemand@rijk.example", [MINISTERS])).toMatchObject({ status: 404, body: { error: { code: "Request_ResourceNotFound" } } });
  });

  test("at most twenty groups, each a GUID; an id of no group is left out", async () => {
    const unknown = Array.from({ length: 19 }, (_, index) => `99999999-0000-4000-8000-${String(index).padStart(12, "0")}`);
    const joris = `/users/${running.tenant.people.joris}`;
    expect((await check(marieke, joris, [...unknown, TOP_OFFICIALS])).body.value).toEqual([TOP_OFFICIALS]);
    for (const ids of [[...unknown, MINISTERS, TOP_OFFICIALS], ["Ambtelijke top"], [TOP_OFFICIALS, 3]]) {
      expect(await check(marieke, joris, ids)).toMatchObject({ status: 400, body: { error: { code: "Request_BadRequest" } } });
    }
    for (const body of [{}, { groupIds: TOP_OFFICIALS }, []]) expect((await marieke("POST", `${joris}/checkMemberGroups`, { body })).status).toBe(400);
  });

  test("faults 11 and 12: 429 and a broken connection strike the question, and the traffic log names no person", async () => {
    const { traffic, faults, people } = running.tenant;
    faults.add({ action: { kind: "status", status: 429, retryAfter: 41 }, path: "/checkMemberGroups" });
    faults.add({ action: { kind: "drop-before", afterBytes: 0 }, path: "/checkMemberGroups", from: 2 });
    traffic.clear();
    expect((await check(marieke, `/users/${people.joris}`, [])).headers.get("retry-after")).toBe("41");
    await expect(check(marieke, "/me", [])).rejects.toThrow();
    expect((await check(marieke, "/me", [])).status).toBe(200);
    expect(traffic.entries().map(({ template }) => template)).toEqual(["/users/{user}/checkMemberGroups", "/me/checkMemberGroups", "/me/checkMemberGroups"]);
  });
});
