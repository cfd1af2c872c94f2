import { UNDATED } from "../conversation/local-time";
import { jsonBytes } from "./canonical-json";
import { conversationValue } from "./conversation-value";
import type { FiledMedia } from "./filed-media";
import { placeKey } from "./media-place";
import { membershipValue, type Membership } from "./membership";
import { messageValue } from "./message-value";
import { omissionsValue } from "./omissions";
import { quotedRules } from "./quoted-rules";
import type { RecordInput } from "./record-input";
import type { Retained } from "./retained";
import { weakerEvidence } from "./sources";
import { INSTANT_STATEMENT, MERGE_STATEMENT, SELECTION_STATEMENT, TIME_STATEMENT, UNDATED_STATEMENT } from "./statements";

export const TRANSCRIPT = "transcript.json";

/** Version of docs/schemas/transcript.schema.json. */
export const TRANSCRIPT_SCHEMA = "urn:bewaarwijzer:transcript:4";

/** Only what is true of this record: how to read its times, its sources, and what is not in it. */
export function transcriptStatements({ conversation }: Pick<RecordInput, "conversation">, { filed }: Retained): readonly string[] {
  const times = filed.map(({ message }) => message.time);
  return [
    SELECTION_STATEMENT,
    ...(times.some(({ instant }) => instant === null) ? [TIME_STATEMENT] : []),
    ...(times.some(({ instant }) => instant !== null) ? [INSTANT_STATEMENT] : []),
    ...(times.some(({ local }) => local === UNDATED.local) ? [UNDATED_STATEMENT] : []),
    ...(conversation.merge === null ? [] : [MERGE_STATEMENT]),
    ...weakerEvidence(conversation),
  ];
}

/**
 * `transcript.json`, the normative copy: every kept message with its original line(s), and of the others only counts.
 *
 * @source record.md, «transcript.json» and «Omitted messages»
 */
export function transcriptBytes(input: RecordInput, retained: Retained, media: readonly FiledMedia[], membership: Membership): Uint8Array {
  const surroundings = {
    sightings: new Map(input.conversation.messages.map(({ number }, at) => [number, input.conversation.merge?.sightings[at] ?? []])),
    people: new Map(input.people.map((person) => [person.shownAs, person])),
    media: new Map(media.map((one) => [placeKey(one), one])),
    proofs: membership.proofs,
    notes: input.notes,
  };
  return jsonBytes({
    schema: TRANSCRIPT_SCHEMA,
    recordId: input.recordId,
    subject: input.subject,
    statements: transcriptStatements(input, retained),
    conversation: conversationValue(input, retained),
    membership: membershipValue(membership),
    rules: quotedRules(retained.kept),
    messages: retained.filed.map((one) => messageValue(one, surroundings)),
    notKept: omissionsValue(retained.omitted),
  });
}
