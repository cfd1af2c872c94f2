import type { Conversation } from "../../src/conversation/conversation";
import { UNDATED } from "../../src/conversation/local-time";
import { checkCounts } from "../../src/record/checks/count-check";
import { readDecisionRecord, readTranscript } from "../../src/record/checks/stored-documents";
import type { RecordInput } from "../../src/record/record-input";
import { transcriptShape } from "../../src/record/transcript-shape";
import { aConversation, aMessage, aRecord, aRuling, aTime, documentJson } from "./a-record";
import { inputOf } from "./read-well";

const on = (day: number, clock = "09:41") => ({ time: aTime(`2024-03-${String(day)}T${clock}:00`) });

/** Four days: what is kept stands on the middle two, what is not on the others, and a line without a decision beside what is kept. */
const FOUR_DAYS = aConversation([
  aMessage(1, on(11)),
  aMessage(2, on(12)),
  aMessage(3, { ...on(12, "10:00"), kind: "system", author: null, original: "12-03-2024 10:00 - Bram is toegevoegd", text: "Bram is toegevoegd" }),
  aMessage(4, on(13)),
  aMessage(5, on(14)),
]);
const LOST_CLOCK = { time: aTime("1970-01-01T01:07:00") };
const lostClock = aConversation([aMessage(1, { time: { ...UNDATED, precision: "minute" } }), aMessage(2)]);
const SOME_KEPT = { decisions: [aRuling(1, "U1"), aRuling(2), aRuling(4), aRuling(5, "U3")] };

interface Telling {
  readonly messages: readonly { readonly number: number; readonly kind: string; readonly context: boolean; readonly membership: object }[];
  readonly membership: object;
  readonly notKept: { readonly total: number; readonly perDay: readonly { readonly day: string; readonly count: number }[] };
  readonly conversation: { readonly sources: readonly object[]; readonly completeness: { readonly first: object; readonly last: object } };
}

const filed = (conversation: Conversation, more: Partial<RecordInput> = {}) => aRecord(inputOf(conversation, more));
const fourDays = filed(FOUR_DAYS, SOME_KEPT);

async function contradicts(record: ReturnType<typeof filed>, change: (was: Telling) => object = () => ({})): Promise<boolean> {
  const was = documentJson(await record, "transcript.json");
  const told = { ...was, ...change(was) };
  return checkCounts({ transcript: readTranscript(told), decisions: readDecisionRecord(documentJson(await record, "decision-record.json")) }, transcriptShape.parse(told)).length > 0;
}

const ofMessages = (changed: (one: Telling["messages"][number], at: number) => object) => ({ messages }: Telling): object => ({ messages: messages.map(changed) });
const ofConversation = (changed: (was: Telling["conversation"]) => object) => ({ conversation }: Telling): object => ({ conversation: { ...conversation, ...changed(conversation) } });
const ofCompleteness = (changed: object) => ofConversation(({ completeness }) => ({ completeness: { ...completeness, ...changed } }));
const ofNotKept = (changed: Telling["notKept"]["perDay"][number]) => ({ notKept }: Telling): object => ({ notKept: { ...notKept, perDay: notKept.perDay.map((one, at) => (at === 0 ? { ...one, ...changed } : one)) } });
const from = (day: number, clock = "09:41") => ({ first: on(day, clock).time });
const until = (day: number, clock = "09:41") => ({ last: on(day, clock).time });

