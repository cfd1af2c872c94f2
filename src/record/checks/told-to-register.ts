import { ruleVersionOf } from "../columns";
import { DECISION_RECORD } from "../decision-record";
import { MANIFEST } from "../manifest";
import type { Identification } from "../mdto-terms";
import { known } from "../people-in-record";
import { numberOfRecord } from "../record-number";
import type { RegisterContent, RegisterEntry } from "../register-content";
import { TRANSCRIPT } from "../transcript";
import { xmlText } from "../xml";
import { ownSidecar, type OpenRecord } from "./open-record";
import { recordSaid } from "./sidecar-says";

/** What a record says of itself, and its entry in the register says too. What the record is too old to tell, is left out. */
export interface ToldToRegister extends Partial<Pick<RegisterContent, "by" | "onBehalfOf" | "subject" | "period" | "counts" | "related" | "reason">> {
  readonly recordId: string;
  /** Of the manifest as it lies there: an entry with another is of another record, or of one that was made anew. */
  readonly manifestSha256: string;
  /** By each of the rule sets that decided. */
  readonly ruleVersions?: readonly string[];
  /** When it was made, by the clock of the browser. */
  readonly made?: string;
  /** The dossier, as the record's own description names it: by what the archivist calls it, else by its folder. */
  readonly partOf?: { readonly name: string; readonly id: Identification };
}

/**
 * Of what an entry says, a record cannot prove when it was entered, where the record lay then, and what was still pending.
 *
 * @returns null where a document that tells it is not as it was filed
 */
export function toldToRegister(record: OpenRecord, sound: ReadonlySet<string>): ToldToRegister | null {
  const { files, transcript, decisions, sidecars } = record;
  const manifest = files.get(MANIFEST);
  if (manifest === undefined || transcript === null || decisions === null || ![MANIFEST, TRANSCRIPT, DECISION_RECORD].every((path) => sound.has(path))) return null;
  const { decidedBy, onBehalfOf, related, ruleSets, policy } = decisions;
  const own = ownSidecar(record) ?? "";
  const partOf = sound.has(own) ? (recordSaid(sidecars.get(own))?.partOf ?? null) : null;
  return {
    recordId: transcript.recordId,
    manifestSha256: manifest.sha256,
    subject: transcript.subject,
    period: { from: transcript.firstDay, to: transcript.lastDay },
    counts: { kept: transcript.messages.filter(({ context }) => !context).length, notKept: transcript.notKept.total },
    made: decisions.decidedAt.browser,
    ...(partOf !== null && { partOf }),
    ...(decidedBy?.directoryId == null ? {} : { by: { id: decidedBy.directoryId, name: decidedBy.displayName } }),
    ...(onBehalfOf === null ? { onBehalfOf } : onBehalfOf?.directoryId == null ? {} : { onBehalfOf: { id: onBehalfOf.directoryId, name: onBehalfOf.displayName } }),
    ...(related === null ? { related, reason: null } : related?.relation === undefined ? {} : { related: { recordId: related.recordId, relation: related.relation }, reason: related.reason ?? null }),
    ...(ruleSets === undefined || policy === undefined ? {} : { ruleVersions: ruleSets.map((ruleSet) => ruleVersionOf(ruleSet, policy)) }),
  };
}

/** As the entry is read: each with its members in the same order. */
const isSame = <Value>(told: Value | undefined, entered: Value): boolean => told === undefined || JSON.stringify(told) === JSON.stringify(entered);

/** It is given when the record is planned: after it was made, and before it is entered. A clock may be put back between. */
function isNumber(made: string | undefined, { number, recordId, at }: RegisterEntry): boolean {
  if (made === undefined) return true;
  const year = number.slice("CB-".length).slice(0, 4);
  const [first = "", last = ""] = [made, at.browser].map((instant) => instant.slice(0, 4)).toSorted();
  return number === numberOfRecord(recordId, year) && first <= year && year <= last;
}

/** A description holds what XML can hold; one that names the dossier by its folder, knew no other mark. */
function isDossier(told: ToldToRegister["partOf"], { id, dossierId, name }: RegisterEntry["dossier"]): boolean {
  if (told === undefined) return true;
  const mark = known(dossierId);
  const isMarked = told.id.source === "DMS" ? xmlText(mark ?? "") === xmlText(told.id.mark) : mark === null && xmlText(id) === xmlText(told.id.mark);
  return isMarked && xmlText(name) === xmlText(told.name);
}

/** Who keeps is who filed, or for whom it was filed. */
const isKeeper = ({ by, onBehalfOf }: ToldToRegister, keeper: RegisterEntry["keeper"]): boolean =>
  by === undefined || onBehalfOf === undefined || isSame(by, keeper) || (onBehalfOf !== null && isSame(onBehalfOf, keeper));

/** Who adds such a line later, speaks for himself, and repeats what was said of the record. */
const SPEAKS_FOR_ITSELF: ReadonlySet<RegisterEntry["event"]> = new Set(["objected", "answered"]);

/** Of what an entry says of a record, what the record can prove. */
const SAID_PARTS = ["number", "dossier", "subject", "period", "counts", "rules", "keeper", "by", "onBehalfOf", "related", "reason"] as const;
/** `recordId`: of which record it says so. */
export type EntryPart = "recordId" | (typeof SAID_PARTS)[number];

/** In what an entry about this record, as it was filed, says something else of it than the record itself; it is about the record whose manifest it has the sum of. */
export function contradictedIn(entry: RegisterEntry, told: ToldToRegister): readonly EntryPart[] {
  if (entry.manifestSha256 !== told.manifestSha256) return [];
  // Of whatever else it speaks then, its sum is of this record's list alone.
  if (entry.recordId !== told.recordId) return ["recordId"];
  const speaksForItself = SPEAKS_FOR_ITSELF.has(entry.event);
  const holds: Readonly<Record<(typeof SAID_PARTS)[number], boolean>> = {
    number: isNumber(told.made, entry),
    dossier: isDossier(told.partOf, entry.dossier),
    subject: isSame(told.subject, entry.subject),
    period: isSame(told.period, entry.period),
    counts: isSame(told.counts, entry.counts),
    rules: told.ruleVersions?.includes(entry.ruleVersion) !== false,
    keeper: isKeeper(told, entry.keeper),
    by: speaksForItself || isSame(told.by, entry.by),
    onBehalfOf: speaksForItself || isSame(told.onBehalfOf, entry.onBehalfOf),
    related: speaksForItself || isSame(told.related, entry.related),
    reason: speaksForItself || isSame(told.reason, entry.reason),
  };
  return SAID_PARTS.filter((part) => !holds[part]);
}
