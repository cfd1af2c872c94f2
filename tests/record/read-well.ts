import type { Conversation, Message } from "../../src/conversation/conversation";
import type { LocalTime } from "../../src/conversation/local-time";
import { planMedia } from "../../src/record/media-plan";
import { readBack, type RecordReadBack } from "../../src/record/read-back";
import type { RecordInput, RecordMedia } from "../../src/record/record-input";
import { retainMessages } from "../../src/record/retained";
import type { MessageDecision } from "../../src/review/message-decision";
import { aPerson, aRecord, aRuling, anInput, bytesOf, documentJson, documentText, someMedia } from "./a-record";
import { schemaOf } from "./schema-of";

/** Files a conversation whole, reads it back, and says what should have come back of it. */

const NOTHING_DECIDED: ReadonlySet<string> = new Set(["system", "deleted", "view-once", "call"]);

/** Every message kept, as far as anything is decided about it. */
export const allKept = ({ messages }: Conversation): readonly MessageDecision[] =>
  messages.filter(({ kind }) => !NOTHING_DECIDED.has(kind)).map(({ number }) => aRuling(number));

/** The bytes of every attachment that the export holds, sealed where they must be. */
export const mediaOf = ({ messages }: Conversation): readonly RecordMedia[] =>
  messages.flatMap(({ number, attachments }) =>
    attachments.flatMap(({ name, entry, size }, place) => {
      if (entry === null) return [];
      const bytes = bytesOf("m".repeat(size ?? 0));
      const { sealedName } = planMedia({ messageNumber: number, place }, name, bytes);
      return [someMedia(number, bytes, sealedName === null ? null : { size: bytes.length + 200, sha256: "e".repeat(64) }, place)];
    }),
  );

export const inputOf = (conversation: Conversation, more: Partial<RecordInput> = {}): RecordInput =>
  anInput({
    conversation,
    decisions: allKept(conversation),
    people: conversation.participants.map(({ shownAs }) => aPerson(shownAs)),
    media: mediaOf(conversation),
    ...more,
  });

const DOCUMENTS = ["transcript", "decision-record", "manifest"].map((name) => [`${name}.json`, schemaOf(name)] as const);

/** The record as it is read back; its documents follow their published schemas. */
export async function readWell(input: RecordInput): Promise<RecordReadBack> {
  const record = await aRecord(input);
  for (const [path, follows] of DOCUMENTS) {
    follows(documentJson(record, path));
    if (follows.errors) throw new Error(`${path}: ${JSON.stringify(follows.errors)}`);
  }
  const read = readBack(documentText(record, "transcript.json"), documentText(record, "decision-record.json"));
  if (!read.ok) throw new Error(`not read back: ${JSON.stringify(read.error)}`);
  return read.value;
}

const timeOf = (time: LocalTime): LocalTime => ({ local: time.local, precision: time.precision, instant: time.instant, ...(time.isWorkedOut === true && { isWorkedOut: true }) });

/** Of a finding the record tells what and where. */
const withoutWords = (statement: Conversation["completeness"]): Conversation["completeness"] => ({
  ...statement,
  dateOrder: { ...statement.dateOrder, example: null },
  problems: statement.problems.map((one) => ({ ...one, detail: "" })),
  warnings: statement.warnings.map((one) => ({ ...one, detail: "" })),
});

/** What is filed of a conversation: the messages, and beside them nothing that tells of another message. */
export function filedOf(input: RecordInput, paths: ReadonlySet<string>): Conversation {
  const { conversation, people } = input;
  const retained = retainMessages(conversation, input.decisions);
  if (retained === null) throw new Error("nothing kept");
  const filed = new Set(retained.filed.map(({ message }) => message.number));
  const inRecord = (numbers: readonly number[]): readonly number[] => numbers.filter((number) => filed.has(number));
  const messages = retained.filed.map(({ message, context }): Message => {
    const attachments = context ? [] : message.attachments.map((attachment, place) => filedAttachment(attachment, message.number, place, paths));
    return { ...message, time: timeOf(message.time), attachments, asides: context ? [] : message.asides };
  });
  const authors = new Set(messages.map(({ author }) => author));
  const named = new Set([...authors, ...people.map(({ shownAs }) => shownAs)]);
  const exporterOf = ({ exporter }: Pick<Conversation, "exporter">): string | null => (named.has(exporter) ? exporter : null);
  const { merge } = conversation;
  return {
    ...conversation,
    exporter: exporterOf(conversation),
    messages,
    participants: [...authors].flatMap((shownAs) => (shownAs === null ? [] : [{ shownAs, messageCount: messages.filter(({ author }) => author === shownAs).length }])),
    completeness: withoutWords(conversation.completeness),
    merge:
      merge === null
        ? null
        : {
            ...merge,
            sightings: merge.sightings.filter((_, at) => filed.has(at + 1)),
            differing: inRecord(merge.differing),
            reordered: inRecord(merge.reordered),
            unmatched: merge.unmatched.map(({ bySource }) => ({ bySource: bySource.map(inRecord) })).filter(({ bySource }) => bySource.flat().length > 0),
            readings: merge.readings.map((reading) => ({ ...reading, exporter: exporterOf(reading) })) as unknown as typeof merge.readings,
            statements: merge.statements.map(withoutWords) as unknown as typeof merge.statements,
          },
  };
}

/** The attachment as it lies in the record: at a path that begins with the number of its message. */
function filedAttachment({ name, entry, size }: Message["attachments"][number], number: number, place: number, paths: ReadonlySet<string>): Message["attachments"][number] {
  if (entry === null) return { name, entry: null, size: null };
  const mark = `media/${String(number).padStart(4, "0")}${place === 0 ? "" : `-${String(place + 1)}`}_`;
  return { name, entry: [...paths].find((path) => path.startsWith(mark)) ?? "not there", size };
}