describe("fault 26: what is told of the whole conversation fits its messages", () => {
  test.each<readonly [string, Conversation, Partial<RecordInput>]>([
    ["some kept, some not, and a line without a decision", FOUR_DAYS, SOME_KEPT],
    ["messages without a date, that count for no day", aConversation([aMessage(1, { time: UNDATED }), aMessage(2), aMessage(3, { time: UNDATED })]), { decisions: [aRuling(1), aRuling(2)] }],
    ["none with a date", aConversation([aMessage(1, { time: UNDATED })]), {}],
    ["of a phone that lost its clock: on the day that stands for no day, at another time", aConversation([aMessage(1, LOST_CLOCK), aMessage(2)]), {}],
    ["at the very time that stands for none, as WhatsApp prints it", { ...lostClock, completeness: { ...lostClock.completeness, dayCount: 2, first: UNDATED } }, {}],
    ["some of which that are not kept", aConversation([aMessage(1, LOST_CLOCK), aMessage(2), aMessage(3, LOST_CLOCK)]), { decisions: [aRuling(1, "U1"), aRuling(2), aRuling(3, "U1")] }],
    ["reactions, in an export that holds them", { ...aConversation([aMessage(1, { asides: [{ kind: "reaction", by: "Bram", emoji: "👍" }] })]), app: "telegram", format: "telegram-json" }, {}],
    ["each picture of a screen, a file of its own", { ...aConversation([aMessage(1)]), app: "signal", format: "screenshots", sources: [...aConversation([]).sources, ...aConversation([]).sources] }, {}],
    ["what was pasted, from any app", { ...aConversation([aMessage(1)]), app: "signal", format: "pasted-text" }, {}],
    ...([["sms", "imazing-csv"], ["whatsapp", "imazing-csv"], ["sms", "sms-backup-restore-xml"], ["signal", "signal-jsonl"], ["threema", "threema-text"], ["teams", "teams-graph"]] as const).map(
      ([app, format]) => [`${app}, from ${format}`, { ...aConversation([aMessage(1)]), app, format }, {}] as const,
    ),
  ])("true: %s", async (_title, conversation, more) => {
    expect(await contradicts(filed(conversation, more))).toBe(false);
  });

  test.each<readonly [string, (was: Telling) => object]>([
    ["one message more was read", ofCompleteness({ messageCount: 6 })],
    ["one message fewer was read", ofCompleteness({ messageCount: 4 })],
    ["one day more", ofCompleteness({ dayCount: 5 })],
    ["one day fewer", ofCompleteness({ dayCount: 3 })],
    ["one day more, that stands for no day", ofCompleteness({ dayCount: 5, first: LOST_CLOCK.time })],
    ["it began after the first day of what is not kept", ofCompleteness(from(12))],
    ["it ended before the last day of what is not kept", ofCompleteness(until(13))],
    ["it never began", ofCompleteness({ first: null })],
    ["it never ended", ofCompleteness({ last: null })],
    ["there are proofs of more messages than were read", ({ membership }) => ({ membership: { ...membership, count: 6 } })],
    ["on a day none is not kept", ofNotKept({ day: "2024-03-11", count: 0 })],
    ["on a day one and a half are not kept", ofNotKept({ day: "2024-03-11", count: 1.5 })],
    ["what is not kept stood on another day", ofNotKept({ day: "2024-03-12", count: 1 })],
    ["a message stands twice", ofMessages((one) => (one.number === 4 ? { ...one, number: 2 } : one))],
    ["words are said to be no more than context", ofMessages((one) => (one.number === 3 ? { ...one, kind: "text" } : one))],
    ["the messages stand in another order", ({ messages }) => ({ messages: messages.toReversed() })],
    ["a proof stands twice", ofMessages((one) => ({ ...one, membership: { ...one.membership, index: 1 } }))],
    ["a message is said to be no more than context", ofMessages((one) => ({ ...one, context: true }))],
    ["a line without a decision stands beside none", ofMessages((one) => (one.number === 4 ? { ...one, number: 5 } : one.number === 2 ? { ...one, number: 1 } : one))],
    ["a line without a decision stands beside another of them alone", ofMessages((one) => (one.number === 4 ? { ...one, kind: "system", context: true } : one.number === 2 ? { ...one, number: 1 } : one))],
    ["a message was seen in another export, though there is one", ofMessages((one) => ({ ...one, sightings: [{ source: 0, number: 1, lines: [1, 1], original: "", time: on(12).time, author: null }] }))],
    ["there are two exports that nobody merged", ofConversation(({ sources }) => ({ sources: [...sources, ...sources] }))],
    ["there is no export", ofConversation(() => ({ sources: [] }))],
    ["the export is of another format", ofConversation(({ sources }) => ({ sources: sources.map((one) => ({ ...one, format: "pasted-text" })) }))],
    ["the app is another than writes this format", ofConversation(() => ({ app: "signal" }))],
  ])("contradicts: %s", async (_title, change) => {
    expect(await contradicts(fourDays, change)).toBe(true);
  });

  test.each([
    ["it began after the first minute of what is kept", from(12, "09:42")],
    ["it ended before the last minute of what is kept", until(13, "09:40")],
  ])("contradicts, though the days are right: %s", async (_title, change) => {
    const allKept = filed(aConversation([aMessage(1, on(12)), aMessage(2, on(13))]));
    expect(await contradicts(allKept)).toBe(false);
    expect(await contradicts(allKept, ofCompleteness(change))).toBe(true);
  });

  test.each([
    ["whatsapp", "whatsapp-text"], ["threema", "threema-text"], ["sms", "sms-backup-restore-xml"], ["whatsapp", "pasted-text"], ["signal", "screenshots"],
  ] as const)("contradicts: a reaction, of %s in %s, that holds none", async (app, format) => {
    expect(await contradicts(filed({ ...aConversation([aMessage(1, { asides: [{ kind: "reaction", by: "Bram", emoji: "👍" }] })]), app, format }))).toBe(true);
  });

  test.each([
    ["threema", "whatsapp-text"], ["whatsapp", "sms-backup-restore-xml"], ["signal", "imazing-csv"], ["whatsapp", "signal-jsonl"], ["signal", "telegram-json"], ["signal", "threema-text"], ["signal", "teams-graph"],
  ] as const)("contradicts: %s in %s", async (app, format) => {
    expect(await contradicts(filed({ ...aConversation([aMessage(1)]), app, format }))).toBe(true);
  });

  test("of fewer proofs than messages only a correction may tell, whose proofs may be older", async () => {
    const fewer = ({ membership }: Telling): object => ({ membership: { ...membership, count: 4 } });
    const related = { recordId: "4a9a1c7e-52b4-4d0a-9c1e-8a6f4b2d7e10", number: "CB-2026-4A9A1C7E", manifestSha256: "ab".repeat(32), reason: "Een verkeerd gekoppelde naam" };
    expect(await contradicts(filed(FOUR_DAYS, { ...SOME_KEPT, related: { ...related, relation: "corrects" } }), fewer)).toBe(false);
    expect(await contradicts(filed(FOUR_DAYS, { ...SOME_KEPT, related: { ...related, relation: "continues" } }), fewer)).toBe(true);
    expect(await contradicts(fourDays, fewer)).toBe(true);
  });
});
