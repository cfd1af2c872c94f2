import type { Conversation } from "../conversation/conversation";
import { err, ok, type Result } from "../result";
import type { HolderFacts } from "../review/holders-hold";
import type { MessageDecision } from "../review/message-decision";
import type { ConfirmedPerson } from "../review/people";
import { decisionRecordShape, type ToldDecisions } from "./decision-record-shape";
import type { Membership } from "./membership";
import type { Omission } from "./omissions";
import { readConversation } from "./read-conversation";
import type { MergeCounts, RecordPerson, RelatedRecord } from "./record-input";
import type { ToldAgreement, ToldPolicy } from "./record-told";
import type { RegisterHead } from "./register-content";
import { transcriptShape, type ToldAttachment, type ToldTranscript } from "./transcript-shape";

/** A record as it was filed, whole: what was read from its documents alone. */
export interface RecordReadBack {
  readonly recordId: string;
  readonly subject: string;
  /** The messages in the record, with their own numbers; an attachment's `entry` is the path of its file in the record. */
  readonly conversation: Conversation;
  /** Numbers of the lines that stand there as context only. */
  readonly context: ReadonlySet<number>;
  /** What is told of the files, by their path in the record. */
  readonly media: ReadonlyMap<string, FiledAttachment>;
  readonly people: readonly ConfirmedPerson[];
  /** Of the conversation that was read, in the record or not. */
  readonly participantCount: number;
  readonly mergeCounts: MergeCounts | null;
  /** Of the kept messages; `missing` is no part of what was decided, and empty. */
  readonly decisions: readonly MessageDecision[];
  readonly facts: HolderFacts;
  readonly agreedIn: ToldAgreement | null;
  readonly policy: ToldPolicy;
  readonly decidedAt: { readonly browser: string; readonly server: string | null };
  readonly appVersion: string;
  readonly filedBy: RecordPerson;
  readonly onBehalfOf: RecordPerson | null;
  readonly colleagues: readonly RecordPerson[];
  readonly related: RelatedRecord | null;
  /** The last line of the register when it was made; null where it tells none. */
  readonly registerHead: RegisterHead | null;
  /** What was written beside a message by who filed it. */
  readonly notes: ReadonlyMap<number, string>;
  readonly omitted: readonly Omission[];
  /** Null before version 3. */
  readonly membership: Membership | null;
}

export type FiledAttachment = Pick<ToldAttachment, "originalName" | "sealedAs" | "size" | "sha256" | "mediaType" | "puid">;

export type UnreadableRecord =
  | { readonly kind: "not-json" }
  /** Another document, a version that is not known, or not what its version says. */
  | { readonly kind: "other-shape"; readonly document: "transcript" | "decision-record" }
  /** The two documents are not of one record, or do not tell of the same people and messages. */
  | { readonly kind: "do-not-agree" };

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type ToldPerson = ToldDecisions["decidedBy"];
const personOf = ({ directoryId, displayName, jobTitle, department, organisation }: ToldPerson): RecordPerson => ({ id: directoryId, displayName, jobTitle, department, organisation });

/** Each document tells half of a person, in the same order. */
function peopleOf({ conversation: { participants } }: ToldTranscript, { people }: ToldDecisions): readonly ConfirmedPerson[] | null {
  const joined = people.flatMap((confirmed, at): readonly ConfirmedPerson[] => {
    const told = participants[at];
    if (told?.shownAs !== confirmed.shownAs) return [];
    const { shownAs, wrote, directoryId, suggestedRole, suggestedBecause, earlierRole, isMe } = confirmed;
    const { displayName, role, jobTitle, department, organisation, hasLeft = false, isAdmin } = told;
    return [{ shownAs, wrote, role, suggestedRole, suggestedBecause, earlierRole, directoryId, displayName, jobTitle, department, organisation, hasLeft, isMe, isAdmin }];
  });
  return joined.length === participants.length && joined.length === people.length ? joined : null;
}

