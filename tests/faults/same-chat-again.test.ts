import { decideAll } from "../../src/review/decide-all";
import type { Conversation } from "../../src/conversation/conversation";
import { UNDATED } from "../../src/conversation/local-time";
import type { OpenExport } from "../../src/ports/chat-reader";
import type { Dossier } from "../../src/ports/record-store";
import { ANSWERS_OF } from "../../src/review/answering";
import { lastContinued, openAgain, setAside } from "../../src/review/earlier-records";
import { give, NEW_SESSION, type Session } from "../../src/review/session";
import type { Tenant } from "../../src/tenant/tenant";
import type { FilingRequest } from "../../src/workflows/filing";
import { fileRecord } from "../../src/workflows/file-record";
import { findEarlierRecords } from "../../src/workflows/find-earlier-records";
import { aRequest } from "../filing/a-filing";
import { aDesk, expectCompleteRecord, firstDossier, good } from "../filing/filing-desk";
import { readWell } from "../imports/reading";
import { inForce } from "../policy/in-force";
import { aTenant, type RunningTenant } from "../tenant/running-tenant";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const quiet = (): void => undefined;

const PHOTO = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 2, 3]);
const FIRST = [
  "12-03-2024 09:10 - Anna de Vries: Variant B heeft de voorkeur",
  "12-03-2024 09:11 - Bram Bos: Akkoord met variant B",
  "12-03-2024 09:12 - Anna de Vries: Lunch?",
  "12-03-2024 09:13 - Bram Bos: IMG-20240312-WA0001.jpg (bestand bijgevoegd)",
];
const LATER = ["13-03-2024 10:00 - Anna de Vries: De minister kiest variant C", "13-03-2024 10:01 - Bram Bos: Dan passen we de nota aan"];

type Chat = Pick<OpenExport, "conversation" | "media">;
const chatOf = (...lines: readonly string[]): Promise<Chat> =>
  readWell(["WhatsApp-chat met Kustplan.txt", lines.map((line) => `${line}\n`).join("")], ["IMG-20240312-WA0001.jpg", PHOTO]);

/** «Ja» on these messages, and the rest left alone. */
const answered = (session: Session, ...numbers: readonly number[]): Session => give(session, numbers, { scope: "work", decisionMaking: "yes", recordedElsewhere: "no" });

