import { createMemoryJournal } from "../../src/adapters/browser/memory-journal";
import type { Dossier } from "../../src/ports/record-store";
import { err, ok } from "../../src/result";
import type { Tenant } from "../../src/tenant/tenant";
import { fileRecord } from "../../src/workflows/file-record";
import type { FilingRequest } from "../../src/workflows/filing";
import { keptMeanwhile } from "../../src/workflows/kept-meanwhile";
import { prepareFiling } from "../../src/workflows/prepare-filing";
import { resumeFiling, unfinishedFilings } from "../../src/workflows/resume-filing";
import { aDocx, aJpeg, aRequest } from "../filing/a-filing";
import { aDesk, expectCompleteRecord, firstDossier, good } from "../filing/filing-desk";
import { aTenant, type RunningTenant } from "../tenant/running-tenant";
import { aLife } from "./a-life";

const quiet = (): void => undefined;
const MEDIA = [{ name: "foto.jpg", bytes: aJpeg(3000) }, { name: "nota.docx", bytes: aDocx(2000) }];

describe("faults 1 and 2: a filing that lay still, and its messages filed from elsewhere meanwhile", () => {
  let running: RunningTenant;
  let tenant: Tenant;
  let dossier: Dossier;
  beforeEach(async () => {
    running = await aTenant();
    tenant = running.tenant;
    dossier = await firstDossier(tenant);
  });
  afterEach(() => running.stop());

  const me = () => tenant.people.marieke;
  /** Messages 1, 3, 4 and 5 are kept; 2 is not. */
  const request = (more: Partial<FilingRequest> = {}) => aRequest(dossier, me(), MEDIA, more);
  const file = async (of: FilingRequest) => good(await fileRecord(of, aDesk(tenant).ports, quiet));
  /** Planned on this device, and nothing sent. */
  const stopped = async (of: FilingRequest = request()) => {
    const desk = aDesk(tenant);
    const { plan } = good(await prepareFiling(of, desk.ports, quiet));
    return { ...desk, recordId: plan.recordId, meanwhile: () => keptMeanwhile(plan.recordId, me(), desk.ports) };
  };

  test("what another device filed since is told with its number and how much of this stands in it, attachments too; who goes on has both, and neither is touched", async () => {
    const { meanwhile, recordId, ports } = await stopped();
    expect(await meanwhile()).toEqual([]);
    const elsewhere = await file(request({ subject: "Elders" }));
    expect(await meanwhile()).toMatchObject([{ recordId: elsewhere.recordId, number: elsewhere.number, webUrl: elsewhere.webUrl, count: 4 }]);
    expect(good(await unfinishedFilings(me(), ports)).map((one) => one.recordId)).toEqual([recordId]);
    const receipt = good(await resumeFiling(recordId, me(), ports, quiet));
    if (receipt === null) throw new Error("nothing to resume");
    expectCompleteRecord(tenant, dossier, receipt);
    expectCompleteRecord(tenant, dossier, elsewhere);
  });

  test("also where the other device kept much more of the conversation than this filing holds", async () => {
    const few = request();
    const { meanwhile } = await stopped({ ...few, decisions: few.decisions.filter(({ number }) => number === 3) });
    await file(request({ subject: "Alles" }));
    expect(await meanwhile()).toMatchObject([{ count: 1 }]);
  });

  test("what the user knew of when the messages were chosen is not told again, nor what was looked at", async () => {
    const before = await file(request({ subject: "Eerder" }));
    expect(await (await stopped(request({ known: [before.recordId] }))).meanwhile()).toEqual([]);
    const sequence = typeof before.registered === "string" ? 0 : before.registered.sequence;
    expect(await (await stopped(request({ subject: "Nog eens", lookedUpTo: sequence }))).meanwhile()).toEqual([]);
    expect(await (await stopped(request({ subject: "Nooit gekeken" }))).meanwhile()).toMatchObject([{ number: before.number }]);
  });

  test("a filing whose own line stands in the register, noted here or not, does not accuse itself", async () => {
    for (const moment of ["before", "after"] as const) {
      const disk = createMemoryJournal();
      const life = aLife({ moment, step: 1, among: (what) => what.startsWith("POST") && what.endsWith("/items") });
      const filed = fileRecord(request({ subject: `Zelf ${moment}` }), aDesk(tenant, { fetch: life.fetch, journal: life.journal(disk) }).ports, quiet);
      expect(await Promise.race([filed, life.death])).toBe("killed");
      const { ports } = aDesk(tenant, { journal: disk });
      const [waiting] = good(await unfinishedFilings(me(), ports));
      const id = waiting?.recordId ?? "";
      expect(good(await ports.register.entries(id))).toHaveLength(moment === "after" ? 1 : 0);
      // Of another round, and known of by nobody here.
      expect((await keptMeanwhile(id, me(), ports)).filter(({ recordId }) => recordId === id)).toEqual([]);
      good(await resumeFiling(id, me(), ports, quiet));
    }
  });

  test("a filing that is in the register has nothing to choose any more: it is finished without a question", async () => {
    const { recordId, ports, journal, meanwhile } = await stopped();
    await file(request({ subject: "Elders" }));
    const [state] = good(await journal.unfinished(me()));
    if (state === undefined) throw new Error("nothing planned");
    await journal.note({ ...state, reached: "registered", registered: { sequence: 9, hash: "ab".repeat(32) } });
    expect(await meanwhile()).toEqual([]);
    expect(good(await unfinishedFilings(me(), ports)).map((one) => one.recordId)).toEqual([recordId]);
  });

  test("a new version that another keeper made of the same record is told", async () => {
    const old = await file(request());
    const related = { recordId: old.recordId, manifestSha256: old.manifestSha256, number: old.number, relation: "corrects", reason: "Rol verkeerd" } as const;
    const { meanwhile } = await stopped(request({ related, subject: "Mijn versie" }));
    expect(await meanwhile()).toEqual([]);
    const joris = tenant.people.joris;
    const theirs = await file(request({ related, subject: "Hun versie", keeper: { id: joris, displayName: "Joris" } }));
    expect(await meanwhile()).toMatchObject([{ recordId: theirs.recordId, number: theirs.number, count: null }]);
  });

  test("what goes on from a record is weighed by its messages, as any other; what another keeper filed of them is theirs", async () => {
    const old = await file(request());
    const joris = { id: tenant.people.joris, displayName: "Joris" };
    const related = { recordId: old.recordId, manifestSha256: old.manifestSha256, number: old.number, relation: "continues", reason: null } as const;
    const { meanwhile } = await stopped(request({ related, known: [old.recordId], keeper: joris }));
    await file(request({ subject: "Van een derde", keeper: { id: tenant.people.samira, displayName: "Samira" } }));
    expect(await meanwhile()).toEqual([]);
    const mine = await file(request({ subject: "Van wie het indient" }));
    expect(await meanwhile()).toMatchObject([{ number: mine.number, count: 4 }]);
    const theirs = await file(request({ subject: "Van voor wie het is", keeper: joris }));
    expect(await meanwhile()).toMatchObject([{ number: theirs.number, count: 4 }]);
  });

  test("of a new version of a record: what was looked at before, and what corrects another record, is not told", async () => {
    const [old, another] = [await file(request()), await file(request({ subject: "Ander dossierstuk" }))];
    const corrects = ({ recordId, manifestSha256, number }: typeof old) => ({ recordId, manifestSha256, number, relation: "corrects", reason: "Rol verkeerd" }) as const;
    const first = await file(request({ related: corrects(old), subject: "Gezien" }));
    const upTo = typeof first.registered === "string" ? 0 : first.registered.sequence;
    const { meanwhile } = await stopped(request({ related: corrects(old), lookedUpTo: upTo }));
    await file(request({ related: corrects(another), subject: "Van een ander" }));
    expect(await meanwhile()).toEqual([]);
    const second = await file(request({ related: corrects(old), subject: "Nieuw" }));
    expect(await meanwhile()).toMatchObject([{ number: second.number, count: null }]);
  });

  test("a new version whose own line stands in the register, and was not noted here, does not accuse itself", async () => {
    const old = await file(request());
    const related = { recordId: old.recordId, manifestSha256: old.manifestSha256, number: old.number, relation: "corrects", reason: "Rol verkeerd" } as const;
    const disk = createMemoryJournal();
    const life = aLife({ moment: "after", step: 1, among: (what) => what.startsWith("POST") && what.endsWith("/items") });
    const filed = fileRecord(request({ related }), aDesk(tenant, { fetch: life.fetch, journal: life.journal(disk) }).ports, quiet);
    expect(await Promise.race([filed, life.death])).toBe("killed");
    const { ports } = aDesk(tenant, { journal: disk });
    const [waiting] = good(await unfinishedFilings(me(), ports));
    expect(good(await ports.register.entries(waiting?.recordId ?? ""))).toHaveLength(1);
    expect(await keptMeanwhile(waiting?.recordId ?? "", me(), ports)).toEqual([]);
  });

  test("attachments are compared by their bytes, sealed or not, as long as this device can read them: another photo of the same name is not told", async () => {
    const { meanwhile, recordId, ports } = await stopped();
    const elsewhere = (media: typeof MEDIA, subject: string) => file(aRequest(dossier, me(), media, { subject }));
    const [photo, nota] = MEDIA.map(({ name, bytes }) => ({ name, bytes: bytes.map((byte, at) => (at === 100 ? byte ^ 1 : byte)) }));
    if (photo === undefined || nota === undefined) throw new Error("two attachments");
    await elsewhere([photo, ...MEDIA.slice(1)], "Andere foto");
    expect(await meanwhile()).toMatchObject([{ count: 3 }]);
    const readFile = () => Promise.resolve(err({ kind: "journal-unreadable" } as const));
    expect(await keptMeanwhile(recordId, me(), { ...ports, journal: { ...ports.journal, readFile } })).toMatchObject([{ count: 4 }]);
    await elsewhere([...MEDIA.slice(0, 1), nota], "Andere nota");
    // Each message is told of once: with the last that holds it.
    expect(await meanwhile()).toMatchObject([{ count: 1 }, { count: 3 }]);
  });

  test("lines that stand in the filing as context only are no messages of it: of its one message, among much more elsewhere, it is told", async () => {
    const all = request();
    const messages = all.conversation.messages.map((message) => (message.number % 2 === 0 ? { ...message, text: `Beheerder gewijzigd (${String(message.number)})`, attachments: [], author: null, kind: "system" as const } : message));
    const keeping = (numbers: readonly number[], subject: string) => request({ subject, conversation: { ...all.conversation, messages }, decisions: all.decisions.filter(({ number }) => numbers.includes(number)) });
    const { meanwhile } = await stopped(keeping([3], "Hier"));
    await file(keeping([1, 3, 5], "Elders"));
    expect(await meanwhile()).toMatchObject([{ count: 1 }]);
  });

  test("what an earlier version of the app planned, without noting how far it had looked, is looked for from the first line on", async () => {
    const elsewhere = await file(request({ subject: "Elders" }));
    const { journal, meanwhile } = await stopped();
    const [state] = good(await journal.unfinished(me()));
    if (state === undefined) throw new Error("nothing planned");
    const { looked, ...plan } = state.plan;
    expect(looked).toBeDefined();
    await journal.note({ ...state, plan });
    expect(elsewhere.registered).toMatchObject({ sequence: 1 });
    expect(await meanwhile()).toMatchObject([{ number: elsewhere.number }]);
  });

  test("a journal that cannot be read, or holds the documents otherwise than planned, keeps nobody from going on", async () => {
    const { recordId, ports, meanwhile } = await stopped();
    await file(request({ subject: "Elders" }));
    expect(await meanwhile()).toHaveLength(1);
    const gone = () => Promise.resolve(err({ kind: "journal-unreadable" } as const));
    expect(await keptMeanwhile(recordId, me(), { ...ports, journal: { ...ports.journal, unfinished: gone } })).toEqual([]);
    for (const document of ["transcript.json", "decision-record.json"]) {
      const readBytes: typeof ports.journal.readBytes = (id, path, size) => (path === document ? Promise.resolve(ok(new Uint8Array(size))) : ports.journal.readBytes(id, path, size));
      expect(await keptMeanwhile(recordId, me(), { ...ports, journal: { ...ports.journal, readBytes } })).toEqual([]);
    }
  });

  test("what cannot be asked now keeps nobody from going on, and what was filed without attachments of another chat is not accused", async () => {
    const { recordId, ports, meanwhile } = await stopped();
    const gone = () => Promise.resolve(err({ kind: "interrupted" } as const));
    const other = request({ subject: "Andere chat" });
    await file({ ...other, conversation: { ...other.conversation, messages: other.conversation.messages.map((message) => ({ ...message, author: "Bram Bos" })) } });
    expect(await meanwhile()).toEqual([]);
    await file(request({ subject: "Elders" }));
    expect(await meanwhile()).toHaveLength(1);
    expect(await keptMeanwhile(recordId, me(), { ...ports, register: { ...ports.register, entries: gone } })).toEqual([]);
    expect(await keptMeanwhile(recordId, me(), { ...ports, store: { ...ports.store, findRecord: gone } })).toEqual([]);
    expect(await keptMeanwhile(recordId, me(), { ...ports, register: { ...ports.register, entries: () => Promise.reject(new Error("broken")) } })).toEqual([]);
    expect(await keptMeanwhile("99999999-0000-4000-8000-000000000009", me(), ports)).toEqual([]);
  });
});
