import { createDirectory } from "../../src/adapters/graph/directory";
import type { Directory } from "../../src/ports/directory";
import type { Tenant } from "../../src/tenant/tenant";
import { askGroups } from "../../src/workflows/ask-groups";
import { matchPeople } from "../../src/workflows/match-people";
import { aTenant, type RunningTenant } from "../tenant/running-tenant";
import { aGraph, good, signInAs } from "./filing-desk";

const TOP_OFFICIALS = "66666666-0000-4000-8000-000000000003";
const MINISTERS = "66666666-0000-4000-8000-000000000002";
const nobodysGroup = (number: number): string => `77777777-0000-4000-8000-${String(number).padStart(12, "0")}`;

describe("finding people in the directory", () => {
  let running: RunningTenant;
  let tenant: Tenant;
  beforeAll(async () => {
    running = await aTenant();
    tenant = running.tenant;
  });
  beforeEach(() => {
    tenant.withdrawConsent(tenant.people.marieke);
    tenant.traffic.clear();
  });
  afterEach(() => {
    tenant.faults.clear();
  });
  afterAll(() => running.stop());

  const asMarieke = () => {
    const signIn = signInAs(tenant, tenant.people.marieke);
    return { signIn, directory: createDirectory(aGraph(tenant, { signIn })) };
  };
  const found = async (shownAs: string, directory: Directory = asMarieke().directory): Promise<readonly string[]> =>
    good(await directory.candidates(shownAs)).map(({ id }) => id);
  const requests = (): readonly string[] => tenant.traffic.entries().map(({ template }) => template).filter((template) => template.startsWith("/users"));

  test.each([
    ["+31 6 12345678", "+31 6 12345678", "marieke"],
    ["\u200e+31\u00a06\u00a012345678\u202c", "+31 6 12345678", "marieke"],
    ["06-12345679", "+31612345679", "joris"],
    ["06 12 34 56 70", "06-12345670", "bram"],
    ["+31 6 12345671", "06 12 34 56 71", "tim"],
    ["+31 6 12345672", "0031 6 12345672", "esra"],
    ["+31 6 12345673", "+31 (0)6-12345673", "samira"],
    ["+31 6 12345676", "06 12345676", "annaOfLaw"],
    ["070-1234567", "+31 70 1234567", "henk"],
    ["+31 70 456 78 90", "+31 70 4567890", "esra"],
    ["+31 6 87654321", "+31 6 87654321", "guestOfMinistry"],
  ] as const)("candidates: the number that a chat shows as %j finds who is written %j", async (shownAs, _written, person) => {
    expect(await found(shownAs)).toEqual([tenant.people[person]]);
  });

  test("candidates: a number that two people share finds both", async () => {
    expect([...(await found("070-7654321"))].sort()).toEqual([tenant.people.samira, tenant.people.noor].sort());
  });

  test("candidates: a number of nobody finds nobody, in two questions; one that is found at once in one", async () => {
    expect(await found("+31 6 99999999")).toEqual([]);
    expect(requests()).toHaveLength(2);
    tenant.traffic.clear();
    await found("+31 6 12345678");
    expect(requests()).toHaveLength(1);
  });

  test("candidates: the same digits in another country are somebody else's", async () => {
    expect(await found("+32 6 12345678")).toEqual([]);
  });

  test("candidates: a number is asked of the whole directory, which alone knows numbers", async () => {
    const { signIn, directory } = asMarieke();
    await directory.candidates("+31 6 12345678");
    expect(signIn.asked.map(({ scopes }) => scopes)).toEqual([["User.Read.All"]]);
  });

  test("fault 14: without User.Read.All a number is refused by name, and names are found all the same", async () => {
    tenant.faults.add({ action: { kind: "refuse-consent", scope: "User.Read.All" }, times: null });
    const { directory } = asMarieke();
    expect(await directory.candidates("+31 6 12345679")).toEqual({ ok: false, error: { kind: "permission-missing", scope: "User.Read.All" } });
    const people = ["+31 6 12345679", "Joris van Dalen"].map((shownAs) => ({ shownAs }));
    const { matches, refused } = good(await matchPeople(people, null, { directory }));
    expect(refused).toEqual({ kind: "permission-missing", scope: "User.Read.All" });
    expect(matches.map(({ candidates }) => candidates.map(({ id }) => id))).toEqual([[], [tenant.people.joris]]);
  });

  test("fault 12: a question about one participant that is refused does not take the others along", async () => {
    tenant.faults.add({ action: { kind: "status", status: 400, retryAfter: null }, path: "filter", times: null });
    tenant.faults.add({ action: { kind: "status", status: 400, retryAfter: null }, path: "/users", times: 1 });
    const people = ["+31 6 12345679", "Joris van Dalen"].map((shownAs) => ({ shownAs }));
    const { matches, refused } = good(await matchPeople(people.slice(0, 1), null, asMarieke()));
    expect([refused, matches[0]?.candidates]).toEqual([expect.objectContaining({ kind: "refused", status: 400 }), []]);
    expect(good(await matchPeople(people.slice(1), null, asMarieke())).matches[0]?.candidates[0]).toMatchObject({ id: tenant.people.joris });
  });

  test.each(["joris.van.dalen@rijk.example", "Joris.Van.Dalen@RIJK.example", "\u200ejoris.van.dalen@rijk.example"])("candidates: the address %j finds who has it", async (address) => {
    expect(await found(address)).toEqual([tenant.people.joris]);
  });

  test("candidates: an address finds a guest by their own, and nobody by half of one", async () => {
    expect(await found("s.hofstra@lvvn.example")).toEqual([tenant.people.guestOfMinistry]);
    expect(await found("dalen@rijk.example")).toEqual([]);
    expect(await found("o'brien@rijk.example")).toEqual([]);
  });

  test("fault 14: without User.Read.All an address still finds a colleague", async () => {
    tenant.faults.add({ action: { kind: "refuse-consent", scope: "User.Read.All" }, times: null });
    expect(await found("joris.van.dalen@rijk.example")).toEqual([tenant.people.joris]);
    expect(await found("anna.jansen2@rijk.example")).toEqual([]);
  });

  test("gap 35: somebody who has left is found, and marked", async () => {
    const [left] = good(await asMarieke().directory.candidates("Wouter Smit"));
    expect(left).toMatchObject({ id: tenant.people.wouter, hasLeft: true, jobTitle: "Senior beleidsmedewerker" });
    expect(await found("06-12345674")).toEqual([tenant.people.wouter]);
  });

  test("candidates: of a colleague who is found twice, the directory tells the most", async () => {
    const [joris] = good(await asMarieke().directory.candidates("Joris van Dalen"));
    expect(joris).toMatchObject({ id: tenant.people.joris, phones: ["+31612345679"], hasLeft: false });
  });

  test("candidates: a guest comes with their organisation, and namesakes both", async () => {
    const [guest] = good(await asMarieke().directory.candidates("Sanne Hofstra"));
    expect(guest).toMatchObject({ userType: "guest", organisation: "Ministerie van Landbouw, Visserij, Voedselzekerheid en Natuur" });
    expect([...(await found("Anna Jansen"))].sort()).toEqual([tenant.people.annaOfCommunication, tenant.people.annaOfLaw].sort());
  });

  test("candidates: a department that is empty stays empty", async () => {
    const [noor] = good(await asMarieke().directory.candidates("Noor Jansen-Smit"));
    expect(noor).toMatchObject({ department: null, jobTitle: "Politiek assistent van de minister" });
  });

  test("gap 14: groups: direct and through another group, of those that are asked, with the least permissions", async () => {
    const { signIn, directory } = asMarieke();
    const { pieter, joris, bram } = tenant.people;
    expect(good(await directory.groupsOf(joris, [TOP_OFFICIALS, MINISTERS]))).toEqual([TOP_OFFICIALS]);
    expect(good(await directory.groupsOf(pieter, [TOP_OFFICIALS]))).toEqual([TOP_OFFICIALS]);
    expect(good(await directory.groupsOf(bram, [TOP_OFFICIALS, MINISTERS]))).toEqual([]);
    expect(new Set(signIn.asked.map(({ scopes }) => scopes.join()))).toEqual(new Set(["User.ReadBasic.All", "GroupMember.Read.All", "User.ReadBasic.All,GroupMember.Read.All"]));
  });

  test("gap 14: groups: more than twenty are asked in twenties", async () => {
    const many = [...Array.from({ length: 40 }, (_, index) => nobodysGroup(index)), TOP_OFFICIALS];
    expect(good(await asMarieke().directory.groupsOf(tenant.people.joris, many))).toEqual([TOP_OFFICIALS]);
    expect(requests()).toHaveLength(3);
  });

  test("fault 14: groups: a refusal is said by name, and not asked for again", async () => {
    tenant.faults.add({ action: { kind: "refuse-consent", scope: "GroupMember.Read.All" }, times: null });
    const { signIn, directory } = asMarieke();
    const questions = [tenant.people.joris, tenant.people.pieter].map((personId) => ({ personId, groupIds: [TOP_OFFICIALS] }));
    const { groups, error } = await askGroups(questions.slice(0, 1), { directory });
    expect([groups.size, error]).toMatchObject([0, { kind: "permission-missing", scope: expect.stringContaining("GroupMember.Read.All") }]);
    expect((await askGroups(questions, { directory })).error).toEqual({ kind: "permission-missing", scope: "GroupMember.Read.All" });
    expect(signIn.asked.map(({ scopes }) => scopes.join())).toEqual(["User.ReadBasic.All", "GroupMember.Read.All"]);
  });

  test("gap 14: groups of several people come back by person", async () => {
    const { joris, bram } = tenant.people;
    const { groups, error } = await askGroups([joris, bram].map((personId) => ({ personId, groupIds: [TOP_OFFICIALS] })), asMarieke());
    expect(error).toBeNull();
    expect([...groups].sort()).toEqual([[joris, [TOP_OFFICIALS]], [bram, []]].sort());
  });

  test("fault: groups: one person whom the directory does not know any more, as «/me/people» may still name, kept all others from being asked", async () => {
    const gone = "99999999-0000-4000-8000-000000000009";
    const questions = [gone, ...Array.from({ length: 5 }, () => tenant.people.joris)].map((personId) => ({ personId, groupIds: [TOP_OFFICIALS] }));
    const { groups, error } = await askGroups(questions, asMarieke());
    expect(error).toBeNull();
    expect([...groups]).toEqual(expect.arrayContaining([[gone, []], [tenant.people.joris, [TOP_OFFICIALS]]]));
  });
});