describe("fault 3: the same chat exported again later", () => {
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
  const desk = () => aDesk(tenant).ports;
  const decisionsOf = (conversation: Conversation, session: Session) => {
    const facts = { ...aRequest(dossier, me()).facts, participants: [{ id: "Anna de Vries", role: "civil-servant" as const }], caseOwner: { id: "Anna de Vries", role: "civil-servant" as const }, copy: null };
    return decideAll(conversation, session, facts, inForce().policy.switches);
  };
  const file = async ({ conversation, media }: Chat, session: Session, more: Partial<FilingRequest> = {}) =>
    good(await fileRecord(aRequest(dossier, me(), [], { conversation, media, decisions: decisionsOf(conversation, session), ...more }), desk(), quiet));
  const look = async ({ conversation, media }: Chat, keepers: readonly string[] = [me()]) => good(await findEarlierRecords({ conversation, media, keepers }, desk()));

  test("fault 2: a second look finds what was filed since the first, by another window or device, and that only", async () => {
    const chat = await chatOf(...FIRST);
    const before = await file(chat, answered(NEW_SESSION, 1, 2));
    const first = await look(chat);
    expect(first.records.map(({ number }) => number)).toEqual([before.number]);
    const again = async () => good(await findEarlierRecords({ conversation: chat.conversation, media: chat.media, keepers: [me()] }, desk(), { after: first.upTo }));
    expect(await again()).toEqual({ records: [], doubts: [], upTo: first.upTo });
    const elsewhere = await file(chat, answered(NEW_SESSION, 4));
    const since = await again();
    expect(since.records.map(({ number, numbers }) => [number, [...numbers]])).toEqual([[elsewhere.number, [4]]]);
    expect(since.upTo).toBeGreaterThan(first.upTo);
  });

  test("fault 2: filed on two devices at once, each finds the other's record beside its own", async () => {
    const chat = await chatOf(...FIRST);
    const both = await Promise.all([file(chat, answered(NEW_SESSION, 1, 2)), file(chat, answered(NEW_SESSION, 1, 2, 4))]);
    for (const [own, other] of [both, both.toReversed()]) {
      const found = good(await findEarlierRecords({ ...chat, keepers: [me()] }, desk(), { besides: own?.recordId ?? "" }));
      expect(found.records.map(({ number, numbers }) => [number, numbers.has(1)])).toEqual([[other?.number, true]]);
    }
  });

  test("fault 3: only what is new is offered; the second record goes on from the first, and the register says so", async () => {
    const first = await file(await chatOf(...FIRST), answered(NEW_SESSION, 1, 2, 4));
    const again = await chatOf(...FIRST, ...LATER);
    const { records, doubts } = await look(again);
    expect(doubts).toEqual([]);
    expect(records).toEqual([{ recordId: first.recordId, number: first.number, manifestSha256: first.manifestSha256, webUrl: first.webUrl, numbers: new Set([1, 2, 4]) }]);

    const session = setAside(NEW_SESSION, records);
    expect([...session.given.keys()].sort()).toEqual([1, 2, 4]);
    const outcomes = decisionsOf(again.conversation, session).map(({ mode, answers, decision }) => [decision.outcome, mode, answers.place]);
    expect(outcomes[0]).toEqual(["U4", "earlier", `${first.number} ${first.webUrl}`]);
    expect(outcomes.map(([outcome]) => outcome)).toEqual(["U4", "U4", "U7", "U4", "U7", "U7"]);

    const whole = answered(session, 5, 6);
    const earlier = lastContinued(whole, records);
    expect(earlier?.recordId).toBe(first.recordId);
    const related = { recordId: first.recordId, number: first.number, manifestSha256: first.manifestSha256, relation: "continues", reason: null } as const;
    const second = await file(again, whole, { related });
    expect(second.keptMessageCount).toBe(2);

    const folder = expectCompleteRecord(tenant, dossier, second);
    const transcript = JSON.parse(readFileSync(join(folder, "transcript.json"), "utf8"));
    expect(transcript.messages.map(({ number }: { number: number }) => number)).toEqual([5, 6]);
    const decisions = JSON.parse(readFileSync(join(folder, "decision-record.json"), "utf8"));
    expect(decisions.related).toEqual(related);
    expect(decisions.notKept.perDay).toContainEqual({ day: "2024-03-12", reason: "U4", mode: "earlier", count: 3 });
    const entries = good(await desk().register.entries(second.recordId));
    expect(entries.map(({ entry }) => [entry?.event, entry?.related])).toEqual([["filed", { recordId: first.recordId, relation: "continues" }]]);
    expectCompleteRecord(tenant, dossier, first);
  });

  test("fault 3: nothing new: everything is set aside, and there is nothing to file", async () => {
    await file(await chatOf(...FIRST), answered(NEW_SESSION, 1, 2, 3, 4));
    const again = await chatOf(...FIRST);
    const session = setAside(NEW_SESSION, (await look(again)).records);
    expect(session.given.size).toBe(4);
    const filed = await fileRecord(aRequest(dossier, me(), [], { ...again, decisions: decisionsOf(again.conversation, session) }), desk(), quiet);
    expect(filed).toEqual({ ok: false, error: { kind: "nothing-to-keep" } });
  });

  test("fault 3: a message stands with the last record that holds it; a third record goes on from the second", async () => {
    const first = await file(await chatOf(...FIRST), answered(NEW_SESSION, 1, 2));
    const second = await file(await chatOf(...FIRST, ...LATER), answered(NEW_SESSION, 2, 5));
    const { records } = await look(await chatOf(...FIRST, ...LATER, "14-03-2024 08:00 - Bram Bos: Gedaan"));
    expect(records.map(({ recordId, numbers }) => [recordId, [...numbers]])).toEqual([
      [first.recordId, [1]],
      [second.recordId, [2, 5]],
    ]);
    expect(lastContinued(setAside(NEW_SESSION, records), records)?.recordId).toBe(second.recordId);
  });

  test("fault 3: what the user answered, stays; what was set aside can be opened again", async () => {
    await file(await chatOf(...FIRST), answered(NEW_SESSION, 1, 2, 4));
    const { records } = await look(await chatOf(...FIRST, ...LATER));
    const mine = give(NEW_SESSION, [1], ANSWERS_OF.no);
    const session = setAside(mine, records);
    expect(session.given.get(1)).toEqual(mine.given.get(1));
    const [record] = records;
    if (record === undefined) throw new Error("no earlier record");
    expect([...openAgain(session, record).given.keys()]).toEqual([1]);
  });

  test("fault 2: what was answered «ja» before it was known that it was filed, on another device, is not filed again; with its place it may stay", async () => {
    await file(await chatOf(...FIRST), answered(NEW_SESSION, 1, 2, 4));
    const again = await chatOf(...FIRST, ...LATER);
    const { records } = await look(again);
    const halfway = give(answered(NEW_SESSION, 1), [2], ANSWERS_OF.yes);
    const mine = give(halfway, [4], { ...ANSWERS_OF.yes, recordedElsewhere: "fully", place: "Nota van 3 maart" });
    const session = setAside(mine, records);
    expect([1, 2, 4].map((number) => session.given.get(number)?.mode)).toEqual(["earlier", "earlier", "individual"]);
    const filed = await fileRecord(aRequest(dossier, me(), [], { ...again, decisions: decisionsOf(again.conversation, session) }), desk(), quiet);
    expect(filed).toEqual({ ok: false, error: { kind: "nothing-to-keep" } });
  });

  test("fault 2: what was put off with «Later» and was filed on another device since, is asked no more: answered «ja» now, it would be filed twice", async () => {
    await file(await chatOf(...FIRST), answered(NEW_SESSION, 1, 2));
    const again = await chatOf(...FIRST);
    const { records } = await look(again);
    const session = setAside(give(NEW_SESSION, [1, 3], ANSWERS_OF.later), records);
    expect([1, 2, 3].map((number) => session.given.get(number)?.mode)).toEqual(["earlier", "earlier", "series"]);
  });

  test("fault 3: a record of mostly lines whose photos its export lacked is known again; those lines are offered again, for nothing holds the photos", async () => {
    const withoutPhotos = [...FIRST.slice(0, 2), ...[1, 2, 3].map(() => "12-03-2024 09:14 - Bram Bos: <Media weggelaten>"), "12-03-2024 09:16 - Anna de Vries: IMG-20240312-WA0009.jpg (bestand bijgevoegd)"];
    const first = await file(await chatOf(...withoutPhotos), answered(NEW_SESSION, 1, 5, 6));
    const again = await look(await chatOf(...withoutPhotos, ...LATER));
    expect(again.records.map(({ number, numbers }) => [number, [...numbers].toSorted()])).toEqual([[first.number, [1]]]);
    const withPhoto = await look(await chatOf(...FIRST, ...LATER));
    expect(withPhoto.records.map(({ numbers }) => [...numbers])).toEqual([[1]]);
  });

  test.each(["no message has a date", "some have none"])("fault 3: where %s, what was kept is not offered again either", async (which) => {
    const undated = async (...lines: readonly string[]): Promise<Chat> => {
      const { conversation, media } = await chatOf(...lines);
      const messages = conversation.messages.map((message) => (which === "some have none" && message.number === 1 ? message : { ...message, time: UNDATED }));
      return { conversation: { ...conversation, messages }, media };
    };
    const kept = which === "some have none" ? [1, 2] : [2, 4];
    const first = await file(await undated(...FIRST), answered(NEW_SESSION, ...kept));
    const { records } = await look(await undated(...FIRST, ...LATER));
    expect(records.map(({ number, numbers }) => [number, [...numbers].toSorted()])).toEqual([[first.number, kept]]);
  });

  test("fault 2: a record that could not be read when the chat was opened, is looked into at the next look, and so is not filed again", async () => {
    const chat = await chatOf(...FIRST);
    const first = await file(chat, answered(NEW_SESSION, 1));
    const second = await file(chat, answered(NEW_SESSION, 2));
    tenant.faults.add({ action: { kind: "status", status: 503, retryAfter: null }, method: "GET", path: "/download", times: null });
    const opened = await look(chat);
    expect(opened.doubts.map(({ doubt }) => doubt.kind)).toEqual(["unreachable", "unreachable"]);
    tenant.faults.clear();
    const later = good(await findEarlierRecords({ ...chat, keepers: [me()] }, desk(), { after: opened.upTo }));
    expect(later.records.map(({ number, numbers }) => [number, [...numbers]])).toEqual([[first.number, [1]], [second.number, [2]]]);
  });

  test("fault 3: another chat of the same days, another person's record, and a record that was changed set nothing aside", async () => {
    const other = ["12-03-2024 09:11 - Bram Bos: Akkoord met variant B", "12-03-2024 09:20 - Bram Bos: Tot morgen", "12-03-2024 09:30 - Carla: Ja", "12-03-2024 09:31 - Carla: Nee"];
    await file(await chatOf(...other), answered(NEW_SESSION, 1, 2, 3, 4));
    expect((await look(await chatOf(...FIRST))).records).toEqual([]);
    const filed = await file(await chatOf(...FIRST), answered(NEW_SESSION, 1, 2));
    expect((await look(await chatOf(...FIRST), [tenant.people.joris])).records).toEqual([]);
    const ports = desk();
    const altered = { ...ports.store, readDocument: async (...asked: Parameters<typeof ports.store.readDocument>) => {
      const read = await ports.store.readDocument(...asked);
      return read.ok && asked[1] === "transcript.json" ? { ok: true as const, value: Uint8Array.from([...read.value, 32]) } : read;
    } };
    const { conversation, media } = await chatOf(...FIRST);
    const found = good(await findEarlierRecords({ conversation, media, keepers: [me()] }, { ...ports, store: altered }));
    expect(found.records).toEqual([]);
    expect(found.doubts).toContainEqual({ number: filed.number, doubt: { kind: "altered" } });
  });

  test("fault 3: nothing of the chat leaves the device while it is looked for", async () => {
    await file(await chatOf(...FIRST), answered(NEW_SESSION, 1, 2));
    const sent: string[] = [];
    const watched = aDesk(tenant, { fetch: (input, init) => (sent.push(`${init?.method ?? "GET"} ${input instanceof Request ? input.url : input.toString()} ${typeof init?.body === "string" ? init.body : ""}`), fetch(input, init)) }).ports;
    const { conversation, media } = await chatOf(...FIRST, ...LATER);
    expect(good(await findEarlierRecords({ conversation, media, keepers: [me()] }, watched)).records).toHaveLength(1);
    expect(sent.length).toBeGreaterThan(0);
    expect(sent.every((one) => one.startsWith("GET "))).toBe(true);
    expect(sent.join("\n")).not.toMatch(/variant|Anna|Bram|minister|Lunch/i);
  });
});
