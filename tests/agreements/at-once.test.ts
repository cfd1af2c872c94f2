import fc from "fast-check";
import type { Agreements, ConversationMark, SharedAgreement } from "../../src/ports/agreements";
import type { StoreError } from "../../src/ports/record-store";
import type { Result } from "../../src/result";
import type { Tenant } from "../../src/tenant/tenant";
import { answer, askKeeper, readStanding, takeOn } from "../../src/workflows/agree-keeper";
import type { Agreed } from "../../src/workflows/agree-keeper";
import { good } from "../filing/filing-desk";
import { aTenant, type RunningTenant } from "../tenant/running-tenant";
import { aClient, aFreshMark, partyOf, topicOf } from "./two-people";
import type { Client, Name } from "./two-people";
import { aTurnstile } from "./turnstile";
import type { Turnstile } from "./turnstile";

const NAMES = ["marieke", "joris", "bram"] as const satisfies readonly Name[];

/** What one person does, with ports whose every call waits for its turn. */
type Act = (ports: (name: Name) => Client["ports"], about: ConversationMark, asked: SharedAgreement | null) => Promise<Result<Agreed, StoreError>>;

describe("gap 25: at the same moment, whatever the order, one keeper is left", () => {
  let running: RunningTenant;
  let tenant: Tenant;
  let clients: Readonly<Record<Name, Client>>;
  // A list of its own for each test: the tenant reads a list through for every question.
  beforeEach(async () => {
    running = await aTenant();
    tenant = running.tenant;
    clients = { marieke: aClient(tenant, "marieke"), joris: aClient(tenant, "joris"), bram: aClient(tenant, "bram") };
  });
  afterEach(() => running.stop());

  const between = (askedBy: Name, keeper: Name) => ({ askedBy: partyOf(tenant, askedBy), keeper: partyOf(tenant, keeper) });

  const takes =
    (name: Name): Act =>
    (ports, about) =>
      takeOn(topicOf(about), between(name, name), ports(name));
  const accepts: Act = (ports, about, asked) => {
    if (asked === null) throw new Error("nobody was asked");
    return answer(topicOf(about), asked, "accepted", ports("joris"));
  };
  const asks: Act = (ports, about) => askKeeper(topicOf(about), between("bram", "marieke"), ports("bram"));

  const inTurn = (turnstile: Turnstile, name: Name): Client["ports"] => {
    const { ports, agreements } = clients[name];
    const ordered: Agreements = {
      keptBy: (people) => turnstile.pass(() => agreements.keptBy(people)),
      open: () => turnstile.pass(() => agreements.open()),
      add: (row) => turnstile.pass(() => agreements.add(row)),
      change: (row, to) => turnstile.pass(() => agreements.change(row, to)),
    };
    return { ...ports, agreements: ordered };
  };

  async function atOnce(order: readonly number[], acts: readonly Act[], isAsked: boolean): Promise<void> {
    const turnstile = aTurnstile(order);
    const about = aFreshMark(tenant, NAMES);
    const question = isAsked ? good(await askKeeper(topicOf(about), between("marieke", "joris"), clients.marieke.ports)).standing.winner : null;
    const done = await turnstile.start(acts.map((act) => () => act((name) => inTurn(turnstile, name), about, question)));
    tenant.faults.clear();
    const { rows, winner } = good(await readStanding(topicOf(about), clients.marieke.ports));
    expect(rows.filter(({ state }) => state === "accepted").map(({ row }) => row)).toEqual([winner?.row]);
    // Nobody is told that they keep who does not, and nobody keeps unawares.
    const claims = done.flatMap((agreed, index) => (acts[index] === asks ? [] : [good(agreed)]));
    expect(claims.filter(({ outcome }) => outcome === "stands").map(({ standing }) => standing.winner?.row)).toEqual([winner?.row]);
  }

  test.each<[string, readonly Act[], boolean]>([
    ["two promise", [takes("marieke"), takes("joris")], false],
    ["one accepts, another promises", [accepts, takes("marieke")], true],
  ])("%s: every order of the first five requests", async (_what, acts, isAsked) => {
    for (let orders = 0; orders < 32; orders += 1) await atOnce([0, 1, 2, 3, 4].map((bit) => (orders >> bit) & 1), acts, isAsked);
  });

  const anyOrder = fc.array(fc.nat(2), { minLength: 8, maxLength: 20 });

  test.each<[string, readonly Act[], boolean]>([
    ["three promise", [takes("marieke"), takes("joris"), takes("bram")], false],
    ["one accepts, two promise", [accepts, takes("marieke"), takes("bram")], true],
    ["two promise, while a third asks one of them", [takes("marieke"), takes("joris"), asks], false],
    ["one accepts, one promises, one asks", [accepts, takes("marieke"), asks], true],
  ])("%s", async (_what, acts, isAsked) => {
    await fc.assert(
      fc.asyncProperty(anyOrder, (order) => atOnce(order, acts, isAsked)),
      { numRuns: 20, endOnFailure: true },
    );
  });

  test("fault 9, 12: also when answers get lost", async () => {
    await fc.assert(
      fc.asyncProperty(anyOrder, fc.nat(4), fc.nat(4), async (order, post, patch) => {
        tenant.faults.add({ action: { kind: "drop-after" }, method: "POST", path: "/items", from: 2 + post });
        tenant.faults.add({ action: { kind: "drop-after" }, method: "PATCH", path: "/fields", from: 1 + patch });
        await atOnce(order, [accepts, takes("marieke"), takes("bram")], true);
      }),
      { numRuns: 20, endOnFailure: true },
    );
  });
});
