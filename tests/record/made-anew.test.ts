import type { Message } from "../../src/conversation/conversation";
import type { Role } from "../../src/instruction/facts";
import { mergeConversations } from "../../src/merging/merge-conversations";
import type { RecordInput } from "../../src/record/record-input";
import { recordFindings } from "../../src/record/record-findings";
import { readWell } from "../imports/reading";
import { writtenBy } from "../merging/four-exports";
import { FOUR_PHONES, HAPPENED } from "../merging/four-phones";
import { aConversation, aMessage, anInput, aPerson, aRecord, aRuling, sha256 } from "./a-record";
import { foundIn } from "./found-files";
import { inputOf } from "./read-well";

/** Records that were made whole by a forger: every document, copy, description and sum fits, and something in it cannot be so. */

const findingsOf = async (more: Partial<RecordInput>) => {
  const { documents } = await aRecord(anInput(more));
  return (await recordFindings(foundIn(new Map(documents.map(({ path, bytes }) => [path, bytes]))), sha256))?.findings;
};
const inTranscript = [{ problem: "contradicts", path: "transcript.json" }];
const inDecisions = [{ problem: "contradicts", path: "decision-record.json" }];

describe("whom the rules saw, are the people of the transcript", () => {
  const people = [aPerson("Anna de Vries", { isMe: true, isAdmin: true }), aPerson("Bram Bos", { role: "top-official" })];
  const { facts } = anInput();
  const seen = (...participants: readonly (readonly [id: string, role: Role])[]) => ({ ...facts, admins: ["Anna de Vries"], participants: participants.map(([id, role]) => ({ id, role })) });
  const anna = ["Anna de Vries", "civil-servant"] as const;
  const bram = ["Bram Bos", "top-official"] as const;

  test("as it was filed: nothing", async () => {
    expect(await findingsOf({ people, facts: seen(anna, bram) })).toEqual([]);
  });

  test("somebody in another role, one who is left out, and one who is put in", async () => {
    expect(await findingsOf({ people, facts: seen(anna, ["Bram Bos", "minister"]) })).toEqual(inDecisions);
    expect(await findingsOf({ people, facts: seen(anna) })).toEqual(inDecisions);
    expect(await findingsOf({ people, facts: seen(anna, bram, ["Carla", "minister"]) })).toEqual(inDecisions);
  });

  test("another admin, and a case owner in another role than their own", async () => {
    expect(await findingsOf({ people, facts: { ...seen(anna, bram), admins: ["Bram Bos"] } })).toEqual(inDecisions);
    expect(await findingsOf({ people, facts: { ...seen(anna, bram), caseOwner: { id: "Anna de Vries", role: "top-official" } } })).toEqual(inDecisions);
    expect(await findingsOf({ people, facts: { ...seen(anna, bram), caseOwner: { id: "id-of-somebody-else", role: "top-official" } } })).toEqual([]);
  });

  test("somebody under two numbers counts once, and did twice in older apps; neither is held against it", async () => {
    const twice = [...people, aPerson("Anna thuis", { directoryId: "id-of-Anna de Vries", role: "unknown" })];
    expect(await findingsOf({ people: twice, facts: seen(anna, bram) })).toEqual([]);
    expect(await findingsOf({ people: twice, facts: seen(anna, bram, ["Anna thuis", "unknown"]) })).toEqual([]);
    const byMark = [aPerson("Anna de Vries", { isMe: true, isAdmin: true, directoryId: null }), people[1] ?? aPerson(""), aPerson("Anna thuis", { directoryId: "id-of-Anna" })];
    expect(await findingsOf({ people: byMark, facts: seen(anna, bram) })).toEqual([]);
    expect(await findingsOf({ people: byMark, facts: seen(["Anna thuis", "civil-servant"], bram) })).toEqual(inDecisions);
  });

  test("somebody who wrote a message in it, and is said to have written none", async () => {
    expect(await findingsOf({ people: [aPerson("Anna de Vries", { wrote: false })] })).toEqual(inDecisions);
    expect(await findingsOf({ people: [...people, aPerson("Carla", { wrote: false })], facts: seen(anna, bram, ["Carla", "civil-servant"]) })).toEqual([]);
  });
});

test("a time of the server that is no time", async () => {
  for (const no of ["gisteren", "2026-11-23", "2026-13-23T10:15:31Z", ""]) expect([no, await findingsOf({ serverTime: no })]).toEqual([no, [{ problem: "unreadable", path: "decision-record.json" }]]);
  for (const time of [null, "2026-11-23T10:15:31Z", "2026-11-23T10:15:31.007Z"]) expect([time, await findingsOf({ serverTime: time })]).toEqual([time, []]);
});

describe("the lines of the export", () => {
  const onLines = (...lines: readonly (readonly [firstLine: number, lastLine: number])[]) => {
    const made = aConversation(lines.map(([firstLine, lastLine], at) => aMessage(at + 1, { firstLine, lastLine })));
    const conversation = { ...made, completeness: { ...made.completeness, lineCount: 9 } };
    return findingsOf({ conversation, decisions: lines.map((_, at) => aRuling(at + 1)) });
  };

  test("each message lies behind the one before it, and in the export", async () => {
    expect(await onLines([1, 2], [3, 3], [8, 9])).toEqual([]);
    for (const wrong of [[[3, 3], [1, 2]], [[1, 2], [2, 3]], [[1, 1], [4, 3]], [[0, 1]], [[8, 10]]] as const) expect([wrong, await onLines(...wrong)]).toEqual([wrong, inTranscript]);
  });

  test("of merged exports, each in its own, and where one that shows the message has it", async () => {
    const written = await Promise.all(FOUR_PHONES.map(async (phone) => (await readWell(...writtenBy(phone, HAPPENED))).conversation));
    const merged = written.reduce((base, other) => mergeConversations(base, other).conversation);
    // Without their files, which lie nowhere here.
    const messages = [...merged.messages].map((one) => ({ ...one, attachments: [] }));
    const changed = (change: (message: Message) => Message) => findingsOf(inputOf({ ...merged, messages: messages.map((one, at) => (at === 3 ? change(one) : one)) }));
    expect(await changed((one) => one)).toEqual([]);
    expect(await changed((one) => ({ ...one, lastLine: one.lastLine + 1 }))).toEqual(inTranscript);
    const { merge } = merged;
    const sightings = merge?.sightings.map((seen, at) => (at === 3 ? seen.map((one) => ({ ...one, lastLine: 100_000 })) : seen)) ?? [];
    expect(await findingsOf(inputOf({ ...merged, messages, merge: merge && { ...merge, sightings } }))).toEqual(inTranscript);
  });
});

test("a message whose words are there is not «nog niet ontvangen»: as an app before it came in writes, it is", async () => {
  const pending = (text: string, more: Partial<Message> = {}) => findingsOf({ conversation: aConversation([aMessage(1, { text, marks: ["pending"], ...more })]), decisions: [aRuling(1)] });
  expect(await pending("Akkoord met optie B")).toEqual(inTranscript);
  expect(await pending("Wachten op dit bericht. Dit kan even duren.")).toEqual([]);
});
