import fc from "fast-check";
import { createDirectory } from "../../src/adapters/graph/directory";
import { searchableName } from "../../src/adapters/graph/shown-name";
import { suggestRole } from "../../src/instruction/role-suggestion";
import type { Directory, Person } from "../../src/ports/directory";
import { err } from "../../src/result";
import type { Tenant } from "../../src/tenant/tenant";
import { matchPeople } from "../../src/workflows/match-people";
import { aTenant, type RunningTenant } from "../tenant/running-tenant";
import { aGraph, good, signInAs } from "./filing-desk";

describe("the directory", () => {
  let running: RunningTenant;
  let tenant: Tenant;
  beforeAll(async () => {
    running = await aTenant();
    tenant = running.tenant;
  });
  beforeEach(() => {
    tenant.withdrawConsent(tenant.people.marieke);
  });
  afterEach(() => {
    tenant.faults.clear();
  });
  afterAll(() => running.stop());

  const directoryOf = (person: string): Directory => createDirectory(aGraph(tenant, { person }));
  const names = async (name: string): Promise<readonly string[]> =>
    good(await directoryOf(tenant.people.marieke).candidates(name)).map(({ displayName }) => displayName);

  test("me: title, department and organisation, with User.Read alone", async () => {
    const signIn = signInAs(tenant, tenant.people.marieke);
    const me = good(await createDirectory(aGraph(tenant, { signIn })).me());
    expect(me).toEqual({
      id: tenant.people.marieke,
      displayName: "Marieke de Wit",
      mail: expect.stringContaining("@"),
      jobTitle: "Beleidsmedewerker",
      department: "Directie Openbaar Bestuur",
      organisation: "Ministerie van Bestuurlijke Zaken",
      userType: "member",
      phones: ["+31 6 12345678"],
      hasLeft: false,
    });
    expect(signIn.asked.map(({ scopes }) => scopes)).toEqual([["User.Read"]]);
  });

  test("manager: somebody's, and null for who has none", async () => {
    const directory = directoryOf(tenant.people.marieke);
    expect(good(await directory.managerOf(tenant.people.marieke))).toMatchObject({ id: tenant.people.joris });
    expect(good(await directory.managerOf(tenant.people.minister))).toBeNull();
  });

  test("somebody by id, and null for whom the directory does not know any more", async () => {
    const directory = directoryOf(tenant.people.marieke);
    expect(good(await directory.person(tenant.people.joris))).toMatchObject({ id: tenant.people.joris, displayName: "Joris van Dalen" });
    expect(good(await directory.person("00000000-0000-4000-8000-00000000dead"))).toBeNull();
  });

  test("fault 12: 400 is said with its status, not as something that is absent", async () => {
    tenant.faults.add({ action: { kind: "status", status: 400, retryAfter: null }, path: "/me" });
    expect(await directoryOf(tenant.people.marieke).me()).toMatchObject({ ok: false, error: { kind: "refused", status: 400 } });
  });

  test("candidates: colleagues and the whole directory, the exact name first, nobody twice", async () => {
    expect(await names("Joris van Dalen")).toEqual(["Joris van Dalen"]);
    const found = await names("Marieke");
    expect(found).toEqual(expect.arrayContaining(["Marieke de Wit", "Marieke de Witte"]));
    expect(new Set(found).size).toBe(found.length);
    expect((await names("marieke de witte"))[0]).toBe("Marieke de Witte");
  });

  test("candidates: a guest is told from a member", async () => {
    const [guest] = good(await directoryOf(tenant.people.marieke).candidates("Ruud Wiersma"));
    expect(guest).toMatchObject({ userType: "guest", jobTitle: null, organisation: null });
  });

  test.each(["   ", "🙂", "12345", "@", "()"])(
    "candidates: nobody is asked about %j",
    async (shownAs) => {
      tenant.traffic.clear();
      expect(await names(shownAs)).toEqual([]);
      expect(tenant.traffic.totals().requests).toBe(0);
    },
  );

  test("candidates: the tilde and the direction marks around a name are no part of it", async () => {
    expect(await names("\u200e~ Bram Terpstra\u202c")).toEqual(["Bram Terpstra"]);
  });

  test("hostile names: whatever a chat shows, the question stays one quoted phrase", async () => {
    for (const name of ['Jo"ris', 'a" OR "displayName:Joris', "a\\", "O'Brien & Zn; $filter=x#y/../", "{}<script>"]) {
      expect((await directoryOf(tenant.people.marieke).candidates(name)).ok).toBe(true);
    }
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (shownAs) => {
        const name = searchableName(shownAs);
        expect(name === null || (!/["\\]|AND|OR|NOT/.test(name) && name.trim() === name && /\p{L}/u.test(name))).toBe(true);
      }),
    );
  });

  test("fault 14: without User.Read.All there are still colleagues, and consent is asked once", async () => {
    tenant.faults.add({ action: { kind: "refuse-consent", scope: "User.Read.All" }, times: null });
    const signIn = signInAs(tenant, tenant.people.marieke);
    const directory = createDirectory(aGraph(tenant, { signIn }));
    expect(good(await directory.candidates("Joris van Dalen"))).toMatchObject([{ id: tenant.people.joris }]);
    expect(good(await directory.candidates("Fatima"))).toEqual([]);
    expect(signIn.asked.filter(({ scopes }) => scopes.includes("User.Read.All"))).toHaveLength(1);
    expect(await directory.managerOf(tenant.people.marieke)).toEqual({ ok: false, error: { kind: "permission-missing", scope: "User.Read.All" } });
  });

  test.each([
    { kind: "popup-blocked" },
    { kind: "sign-in-cancelled" },
    { kind: "other-account" },
    { kind: "not-signed-in" },
    { kind: "permission-missing", scope: "People.Read", postponed: true },
  ] as const)("fault 14: a window that did not open or was closed ($kind) refuses nothing: asked again, the directory is read", async (fault) => {
    const able = signInAs(tenant, tenant.people.marieke);
    let failing = true;
    const signIn = { ...able, token: (...asked: Parameters<typeof able.token>) => (failing ? Promise.resolve(err(fault)) : able.token(...asked)) };
    const directory = createDirectory(aGraph(tenant, { signIn }));
    expect(await directory.candidates("Joris van Dalen")).toEqual(err(fault));
    expect(directory.lacking().length).toBeGreaterThan(0);
    failing = false;
    expect(good(await directory.candidates("Joris van Dalen"))).toMatchObject([{ id: tenant.people.joris }]);
    expect(directory.lacking()).toEqual([]);
  });

  test("fault 14: what was refused is asked again when the person asks by themselves: an administrator may have allowed it meanwhile", async () => {
    tenant.faults.add({ action: { kind: "refuse-consent", scope: "User.Read.All" }, times: null });
    const signIn = signInAs(tenant, tenant.people.marieke);
    const directory = createDirectory(aGraph(tenant, { signIn }));
    expect(good(await directory.candidates("Fatima"))).toEqual([]);
    tenant.faults.clear();
    expect([good(await directory.candidates("Fatima")), directory.lacking()]).toEqual([[], ["User.Read.All"]]);
    directory.askAnew();
    expect(good(await directory.candidates("Fatima"))).toHaveLength(1);
    expect(directory.lacking()).toEqual([]);
  });

  test("fault 14: without either permission the refusal is said by name", async () => {
    for (const scope of ["User.Read.All", "People.Read"]) tenant.faults.add({ action: { kind: "refuse-consent", scope }, times: null });
    expect(await directoryOf(tenant.people.marieke).candidates("Joris")).toEqual({ ok: false, error: { kind: "permission-missing", scope: "People.Read" } });
  });

  test("fault 12: a directory that does not answer is unreachable", async () => {
    tenant.faults.add({ action: { kind: "drop-before", afterBytes: 0 }, path: "/me", times: null });
    expect(await directoryOf(tenant.people.marieke).me()).toEqual({ ok: false, error: { kind: "unreachable" } });
  });

  test("matching: every participant in order, with a role to confirm", async () => {
    const participants = ["Joris van Dalen", "+31 6 99999999", "Karel Oosterling", "Lotte Vermeer", "Ruud Wiersma"].map((shownAs) => ({ shownAs }));
    const { me, matches, refused } = good(await matchPeople(participants, null, { directory: directoryOf(tenant.people.marieke) }));
    const suggested = (person: Person | undefined) => (person === undefined ? undefined : suggestRole(person, [me.organisation ?? ""])?.role);
    expect([me.id, refused]).toEqual([tenant.people.marieke, null]);
    expect(matches.map(({ shownAs, candidates }) => [shownAs, suggested(candidates[0])])).toEqual([
      ["Joris van Dalen", "top-official"],
      ["+31 6 99999999", undefined],
      ["Karel Oosterling", "minister"],
      ["Lotte Vermeer", "other-department"],
      ["Ruud Wiersma", "external"],
    ]);
  });
});
