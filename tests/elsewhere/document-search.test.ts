import { createDocumentSearch } from "../../src/adapters/graph/document-search";
import { err } from "../../src/result";
import { aDesk, aGraph, good, LIBRARY, SCOPE, signInAs, SITE } from "../filing/filing-desk";
import { aTenant, graphAs, library, type RunningTenant } from "../tenant/running-tenant";

const WHOLE_YEAR = { from: "2026-01-01", to: "2026-12-31" };

describe("looking where information stands already", () => {
  let running: RunningTenant;
  beforeAll(async () => {
    running = await aTenant();
  });
  beforeEach(() => {
    running.tenant.faults.clear();
    running.tenant.traffic.clear();
  });
  afterAll(() => running.stop());

  const searchAs = (person: string, fetched: typeof fetch = fetch) =>
    createDocumentSearch(aGraph(running.tenant, { person, fetch: fetched }), { site: SITE, library: LIBRARY, scope: SCOPE });
  const search = (fetched?: typeof fetch) => searchAs(running.tenant.people.marieke, fetched);
  const oosterdiep = async () => {
    const found = good(await aDesk(running.tenant).store.dossiers()).find(({ name }) => name.startsWith("Oosterdiep"));
    return found?.id ?? "";
  };

  test("in the mailbox: title, sender, this device's time and an address, the latest first", async () => {
    const { items, more } = good(await search().inMailbox("variant toezegging", WHOLE_YEAR));
    expect(more).toBe(false);
    expect(items).toMatchObject([{ subject: "Verslag bespreking varianten Oosterdiep", sender: "Marieke de Wit" }]);
    expect(items[0]?.local).toMatch(/^2026-09-18T\d\d:20:00$/);
    expect(items[0]?.webUrl).toMatch(/^http/);
  });

  test("the text of a found e-mail is read by its id, without markup", async () => {
    const { items } = good(await search().inMailbox("variant toezegging", null));
    const text = good(await search().mailText(items[0]?.id ?? ""));
    expect(text).toContain("LVVN levert vóór 1 oktober een schriftelijke toezegging.");
    expect(text).not.toMatch(/[<>]|MsoNormal/);
  });

  test("days that are asked for leave other e-mails out", async () => {
    const subjects = async (from: string, to: string) => good(await search().inMailbox("toezegging", { from, to })).items.map(({ subject }) => subject);
    expect(await subjects("2026-09-30", "2026-10-05")).toEqual(["Toezegging LVVN"]);
    expect(await subjects("2026-10-05", "2026-10-06")).toEqual([]);
  });

  test("law 3: the words are in the body of one POST to Graph, and in no address or header", async () => {
    const sent: Request[] = [];
    const watching: typeof fetch = (input, init) => {
      sent.push(new Request(input, init));
      return fetch(input, init);
    };
    good(await search(watching).inMailbox("schriftelijke toezegging", null));
    const toGraph = sent.filter(({ url }) => url.startsWith(running.tenant.graph));
    expect(toGraph.map(({ method, url }) => [method, new URL(url).pathname])).toEqual([["POST", "/graph/v1.0/search/query"]]);
    expect(sent.flatMap(({ url, headers }) => [url, ...headers.values()]).filter((place) => place.includes("toezegging"))).toEqual([]);
    expect(await toGraph[0]?.json()).toMatchObject({ requests: [{ entityTypes: ["message"], query: { queryString: "schriftelijke toezegging" } }] });
  });

  test.each(["toezegging AND lunch OR", '"toezegging', "subject:toezegging", "-toezegging", "(toezegging)"])("what would be the search's own language is taken as words: %s", async (words) => {
    expect((await search().inMailbox(words, null)).ok).toBe(true);
  });

  test("signs without a word ask nothing", async () => {
    expect(good(await search().inMailbox(" ?! ", WHOLE_YEAR))).toEqual({ items: [], more: false });
    expect(running.tenant.traffic.entries()).toEqual([]);
  });

  test("Mail.Read refused, by the user or by the server: the error names it", async () => {
    running.tenant.faults.add({ action: { kind: "refuse-consent", scope: "Mail.Read" } });
    expect(await search().inMailbox("variant", null)).toEqual(err({ kind: "permission-missing", scope: "Mail.Read" }));
    running.tenant.faults.clear();
    const others = { ...signInAs(running.tenant, running.tenant.people.marieke), token: () => Promise.resolve({ ok: true, value: running.tenant.mintToken(running.tenant.people.marieke, ["User.Read"]) } as const) };
    const withoutIt = createDocumentSearch(aGraph(running.tenant, { signIn: others }), { site: SITE, library: LIBRARY, scope: SCOPE });
    expect(await withoutIt.inMailbox("variant", null)).toEqual(err({ kind: "permission-missing", scope: "Mail.Read" }));
    expect(await withoutIt.mailText("AAMk")).toEqual(err({ kind: "permission-missing", scope: "Mail.Read" }));
  });

  test("an e-mail that is gone is not-found", async () => {
    expect(await search().mailText("AAMk-weg")).toEqual(err({ kind: "not-found", what: "file" }));
  });

  test("a dossier: its documents and those of its folders; a filed record is one thing", async () => {
    const asked = graphAs(running.tenant, running.tenant.people.marieke);
    const { driveId, siteId, listId } = await library(asked);
    const dossier = await oosterdiep();
    const make = async (parent: string, name: string) => (await asked("POST", `/drives/${driveId}/items/${parent}/children`, { body: { name, folder: {} } })).body.id;
    const folder = await make(dossier, "Uitvoering");
    const record = await make(dossier, "Chat Oosterdiep");
    for (const parent of [folder, record]) await asked("PUT", `/drives/${driveId}/items/${parent}:/binnenin.txt:/content`, { bytes: new Uint8Array([1]) });
    await asked("PATCH", `/drives/${driveId}/items/${record}/listItem/fields`, { body: { RecordUUID: "11111111-2222-4333-8444-555555555555" } });
    const { items, more } = good(await search().inDossier(dossier));
    expect([siteId, listId].every((id) => id !== "")).toBe(true);
    expect(more).toBe(false);
    expect(items.filter(({ kind }) => kind === "record").map(({ title }) => title)).toEqual(["Chat Oosterdiep"]);
    expect(items.filter(({ title }) => title === "binnenin.txt")).toHaveLength(1);
    const note = items.find(({ title }) => title.includes("Verslag bespreking varianten"));
    expect(note).toMatchObject({ kind: "document", local: expect.stringMatching(/^2026-09-18T/), webUrl: expect.stringMatching(/^http/) });
  });

  test("a dossier that is closed to the user, and one that is gone", async () => {
    const dossier = await oosterdiep();
    running.tenant.setSiteRole(running.tenant.people.henk, null);
    expect(await searchAs(running.tenant.people.henk).inDossier(dossier)).toEqual(err({ kind: "dossier-closed" }));
    expect(await search().inDossier("01NIETS")).toEqual(err({ kind: "not-found", what: "dossier" }));
  });

  test("a network that is gone is an interruption, not an empty answer", async () => {
    running.tenant.faults.add({ action: { kind: "drop-before", afterBytes: 0 }, path: "/search/query", times: null });
    expect(await search().inMailbox("variant", null)).toEqual(err({ kind: "interrupted" }));
  });
});
