import { UNDATED } from "../conversation/local-time";
import { jsonBytes } from "./canonical-json";
import { conversationValue } from "./conversation-value";
import type { FiledMedia } from "./filed-media";
import { placeKey } from "./media-place";
import { membershipValue, type Membership } from "./membership";
import { messageValue } from "./message-value";
import { omissionsValue } from "./omissions";
import { quotedRules } from "./quoted-rules";
import type { RecordTold } from "./record-told";
import type { Retained } from "./retained";
import { weakerEvidence } from "./sources";
import { INSTANT_STATEMENT, MERGE_STATEMENT, SELECTION_STATEMENT, TIME_STATEMENT, UNDATED_STATEMENT } from "./statements";

export const TRANSCRIPT = "transcript.json";

/** Version of docs/schemas/transcript.schema.json. */
export const TRANSCRIPT_SCHEMA = "urn:bewaarwijzer:transcript:5";

/** Only what is true of this record: how to read its times, its sources, and what is not in it. */
export function transcriptStatements({ conversation }: Pick<RecordTold, "conversation">, { filed }: Retained): readonly string[] {
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
export function transcriptBytes(told: RecordTold, retained: Retained, media: readonly FiledMedia[], membership: Membership): Uint8Array {
  const surroundings = {
    sightings: new Map(told.conversation.messages.map(({ number }, at) => [number, told.conversation.merge?.sightings[at] ?? []])),
    people: new Map(told.people.map((person) => [person.shownAs, person])),
    media: new Map(media.map((one) => [placeKey(one), one])),
    proofs: membership.proofs,
    notes: told.notes,
  };
  return jsonBytes({
    schema: TRANSCRIPT_SCHEMA,
    recordId: told.recordId,
    subject: told.subject,
    statements: transcriptStatements(told, retained),
    conversation: conversationValue(told, retained),
    membership: membershipValue(membership),
    rules: quotedRules(retained.kept),
    messages: retained.filed.map((one) => messageValue(one, surroundings)),
    notKept: omissionsValue(retained.omitted),
  });
}
