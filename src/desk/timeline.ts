import type { RegisterEntry } from "../record/register-content";
import { linesOf } from "./registered-record";
import type { Follower, RegisteredRecord } from "./registered-record";
import type { ShownDecisions, ShownTranscript } from "./shown-record";

/** What happened with a record, one thing after the other. */
export type Moment =
  /** The chat came out of an app; when, no export tells. */
  | { readonly kind: "exported"; readonly app: string; readonly from: string; readonly to: string; readonly participantCount: number }
  | { readonly kind: "decided"; readonly decisions: ShownDecisions; readonly rules: ShownTranscript["rules"]; readonly kept: number; readonly notKept: number }
  /** A line of the register, as it stands there. */
  | { readonly kind: "registered"; readonly entry: RegisterEntry }
  | { readonly kind: "followed"; readonly follower: Follower };

/** What the record itself tells; null where it cannot be read. */
export interface OwnWords {
  readonly transcript: ShownTranscript | null;
  readonly decisions: ShownDecisions | null;
}

/** The life of a record, in the order in which it went: out of the app, decided, filed, and what the register tells since. */
export function timelineOf(record: RegisteredRecord, { transcript, decisions }: OwnWords): readonly Moment[] {
  return [
    ...(transcript === null ? [] : [exported(transcript)]),
    ...(transcript === null || decisions === null ? [] : [decided(transcript, decisions)]),
    ...linesOf(record).map((entry): Moment => ({ kind: "registered", entry })),
    ...record.followers.map((follower): Moment => ({ kind: "followed", follower })),
  ];
}

const exported = ({ conversation: { app, period, participantCount } }: ShownTranscript): Moment => ({ kind: "exported", app, ...period, participantCount });

const decided = ({ rules, messages, notKept }: ShownTranscript, decisions: ShownDecisions): Moment => ({
  kind: "decided",
  decisions,
  rules,
  kept: messages.filter(({ isContext }) => !isContext).length,
  notKept: notKept.total,
});
