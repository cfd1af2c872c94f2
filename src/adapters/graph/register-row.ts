import type { RegisterEntry, RegisterHead, StoredEntry } from "../../ports/decision-register";
import { readRegisterEntry } from "../../record/read-register-entry";
import { entryText } from "../../record/register-chain";
import type { RegisterEvent } from "../../record/register-content";
import { numberAt, objectAt, textAt } from "./json-reading";
import type { JsonObject } from "./json-reading";

/** The list's own words for what happened, as its column «Gebeurtenis» offers them. */
const EVENTS: Readonly<Record<RegisterEvent, string>> = {
  filed: "bewaard",
  quarantined: "in quarantaine",
  settled: "definitief",
  objected: "niet mee eens",
  answered: "beantwoord",
};

/** The columns of a new row. «Regel» is what counts; the others are for people, for order, and for finding. */
export const entryFields = (entry: RegisterEntry): JsonObject => ({
  Title: entry.number,
  Volgnummer: entry.sequence,
  RegelUUID: entry.entryId,
  RecordUUID: entry.recordId,
  Gebeurtenis: EVENTS[entry.event],
  ...(entry.dossier.dossierId === null ? {} : { DossierId: entry.dossier.dossierId }),
  BewaarderId: entry.keeper.id,
  DoorId: entry.by.id,
  Tijd: entry.at.server ?? entry.at.browser,
  Vorige: entry.previous,
  Hash: entry.hash,
  Regel: entryText(entry),
});

/** A Graph `listItem` with its columns; null for an answer that is no row. */
export function parseStoredEntry(item: unknown): StoredEntry | null {
  const row = Number(textAt(item, "id") ?? Number.NaN);
  if (!Number.isInteger(row)) return null;
  const text = textAt(objectAt(item, "fields"), "Regel") ?? "";
  return { row, text, entry: readRegisterEntry(text) };
}

const HASH = /^[0-9a-f]{64}$/;

/** The head that a row is: as its entry says, else as its columns do, so that a damaged row stops nobody; null when neither says it. */
export function headOf(item: unknown): RegisterHead | null {
  const entry = parseStoredEntry(item)?.entry ?? null;
  const fields = objectAt(item, "fields");
  const sequence = numberAt(fields, "Volgnummer");
  if (entry !== null && entry.sequence === sequence) return { sequence: entry.sequence, hash: entry.hash };
  const hash = textAt(fields, "Hash");
  return sequence === null || !Number.isSafeInteger(sequence) || sequence < 1 || hash === null || !HASH.test(hash) ? null : { sequence, hash };
}

/** A row that somebody put in the list by hand: it has nothing of an entry, and is none that was damaged. */
export const isForeign = (item: unknown): boolean => ["Regel", "RegelUUID", "Hash"].every((column) => textAt(objectAt(item, "fields"), column) === null);
