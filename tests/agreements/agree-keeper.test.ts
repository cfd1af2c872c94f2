import type { ConversationMark, SharedAgreement } from "../../src/ports/agreements";
import type { Tenant } from "../../src/tenant/tenant";
import { answer, askKeeper, questionsTo, readStanding, takeOn, withdraw } from "../../src/workflows/agree-keeper";
import { good } from "../filing/filing-desk";
import { aTenant, type RunningTenant } from "../tenant/running-tenant";
import { aClient, aFreshMark, aNewRow, partyOf, topicOf } from "./two-people";
import type { Client, Name } from "./two-people";

describe("agreeing on who keeps", () => {
  let running: RunningTenant;
  let tenant: Tenant;
  let clients: Readonly<Record<Name, Client>>;
  beforeAll(async () => {
    running = await aTenant();
    tenant = running.tenant;
    clients = { marieke: aClient(tenant, "marieke"), joris: aClient(tenant, "joris"), bram: aClient(tenant, "bram") };
  });
  afterAll(() => running.stop());

  const between = (askedBy: Name, keeper: Name) => ({ askedBy: partyOf(tenant, askedBy), keeper: partyOf(tenant, keeper) });
  const standing = async (about: ConversationMark) => good(await readStanding(topicOf(about), clients.marieke.ports));
  const rowsIn = async (about: ConversationMark): Promise<readonly [string, string][]> => (await standing(about)).rows.map(({ keeper, state }) => [keeper.displayName, state]);
  const question = async (about: ConversationMark, keeper: Name = "joris"): Promise<SharedAgreement> => {
    const asked = good(await askKeeper(topicOf(about), between("marieke", keeper), clients.marieke.ports));
    if (asked.standing.winner === null) throw new Error("nothing stands");
    return asked.standing.winner;
  };

  test("S3: X is asked, and accepts; who asked sees it", async () => {
    const about = aFreshMark(tenant);
    const asked = await question(about);
    expect(asked).toMatchObject({ state: "asked", keeper: partyOf(tenant, "joris"), askedBy: partyOf(tenant, "marieke") });
    expect(good(await questionsTo([tenant.people.joris], 14, clients.joris.ports)).map(({ row }) => row)).toContain(asked.row);
    expect(good(await answer(topicOf(asked.about), asked, "accepted", clients.joris.ports))).toMatchObject({ outcome: "stands", standing: { winner: { row: asked.row, state: "accepted" } } });
    expect((await standing(about)).winner).toMatchObject({ row: asked.row, state: "accepted" });
    expect(good(await questionsTo([tenant.people.joris], 14, clients.joris.ports)).map(({ row }) => row)).not.toContain(asked.row);
  });

  test("S3: X declines, and another can be asked", async () => {
    const about = aFreshMark(tenant, ["marieke", "joris", "bram"]);
    const asked = await question(about);
    expect(good(await answer(topicOf(about), asked, "declined", clients.joris.ports))).toMatchObject({ outcome: "stands", standing: { winner: null } });
    expect(good(await askKeeper(topicOf(about), between("marieke", "bram"), clients.marieke.ports))).toMatchObject({ outcome: "stands" });
    expect(await rowsIn(about)).toEqual([["joris", "declined"], ["bram", "asked"]]);
  });

  test("a question that is taken back stands no more, and its answer comes too late", async () => {
    const about = aFreshMark(tenant);
    const asked = await question(about);
    expect(good(await withdraw(topicOf(about), asked, clients.marieke.ports))).toMatchObject({ outcome: "stands", standing: { winner: null } });
    expect(good(await answer(topicOf(about), asked, "accepted", clients.joris.ports))).toMatchObject({ outcome: "outrun", standing: { winner: null } });
    expect(await rowsIn(about)).toEqual([["joris", "withdrawn"]]);
  });

  test("fault 9: a question that was accepted meanwhile is not taken back", async () => {
    const about = aFreshMark(tenant);
    const asked = await question(about);
    good(await answer(topicOf(about), asked, "accepted", clients.joris.ports));
    expect(good(await withdraw(topicOf(about), asked, clients.marieke.ports))).toMatchObject({ outcome: "outrun", standing: { winner: { state: "accepted" } } });
  });

  test("gap 25: who asks or promises after another promised, is told who was first", async () => {
    const about = aFreshMark(tenant, ["marieke", "joris", "bram"]);
    good(await takeOn(topicOf(about), between("joris", "joris"), clients.joris.ports));
    const outrun = { outcome: "outrun", standing: { winner: { keeper: { displayName: "joris" } } } };
    expect(good(await takeOn(topicOf(about), between("marieke", "marieke"), clients.marieke.ports))).toMatchObject(outrun);
    expect(good(await askKeeper(topicOf(about), between("marieke", "bram"), clients.marieke.ports))).toMatchObject(outrun);
    expect(good(await askKeeper(topicOf(about), between("marieke", "joris"), clients.marieke.ports))).toMatchObject({ outcome: "stands" });
    expect(await rowsIn(about)).toEqual([["joris", "accepted"]]);
  });

  test("the same act twice is one: a question, a promise", async () => {
    const about = aFreshMark(tenant);
    await question(about);
    await question(about);
    expect(await rowsIn(about)).toEqual([["joris", "asked"]]);
    for (let turn = 0; turn < 2; turn += 1) expect(good(await takeOn(topicOf(about), between("joris", "joris"), clients.joris.ports)).outcome).toBe("stands");
    expect(await rowsIn(about)).toEqual([["joris", "accepted"]]);
  });

  test("«Ik doe het» closes the question to another, so that its answer is outrun", async () => {
    const about = aFreshMark(tenant, ["marieke", "joris", "bram"]);
    const asked = await question(about);
    expect(good(await takeOn(topicOf(about), between("bram", "bram"), clients.bram.ports)).outcome).toBe("stands");
    expect(good(await answer(topicOf(about), asked, "accepted", clients.joris.ports))).toMatchObject({ outcome: "outrun", standing: { winner: { keeper: { displayName: "bram" } } } });
    expect(await rowsIn(about)).toEqual([["joris", "withdrawn"], ["bram", "accepted"]]);
  });

  test("a promise is taken back, and another may keep", async () => {
    const about = aFreshMark(tenant);
    const taken = good(await takeOn(topicOf(about), between("joris", "joris"), clients.joris.ports)).standing.winner;
    if (taken === null) throw new Error("nothing stands");
    good(await withdraw(topicOf(about), taken, clients.joris.ports));
    expect(good(await takeOn(topicOf(about), between("marieke", "marieke"), clients.marieke.ports)).outcome).toBe("stands");
  });

  test("a question lapses by the server's time: then nobody is waited for, and nobody is asked any more", async () => {
    const about = aFreshMark(tenant);
    const asked = await question(about);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    const soon = { ...topicOf(about), lapseAfterDays: 0 };
    expect(good(await readStanding(soon, clients.joris.ports))).toMatchObject({ winner: null, lapsed: [{ row: asked.row }] });
    expect(good(await questionsTo([tenant.people.joris], 0, clients.joris.ports))).toEqual([]);
  });

  test("agreements that are about another conversation, in the user's word, outrun nobody", async () => {
    const about = aFreshMark(tenant);
    const first = good(await takeOn(topicOf(about), between("joris", "joris"), clients.joris.ports)).standing.winner;
    const topic = { ...topicOf(about), apart: new Set([first?.row ?? 0]) };
    expect(good(await takeOn(topic, between("marieke", "marieke"), clients.marieke.ports)).outcome).toBe("stands");
  });

  test.each([
    ["fault 21", { kind: "interrupted" }, { fetch: () => Promise.reject(new TypeError("Failed to fetch")) }],
    ["no list", { kind: "not-found", what: "list" }, { list: "Bestaat niet" }],
  ] as const)("%s is said, for every act", async (_what, error, options) => {
    const away = aClient(tenant, "marieke", options).ports;
    const topic = topicOf(aFreshMark(tenant));
    const row = { ...aNewRow(tenant, { about: topic.about }), row: 1, version: "1", askedAt: "2026-01-01T00:00:00Z" };
    const acts = [readStanding(topic, away), askKeeper(topic, between("marieke", "joris"), away), takeOn(topic, between("marieke", "marieke"), away), answer(topic, row, "accepted", away), withdraw(topic, row, away), questionsTo([], 14, away)];
    for (const act of acts) expect(await act).toEqual({ ok: false, error });
  });
});
