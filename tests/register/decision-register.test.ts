import type { DecisionRegister, RegisterEntry, StoredEntry } from "../../src/ports/decision-register";
import { entryHash } from "../../src/record/register-chain";
import type { FaultSketch } from "../../src/tenant/faults/fault-rule";
import type { Tenant } from "../../src/tenant/tenant";
import { good } from "../filing/filing-desk";
import { aTenant, graphAs, type RunningTenant } from "../tenant/running-tenant";
import { aWriter, REGISTER, type Writer } from "./a-writer";
import { sha256, someContent } from "./an-entry";

const POST = { method: "POST", path: "/items" } as const;
const GET = { method: "GET", path: "/items" } as const;
const ITEMS = `/sites/rijk.sharepoint.example:/sites/archief:/lists/${REGISTER}/items`;

describe("the decision register", () => {
  let running: RunningTenant;
  let tenant: Tenant;
  let writer: Writer;
  let register: DecisionRegister;
  beforeEach(async () => {
    running = await aTenant();
    tenant = running.tenant;
    writer = aWriter(tenant);
    register = writer.register;
  });
  afterEach(() => running.stop());

  const faults = (...sketches: readonly FaultSketch[]): void => {
    sketches.forEach((sketch) => tenant.faults.add(sketch));
  };
  const struck = (): number => tenant.faults.list().reduce((sum, rule) => sum + rule.struck, 0);

  /** What stands in the list is a chain: without gaps, without forks, every hash the right one. */
  async function expectChain(): Promise<readonly RegisterEntry[]> {
    tenant.faults.clear();
    const stored = good(await aWriter(tenant).register.entries());
    const entries = stored.map(({ entry }) => entry).filter((entry) => entry !== null);
    expect(entries).toHaveLength(stored.length);
    expect(entries.map(({ sequence }) => sequence)).toEqual(entries.map((_entry, index) => index + 1));
    expect(entries.map(({ previous }) => previous)).toEqual(["0".repeat(64), ...entries.map(({ hash }) => hash)].slice(0, entries.length));
    expect(await Promise.all(entries.map((entry) => entryHash(entry, sha256)))).toEqual(entries.map(({ hash }) => hash));
    return entries;
  }

  test("record.md, 6: entries come one behind the other, and are read back as they were written", async () => {
    expect(good(await register.head())).toBeNull();
    const contents = [someContent(), someContent({ event: "objected", reason: "Niet volledig" }), someContent({ dossier: { id: "01X", dossierId: null, name: "Zonder nummer" } })];
    const added: RegisterEntry[] = [];
    for (const content of contents) added.push(good(await register.append(content)));
    expect(added).toMatchObject(contents);
    expect(good(await register.head())).toEqual({ sequence: 3, hash: added[2]?.hash });
    expect(await expectChain()).toEqual(added);
    expect(good(await register.entries(contents[1]?.recordId)).map(({ entry }) => entry)).toEqual([added[1]]);
    expect(good(await register.entries("x' or fields/Gebeurtenis eq 'bewaard"))).toEqual([]);
  });

  test("the columns say for people what the entry says", async () => {
    const content = someContent();
    const { hash, previous } = good(await register.append(content));
    const { body } = await graphAs(tenant, tenant.people.henk)("GET", `${ITEMS}?$expand=fields`);
    expect(body.value[0].fields).toMatchObject({
      Title: content.number, Volgnummer: 1, RegelUUID: content.entryId, RecordUUID: content.recordId, Gebeurtenis: "bewaard", DossierId: "MBZ-2026-0377",
      BewaarderId: content.keeper.id, DoorId: content.by.id, Tijd: content.at.server, Vorige: previous, Hash: hash,
    });
  });

  test("fault 25: of the last entries, those and no others are asked for: the whole register came with them, a few rows at a time", async () => {
    const added: RegisterEntry[] = [];
    for (let count = 0; count < 7; count += 1) added.push(good(await register.append(someContent())));
    tenant.traffic.clear();
    expect(good(await register.entries({ latest: 2 })).map(({ entry }) => entry)).toEqual(added.slice(-2));
    expect(tenant.traffic.entries().filter(({ template }) => template.includes("/items"))).toHaveLength(1);
  });

  test("least permission: only the one on the archive site is asked for", async () => {
    tenant.traffic.clear();
    good(await register.append(someContent()));
    expect(tenant.traffic.entries().map(({ method, template }) => `${method} ${template}`).filter((line) => line.includes("/items"))).toEqual([
      "GET /sites/{site}/lists/{list}/items",
      "POST /sites/{site}/lists/{list}/items",
    ]);
  });

  test("adding the same twice adds one, also from another device and when others came between", async () => {
    const content = someContent();
    const first = good(await register.append(content));
    good(await register.append(someContent()));
    expect(good(await register.append(content))).toEqual(first);
    expect(good(await aWriter(tenant, { person: tenant.people.joris }).register.append(content))).toEqual(first);
    expect(await expectChain()).toHaveLength(2);
  });

  test.each([2, 10])("fault 2: %i writers at once: each ends once in the chain, without gaps or forks", async (count) => {
    const people = [tenant.people.marieke, tenant.people.joris, tenant.people.bram];
    const writers = Array.from({ length: count }, (_, index) => aWriter(tenant, { person: people[index % 3] ?? tenant.people.marieke }));
    const contents = writers.map(() => someContent());
    const added = await Promise.all(writers.map(async (one, index) => good(await one.register.append(contents[index] ?? someContent()))));
    const entries = await expectChain();
    expect(entries).toEqual(added.toSorted((a, b) => a.sequence - b.sequence));
    expect(new Set(entries.map(({ entryId }) => entryId))).toEqual(new Set(contents.map(({ entryId }) => entryId)));
  });

  test("fault 2: the same entry from two tabs at once is one", async () => {
    const content = someContent();
    const added = await Promise.all([register.append(content), aWriter(tenant).register.append(content), aWriter(tenant).register.append(content)]);
    expect(new Set(added.map((one) => good(one).hash)).size).toBe(1);
    expect(await expectChain()).toHaveLength(1);
  });

  test("fault 9: where others are faster every time, it is said, and nothing was added", async () => {
    const other = aWriter(tenant, { person: tenant.people.joris }).register;
    const outrun: typeof fetch = async (input, init) => {
      if (init?.method === "POST" && new Request(input).url.endsWith("/items")) good(await other.append(someContent()));
      return fetch(input, init);
    };
    const slow = aWriter(tenant, { fetch: outrun });
    const content = someContent();
    expect(await slow.register.append(content)).toEqual({ ok: false, error: { kind: "changed-meanwhile" } });
    expect(slow.waits).toHaveLength(12);
    expect(slow.waits).toEqual(slow.waits.toSorted((a, b) => a - b));
    expect((await expectChain()).some(({ entryId }) => entryId === content.entryId)).toBe(false);
    expect(good(await register.append(content)).sequence).toBe(13);
  });

  test.each(["drop-before", "drop-after", "captive-portal"] as const)("fault 12, 21: %s on the POST: one entry, and it is ours", async (kind) => {
    good(await register.append(someContent()));
    faults({ ...POST, action: kind === "drop-before" ? { kind, afterBytes: 0 } : { kind } });
    const content = someContent();
    expect(good(await register.append(content))).toMatchObject({ ...content, sequence: 2 });
    expect(struck()).toBe(1);
    expect(await expectChain()).toHaveLength(2);
  });

  test("fault 2, 12: the answer is lost and others write meanwhile: each once", async () => {
    faults({ ...POST, action: { kind: "drop-after" }, times: 3 });
    const contents = Array.from({ length: 5 }, () => someContent());
    await Promise.all(contents.map(async (content) => good(await aWriter(tenant).register.append(content))));
    expect(struck()).toBe(3);
    expect(new Set((await expectChain()).map(({ entryId }) => entryId))).toEqual(new Set(contents.map(({ entryId }) => entryId)));
  });

  test.each([429, 500, 503])("fault 11, 12: %i is waited out, at every request", async (status) => {
    const retryAfter = status === 500 ? null : 41;
    const action = { kind: "status", status, retryAfter } as const;
    faults({ ...GET, action }, { ...POST, action }, { method: "GET", path: "/lists", action });
    expect(good(await register.append(someContent())).sequence).toBe(1);
    expect(struck()).toBe(3);
    expect(writer.waits).toEqual([1, 2, 3].map(() => retryAfter ?? 0.5));
    expect(await expectChain()).toHaveLength(1);
  });

  test("fault 1: killed between the request and its answer, another sitting finds what was added", async () => {
    const content = someContent();
    const killed: typeof fetch = async (input, init) => {
      const answer = await fetch(input, init);
      return init?.method === "POST" && new Request(input).url.endsWith("/items") ? new Promise<Response>(() => undefined) : answer;
    };
    void aWriter(tenant, { fetch: killed }).register.append(content);
    for (let looks = 0; looks < 200 && good(await register.head()) === null; looks += 1) await new Promise((resolve) => setTimeout(resolve, 10));
    good(await register.append(someContent()));
    expect(good(await register.append(content)).sequence).toBe(1);
    expect(await expectChain()).toHaveLength(2);
  });

  test("a row that the list does not take is refused as itself, not tried for ever", async () => {
    const refused = await register.append(someContent({ number: "x".repeat(300) }));
    expect(refused).toMatchObject({ ok: false, error: { kind: "refused", status: 400 } });
    expect(writer.waits).toHaveLength(1);
    expect(good(await register.entries())).toEqual([]);
  });

  test("fault 28: a last row that was changed by hand stops nobody, and is shown for what it is", async () => {
    good(await register.append(someContent()));
    const last = good(await register.append(someContent()));
    const henk = graphAs(tenant, tenant.people.henk);
    await henk("PATCH", `${ITEMS}/2/fields`, { body: { Regel: "weg" } });
    expect(good(await register.append(someContent()))).toMatchObject({ sequence: 3, previous: last.hash });
    expect(good(await register.entries())[1]).toEqual({ row: 2, text: "weg", entry: null } satisfies StoredEntry);
    await henk("PATCH", `${ITEMS}/3/fields`, { body: { Regel: null, Hash: "onzin" } });
    expect(await register.append(someContent())).toEqual({ ok: false, error: { kind: "unexpected-response", field: "Volgnummer" } });
  });

  test("rows that somebody put in the list by hand, with a high number or without, stop nobody, and are shown for what they are", async () => {
    const henk = graphAs(tenant, tenant.people.henk);
    const byHand = (fields: object) => henk("POST", ITEMS, { body: { fields } });
    await byHand({ Title: "zomaar", Volgnummer: 999 });
    await byHand({ Title: "zonder nummer" });
    expect(good(await register.head())).toBeNull();
    const first = good(await register.append(someContent()));
    await byHand({ Title: "nog een", Volgnummer: 12.5 });
    expect(good(await register.append(someContent()))).toMatchObject({ sequence: 2, previous: first.hash });
    expect(good(await register.head())).toMatchObject({ sequence: 2 });
    expect(good(await register.entries()).map(({ entry }) => entry?.sequence ?? null)).toEqual([null, null, 1, null, 2]);
  });

  test("a list that keeps another text than it was given, as rich text would, is no register: nothing is said to be entered", async () => {
    const rich: typeof fetch = async (input, init) => {
      const answer = await fetch(input, init);
      return new Request(input).url.includes("/items") ? new Response((await answer.text()).replaceAll('"Regel":"', '"Regel":"<p>'), answer) : answer;
    };
    expect(await aWriter(tenant, { fetch: rich }).register.append(someContent())).toEqual({ ok: false, error: { kind: "unexpected-response", field: "Regel" } });
  });

  test("fault 15: who may only read, may not add, and is told", async () => {
    tenant.setSiteRole(tenant.people.joris, "read");
    const joris = aWriter(tenant, { person: tenant.people.joris }).register;
    expect(good(await joris.head())).toBeNull();
    expect(await joris.append(someContent())).toEqual({ ok: false, error: { kind: "no-access" } });
  });

  test("an organisation without a register: not found, and asked again the next time", async () => {
    const { register: elsewhere } = aWriter(tenant, { list: "Bestaat niet" });
    const none = { ok: false, error: { kind: "not-found", what: "list" } };
    expect([await elsewhere.head(), await elsewhere.append(someContent()), await elsewhere.entries()]).toEqual([none, none, none]);
    tenant.traffic.clear();
    await elsewhere.head();
    expect(tenant.traffic.entries().map(({ template }) => template).filter((template) => template.startsWith("/sites"))).toEqual(["/sites/@address", "/sites/{site}/lists"]);
  });

  test("fault 21: without any network: interrupted", async () => {
    const { register: offline } = aWriter(tenant, { fetch: () => Promise.reject(new TypeError("Failed to fetch")) });
    expect(await offline.append(someContent())).toEqual({ ok: false, error: { kind: "interrupted" } });
  });
});
