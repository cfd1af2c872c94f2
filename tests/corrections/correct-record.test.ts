import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createMemoryJournal } from "../../src/adapters/browser/memory-journal";
import type { Dossier } from "../../src/ports/record-store";
import { membershipFindings } from "../../src/record/membership-findings";
import { confirmedPeople } from "../../src/review/confirming";
import type { Tenant } from "../../src/tenant/tenant";
import { correctFromExport } from "../../src/workflows/correct-from-export";
import { asCorrection, openToCorrect } from "../../src/workflows/correct-record";
import { fileRecord } from "../../src/workflows/file-record";
import type { FilingRequest, Receipt } from "../../src/workflows/filing";
import { lookOnceMore } from "../../src/workflows/look-once-more";
import { prepareFiling } from "../../src/workflows/prepare-filing";
import { resumeFiling, unfinishedFilings } from "../../src/workflows/resume-filing";
import { aDocx, aJpeg, aRequest, mediaOf, mePerson } from "../filing/a-filing";
import { aDesk, expectCompleteRecord, filesOnDisk, firstDossier, good } from "../filing/filing-desk";
import { sha256 } from "../record/a-record";
import { anAgreement } from "../review/an-agreement";
import { aTenant, type RunningTenant } from "../tenant/running-tenant";

const quiet = (): void => undefined;
const PHOTO = { name: "foto.jpg", bytes: aJpeg(3000) };
const NOTE = { name: "nota.docx", bytes: aDocx(2000) };