const decisionsOf = ({ messages, ruleSets }: ToldDecisions): readonly MessageDecision[] =>
  messages.map(({ number, answers, mode, ruleSet, outcome, keeper, because, rows, status }) => ({
    number,
    answers,
    mode,
    // A rule set that the record does not list is still told by its version.
    decision: { outcome, keeper, because, rows, status, missing: [], ruleSet: ruleSets.find(({ version }) => version === ruleSet) ?? { id: "", version: ruleSet, sha256: "" } },
  }));

const mediaOf = ({ messages }: ToldTranscript): RecordReadBack["media"] =>
  new Map(messages.flatMap(({ attachments }) => attachments.flatMap(({ file, ...told }) => (file === null ? [] : [[file, told] as const]))));

/** An earlier version may tell less. */
const mergeCountsOf = ({ conversation: { merge } }: ToldTranscript): MergeCounts | null =>
  merge === null ? null : { differing: merge.differingCount ?? 0, reordered: merge.reorderedCount ?? 0, unmatchedStretches: merge.unmatchedStretchCount ?? 0, unmatched: merge.unmatchedCount ?? 0 };

const membershipOf = ({ membership, messages }: ToldTranscript): Membership | null =>
  membership === undefined ? null : { ...membership, proofs: new Map(messages.flatMap(({ number, membership: proof }) => (proof === undefined ? [] : [[number, proof] as const]))) };

/** The kept messages of the transcript are those that the decision record decides on, in the same order. */
function tellTheSame({ recordId, messages }: ToldTranscript, decisions: ToldDecisions): boolean {
  const kept = messages.filter(({ context }) => !context).map(({ number }) => number);
  return recordId === decisions.recordId && kept.length === decisions.messages.length && kept.every((number, at) => number === decisions.messages[at]?.number);
}

/**
 * Reads a record back into the conversation, the people, the decisions and their reasons that it was made of.
 *
 * @param transcript `transcript.json`, of version 2 or later
 * @param decisionRecord `decision-record.json`
 */
export function readBack(transcript: string, decisionRecord: string): Result<RecordReadBack, UnreadableRecord> {
  const [first, second] = [parsed(transcript), parsed(decisionRecord)];
  if (first === undefined || second === undefined) return err({ kind: "not-json" });
  const { data: told } = transcriptShape.safeParse(first);
  if (told === undefined) return err({ kind: "other-shape", document: "transcript" });
  const { data: decided } = decisionRecordShape.safeParse(second);
  if (decided === undefined) return err({ kind: "other-shape", document: "decision-record" });
  const conversation = readConversation(told);
  if (conversation === null) return err({ kind: "other-shape", document: "transcript" });
  const people = peopleOf(told, decided);
  if (people === null || !tellTheSame(told, decided)) return err({ kind: "do-not-agree" });
  const { policy, switches, agreedIn, decidedAt, application, keeping } = decided;
  return ok({
    recordId: told.recordId,
    subject: told.subject,
    conversation,
    context: new Set(told.messages.filter(({ context }) => context).map(({ number }) => number)),
    media: mediaOf(told),
    people,
    participantCount: told.conversation.participantCount,
    mergeCounts: mergeCountsOf(told),
    decisions: decisionsOf(decided),
    facts: keeping,
    agreedIn,
    policy: { ...policy, switches },
    decidedAt,
    appVersion: application.version,
    filedBy: personOf(decided.decidedBy),
    onBehalfOf: decided.onBehalfOf === null ? null : personOf(decided.onBehalfOf),
    colleagues: decided.colleagues.map(personOf),
    related: decided.related ?? null,
    registerHead: decided.registerHead ?? null,
    notes: new Map(told.messages.flatMap(({ number, note }) => (note == null ? [] : [[number, note] as const]))),
    membership: membershipOf(told),
    omitted: decided.notKept.perDay.map(({ day, reason, mode = null, count }) => ({ day, reason, mode, count })),
  });
}
