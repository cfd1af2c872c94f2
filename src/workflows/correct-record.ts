import type { OpenExport } from "../ports/chat-reader";
import type { Hasher } from "../ports/hasher";
import type { RecordStore } from "../ports/record-store";
import { closeUp, decisionsByOwnNumbers, notesByOwnNumbers, withOwnNumbers } from "../record/closed-up";
import type { CarriedOver, RelatedRecord } from "../record/record-input";
import { behalfInRecord, draftsInRecord, keepingInRecord, sessionInRecord } from "../review/answers-in-record";
import type { PersonDraft } from "../review/confirming";
import { newKeepingAnswers } from "../review/facts-of";
import type { KeepingAnswers } from "../review/facts-of";
import type { KnownPerson } from "../review/known-person";
import type { Session } from "../review/session";
import { ok } from "../result";
import type { Result } from "../result";
import type { Doubt } from "./filed-chat";
import type { FilingRequest } from "./filing";
import { mediaInRecord } from "./media-in-record";
import { readBackRecord } from "./read-back-record";

export interface CorrectionPorts {
  readonly store: Pick<RecordStore, "findRecord" | "readDocument" | "listFiles" | "readBack">;
  readonly hasher: Hasher;
}

/** A record that is to be corrected, as its receipt or the register names it, and why. */
export interface ToCorrect {
  readonly recordId: string;
  /** Short number for people. */
  readonly number: string;
  readonly manifestSha256: string;
  /** In the user's own words; not empty. */
  readonly reason: string;
}

/** What a new version is to the old one. */
export interface Correcting {
  readonly related: RelatedRecord;
  /** Id of the folder in which the old one lies: if that is a dossier, the new one belongs there too; null where it is not known. */
  readonly oldLiesIn: string | null;
  /** Of a record that is opened without its export; null where the export is opened again, and tells all anew. */
  readonly withoutExport: WithoutExport | null;
}

interface WithoutExport {
  readonly carriedOver: CarriedOver;
  /** The numbers that the messages have in the conversation, by their place here. */
  readonly ownNumbers: readonly number[];
}

/** A record, open to be corrected: all that was answered stands as it was. */
export interface OpenedRecord {
  readonly correcting: Correcting;
  /** Whether it is opened by who filed it. */
  readonly isOwn: boolean;
  /** For whom it was filed, where the same person makes the new version. */
  readonly onBehalfOf: KnownPerson | null;
  readonly opened: OpenExport;
  readonly people: readonly PersonDraft[];
  readonly keeping: KeepingAnswers;
  readonly session: Session;
  readonly notes: ReadonlyMap<number, string>;
  readonly subject: string;
}

/**
 * Opens a filed record to make a new version of it. The old one is never changed: the new one lies beside it, and says
 * that it takes its place, and why. Without the export there are the kept messages only; of the others the counts, and
 * the proof that the kept ones were of the conversation, are taken over.
 *
 * @param by directory id of who makes the new version: not always who filed the old one
 * @source record.md, «links to the earlier version when corrected»
 */
export async function openToCorrect(asked: ToCorrect, by: string, ports: CorrectionPorts): Promise<Result<OpenedRecord, Doubt>> {
  const read = await readBackRecord(asked, ports);
  if (!read.ok) return read;
  const { folder, liesIn, record } = read.value;
  const { conversation, ownNumbers } = closeUp(record.conversation);
  const media = mediaInRecord(folder, record.media, ports);
  const places = new Map(ownNumbers.map((number, at) => [number, at + 1]));
  const placed = record.decisions.flatMap((decision) => {
    const number = places.get(decision.number);
    return number === undefined ? [] : [{ ...decision, number }];
  });
  return ok({
    correcting: { related: relatedTo(asked), oldLiesIn: liesIn, withoutExport: { carriedOver: record, ownNumbers } },
    opened: { conversation, media, contents: media, close: () => undefined },
    isOwn: record.filedBy.id === by,
    onBehalfOf: behalfInRecord(record, by),
    people: draftsInRecord(record.people, record, by),
    keeping: keepingInRecord(record, newKeepingAnswers(conversation), by),
    session: sessionInRecord(placed),
    notes: new Map([...record.notes].flatMap(([own, note]) => (places.has(own) ? [[places.get(own) ?? own, note] as const] : []))),
    subject: record.subject,
  });
}

/** The old version, as the new one names it. */
export const relatedTo = ({ recordId, number, manifestSha256, reason }: ToCorrect): RelatedRecord => ({ recordId, number, manifestSha256, relation: "corrects", reason: reason.trim() });

/** The request for the new version, with the numbers that the messages have in the conversation. */
export function asCorrection(request: FilingRequest, { related, withoutExport }: Correcting): FilingRequest {
  if (withoutExport === null) return { ...request, related };
  const { carriedOver, ownNumbers } = withoutExport;
  return {
    ...request,
    conversation: withOwnNumbers(request.conversation, ownNumbers),
    decisions: decisionsByOwnNumbers(request.decisions, ownNumbers),
    notes: notesByOwnNumbers(request.notes, ownNumbers),
    related,
    carriedOver,
  };
}