describe("corrections: a filed record is never changed, a new version lies beside it", () => {
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
  const ports = () => aDesk(tenant).ports;
  /** Messages 1, 3, 4 and 5 are kept; 2 is not. */
  const request = () => aRequest(dossier, me(), [PHOTO, NOTE]);
  const file = async (of: FilingRequest = request()): Promise<Receipt> => good(await fileRecord(of, ports(), quiet));
  const open = async ({ recordId, number, manifestSha256 }: Receipt, by: string = me(), reason = " De rol van Anna was verkeerd. ") => good(await openToCorrect({ recordId, number, manifestSha256, reason }, by, ports()));
  const read = (receipt: Receipt, name: string) => JSON.parse(readFileSync(join(expectCompleteRecord(tenant, dossier, receipt), name), "utf8"));

  test("all that was answered stands as it was, without gaps in the numbers", async () => {
    const receipt = await file();
    const opened = await open(receipt);
    const { conversation } = opened.opened;
    const media = (entry: string) => opened.opened.media(entry);
    expect(conversation.messages.map(({ number, text }) => [number, text.slice(0, 9)])).toEqual([[1, "Bericht 1"], [2, "Bericht 3"], [3, "foto.jpg "], [4, "nota.docx"]]);
    expect(opened.correcting.withoutExport?.ownNumbers).toEqual([1, 3, 4, 5]);
    expect([...opened.session.given.keys()]).toEqual([1, 2, 3, 4]);
    expect(confirmedPeople(opened.people)).toMatchObject([{ shownAs: "Anna de Vries", role: "civil-servant", isMe: true }]);
    expect(opened.subject).toBe("Optie B kustplan");
    expect(opened.correcting.oldLiesIn).toBe(dossier.id);
    const bytes = async (entry: string | null | undefined) => new Uint8Array(await good(await media(entry ?? "")).arrayBuffer());
    expect(await bytes(conversation.messages[2]?.attachments[0]?.entry)).toEqual(PHOTO.bytes);
    expect(await bytes(conversation.messages[3]?.attachments[0]?.entry)).toEqual(NOTE.bytes);
    expect(await media("media/0009_weg.jpg")).toEqual({ ok: false, error: { kind: "media-missing" } });
  });

  describe("who makes the new version is not always who filed the old one", () => {
    const asFiledByMe = (): FilingRequest => {
      const of = request();
      return { ...of, facts: { ...of.facts, caseOwner: { id: me(), role: "civil-servant" }, agreement: { keeper: "Anna de Vries", confirmed: true } } };
    };

    test("who filed it, is the case owner by «ik», the holder and the one who said to keep it, as they answered", async () => {
      const { isOwn, people, keeping } = await open(await file(asFiledByMe()));
      expect(isOwn).toBe(true);
      expect(confirmedPeople(people)).toMatchObject([{ isMe: true }]);
      expect(keeping).toMatchObject({ caseOwner: { who: "me" }, agreements: { takenOn: true } });
    });

    test("a case owner whom nobody knew, need not be asked again", async () => {
      expect((await open(await file())).keeping.caseOwner).toEqual({ who: "unknown" });
    });

    test("somebody else is not taken for who filed it: not in the chat, not as case owner, not as who promised", async () => {
      const { isOwn, people, keeping } = await open(await file(asFiledByMe()), tenant.people.bram);
      expect(isOwn).toBe(false);
      expect(confirmedPeople(people)).toMatchObject([{ shownAs: "Anna de Vries", role: "civil-servant", isMe: false }]);
      expect(keeping).toMatchObject({ caseOwner: { who: "colleague", colleague: { person: { id: me() } } }, holder: null, agreements: { takenOn: false } });
    });

    test("«namens»: the new version is for whom the old one was, unless somebody else makes it", async () => {
      const minister = { ...request().filedBy, id: tenant.people.minister, displayName: "Karel Oosterling" };
      const of = request();
      const receipt = await file({ ...of, onBehalfOf: minister, facts: { ...of.facts, me: me(), onBehalfOf: "Anna de Vries" } });
      const own = await open(receipt);
      expect(own.onBehalfOf).toMatchObject({ id: tenant.people.minister, displayName: "Karel Oosterling" });
      expect(own.keeping.holder).toEqual({ where: "chat", shownAs: "Anna de Vries" });
      const other = await open(receipt, tenant.people.bram);
      expect([other.onBehalfOf, other.keeping.holder]).toEqual([null, null]);
    });

    test("S3: that an agreement is about this conversation, need not be said again", async () => {
      const row = anAgreement(7, { state: "accepted" });
      const { keeping } = await open(await file({ ...asFiledByMe(), agreedIn: row }));
      expect(keeping.agreements).toMatchObject({ aboutThis: new Set([7]), takenOn: false });
    });
  });

  test("the new version says which it replaces and why; the old one is bit for bit as it was, and the register knows both", async () => {
    const receipt = await file();
    const folder = expectCompleteRecord(tenant, dossier, receipt);
    const before = filesOnDisk(folder);
    const opened = await open(receipt);
    const { conversation } = opened.opened;
    const media = (entry: string) => opened.opened.media(entry);
    const people = confirmedPeople(opened.people).map((person) => ({ ...person, role: "top-official" as const }));
    const decisions = request().decisions.slice(0, 4).map((decision, at) => ({ ...decision, number: at + 1, decision: { ...decision.decision, outcome: "U5" as const } }));
    const second = await file(asCorrection({ ...request(), conversation, media, people, decisions }, opened.correcting));

    expect(filesOnDisk(folder)).toEqual(before);
    const decided = read(second, "decision-record.json");
    expect(decided.related).toEqual({ recordId: receipt.recordId, number: receipt.number, manifestSha256: receipt.manifestSha256, relation: "corrects", reason: "De rol van Anna was verkeerd." });
    expect(decided.people[0]).toMatchObject({ confirmedRole: "top-official" });
    const entries = good(await ports().register.entries(second.recordId));
    expect(entries.map(({ entry }) => [entry?.event, entry?.related, entry?.reason, entry?.counts])).toEqual([
      ["filed", { recordId: receipt.recordId, relation: "corrects" }, "De rol van Anna was verkeerd.", { kept: 4, notKept: 1 }],
    ]);
  });

  test("numbers, attachments, the counts of what is not kept and the proof of the whole conversation are those of the old version", async () => {
    const receipt = await file();
    const opened = await open(receipt);
    const { conversation } = opened.opened;
    const media = (entry: string) => opened.opened.media(entry);
    const decisions = [1, 2, 3, 4].map((number) => ({ ...(request().decisions[0] as FilingRequest["decisions"][number]), number }));
    const second = await file(asCorrection({ ...request(), conversation, media, decisions }, opened.correcting));
    const [old, now] = [read(receipt, "transcript.json"), read(second, "transcript.json")];
    const undecided = (messages: readonly object[]) => messages.map((message) => ({ ...message, decision: null }));
    expect(undecided(now.messages)).toEqual(undecided(old.messages));
    expect(now.notKept).toEqual(old.notKept);
    expect(now.membership).toEqual(old.membership);
    expect(now.conversation).toEqual(old.conversation);
    expect(await membershipFindings(now, sha256)).toEqual([]);
  });

  test("the new version tells of the whole conversation what the old one told, though it holds only some of it: how many people, and how merged exports differ", async () => {
    const { conversation } = request();
    const reading = { platform: "android", locale: "nl", format: "whatsapp-text", evidence: "export", exporter: null } as const;
    const read3 = [1, 2, 3, 4, 5].map(() => []);
    const merge = { sightings: read3, matchedCount: 5, differing: [1, 2], reordered: [2, 3], clockOffsets: [0, 0], unmatched: [{ bySource: [[2], []] }], readings: [reading, reading], statements: [conversation.completeness, conversation.completeness] } as const;
    const asked = { ...request(), conversation: { ...conversation, merge, sources: [conversation.sources[0], conversation.sources[0]] as const, participants: [...conversation.participants, { shownAs: "Bram Bos", messageCount: 1 }] } };
    const receipt = await file(asked);
    const opened = await open(receipt);
    const media = (entry: string) => opened.opened.media(entry);
    const decisions = [1, 2, 3, 4].map((number) => ({ ...(request().decisions[0] as FilingRequest["decisions"][number]), number }));
    const second = await file(asCorrection({ ...request(), conversation: opened.opened.conversation, media, decisions }, opened.correcting));
    const told = read(second, "transcript.json").conversation;
    expect(told).toMatchObject({ participantCount: 2, merge: { differingCount: 2, reorderedCount: 2, unmatchedStretchCount: 1, unmatchedCount: 1 } });
    expect(told).toEqual(read(receipt, "transcript.json").conversation);
  });

  test("a message that should not have been kept, becomes a count", async () => {
    const receipt = await file();
    const opened = await open(receipt);
    const { conversation } = opened.opened;
    const media = (entry: string) => opened.opened.media(entry);
    const ruled = (number: number, outcome: "U5" | "U1") => {
      const [first] = request().decisions;
      if (first === undefined) throw new Error("no decision");
      return { ...first, number, decision: { ...first.decision, outcome } };
    };
    const decisions = [ruled(1, "U5"), ruled(2, "U1"), ruled(3, "U5"), ruled(4, "U5")];
    const second = await file(asCorrection({ ...request(), conversation, media, decisions }, opened.correcting));
    const now = read(second, "transcript.json");
    expect(now.messages.map(({ number }: { number: number }) => number)).toEqual([1, 4, 5]);
    expect(now.notKept.total).toBe(2);
    expect(await membershipFindings(now, sha256)).toEqual([]);
  });

  test("fault 3: from the export opened again, a message that was wrongly left out comes in, and the old version stays as it was", async () => {
    const receipt = await file();
    const folder = expectCompleteRecord(tenant, dossier, receipt);
    const before = filesOnDisk(folder);
    const again = request();
    const { recordId, number, manifestSha256 } = receipt;
    const corrected = good(await correctFromExport({ recordId, number, manifestSha256, reason: " Bericht 2 hoort erbij. " }, again.conversation, ports()));
    expect([...corrected.given.keys()]).toEqual([1, 3, 4, 5]);
    expect(corrected.subject).toBe("Optie B kustplan");
    expect(corrected.correcting.oldLiesIn).toBe(dossier.id);
    // As before, and message 2 with them.
    const [first] = again.decisions;
    if (first === undefined) throw new Error("no decision");
    const second = await file(asCorrection({ ...again, decisions: again.decisions.map((decision) => ({ ...first, number: decision.number })) }, corrected.correcting));
    expect(filesOnDisk(folder)).toEqual(before);
    expect(read(second, "transcript.json").messages.map((message: { number: number }) => message.number)).toEqual([1, 2, 3, 4, 5]);
    expect(read(second, "transcript.json").notKept.total).toBe(0);
    expect(read(second, "decision-record.json").related).toEqual({ recordId, number, manifestSha256, relation: "corrects", reason: "Bericht 2 hoort erbij." });
    expect(await membershipFindings(read(second, "transcript.json"), sha256)).toEqual([]);
    const [entry] = good(await ports().register.entries(second.recordId)).map((line) => line.entry);
    expect(entry).toMatchObject({ event: "filed", related: { recordId, relation: "corrects" }, counts: { kept: 5, notKept: 0 } });
  });

  test("an export that lacks a message of the record begins no new version: that would lose it", async () => {
    const receipt = await file();
    const { conversation } = request();
    const shorter = { ...conversation, messages: conversation.messages.filter((message) => message.number !== 3) };
    const { recordId, number, manifestSha256 } = receipt;
    expect(await correctFromExport({ recordId, number, manifestSha256, reason: "x" }, shorter, ports())).toEqual({ ok: false, error: { kind: "export-lacks" } });
  });

  test("faults 1 and 12: a correction that is stopped before or after any write goes on: one new version, one line, and the old one as it was", async () => {
    // Without media: what counts is every step, not every file.
    const short = () => aRequest(dossier, me());
    const receipt = await file(short());
    const folder = expectCompleteRecord(tenant, dossier, receipt);
    const before = filesOnDisk(folder);
    const { recordId, number, manifestSha256 } = receipt;
    const corrected = good(await correctFromExport({ recordId, number, manifestSha256, reason: "x" }, short().conversation, ports()));
    let [stopAt, wasStopped] = [0, true];
    while (wasStopped) {
      stopAt += 1;
      for (const isAnswered of [false, true]) {
        const journal = createMemoryJournal();
        let writes = 0;
        wasStopped = false;
        const dying: typeof fetch = async (input, init) => {
          const isWrite = ["PUT", "POST", "PATCH"].includes(init?.method ?? "GET");
          writes += isWrite ? 1 : 0;
          if (writes < stopAt) return fetch(input, init);
          if (isAnswered && !wasStopped) await fetch(input, init);
          wasStopped = true;
          throw new TypeError("stopped");
        };
        await fileRecord(asCorrection(short(), corrected.correcting), aDesk(tenant, { journal, fetch: dying }).ports, quiet);
        const desk = aDesk(tenant, { journal });
        const [unfinished] = good(await unfinishedFilings(me(), desk));
        if (unfinished === undefined) continue;
        const second = good(await resumeFiling(unfinished.recordId, me(), desk.ports, quiet));
        if (second === null) throw new Error("nothing to resume");
        expectCompleteRecord(tenant, dossier, second);
        expect(good(await desk.ports.register.entries(second.recordId)).map(({ entry }) => [entry?.event, entry?.related?.recordId])).toEqual([["filed", recordId]]);
      }
    }
    expect(stopAt).toBeGreaterThan(10);
    expect(filesOnDisk(folder)).toEqual(before);
  }, 240_000);

  test("fault 2: before a new version is filed it is looked whether another device made one, or this one began one and was stopped", async () => {
    const receipt = await file();
    const opened = await open(receipt);
    const { conversation } = opened.opened;
    const media = (entry: string) => opened.opened.media(entry);
    const decisions = request().decisions.filter(({ decision }) => decision.outcome === "U5").map((decision, at) => ({ ...decision, number: at + 1 }));
    const version = asCorrection({ ...request(), conversation, media, decisions }, opened.correcting);
    const asked = { conversation, media, keepers: [me()], filedBy: me(), numbers: new Set(decisions.map(({ number }) => number)), replaces: receipt.recordId, known: [] };
    expect(await lookOnceMore({ ...asked, after: 0 }, ports())).toEqual({ kind: "free" });

    const stopped = aDesk(tenant);
    const planned = good(await prepareFiling(version, stopped.ports, quiet));
    expect(await lookOnceMore({ ...asked, after: 0 }, stopped.ports)).toMatchObject({ kind: "under-way", filings: [{ numbers: asked.numbers }] });
    const second = good(await resumeFiling(planned.plan.recordId, me(), stopped.ports, quiet));

    const seen = await lookOnceMore({ ...asked, after: 0 }, ports());
    expect(seen).toMatchObject({ kind: "replaced", by: { number: second?.number, webUrl: second?.webUrl } });
    // Who was told, and goes on, means to.
    expect(await lookOnceMore({ ...asked, after: seen.kind === "replaced" ? seen.upTo : 0 }, ports())).toEqual({ kind: "free" });
    expect(await lookOnceMore({ ...asked, after: 0, replaces: second?.recordId ?? "" }, ports())).toEqual({ kind: "free" });
  });

  test("fault 2: a new version that another keeper made is seen by the last look", async () => {
    const receipt = await file();
    const asked = { ...request(), media: mediaOf([PHOTO, NOTE]), keepers: [me()], filedBy: me(), numbers: new Set([1]), replaces: receipt.recordId, known: [] };
    const joris = tenant.people.joris;
    const related = { recordId: receipt.recordId, manifestSha256: receipt.manifestSha256, number: receipt.number, relation: "corrects", reason: "Van een ander" } as const;
    const theirs = good(await fileRecord({ ...request(), filedBy: mePerson(joris), keeper: { id: joris, displayName: "Joris" }, related }, aDesk(tenant, { person: joris }).ports, quiet));
    const seen = await lookOnceMore({ ...asked, after: 0 }, ports());
    expect(seen).toMatchObject({ kind: "replaced", by: { number: theirs.number, webUrl: theirs.webUrl } });
    expect(await lookOnceMore({ ...asked, after: seen.kind === "replaced" ? seen.upTo : 0 }, ports())).toEqual({ kind: "free" });
  });

  test("a record that is gone, changed or not open to the user is not corrected", async () => {
    const receipt = await file();
    const asked = { recordId: receipt.recordId, number: receipt.number, manifestSha256: receipt.manifestSha256, reason: "x" };
    expect(await openToCorrect({ ...asked, manifestSha256: "00".repeat(32) }, me(), ports())).toEqual({ ok: false, error: { kind: "altered" } });
    expect(await openToCorrect({ ...asked, recordId: "99999999-9999-4999-8999-999999999999" }, me(), ports())).toEqual({ ok: false, error: { kind: "gone" } });
  });
});
