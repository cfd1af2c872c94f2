import { byName } from "../by-name";
import { foldedForSearch } from "../review/search-index";
import { instantOf, openPointsOf } from "./registered-record";
import type { RegisteredRecord } from "./registered-record";

/** What the reader of the register looks for; null and empty are no demand. Days are `yyyy-mm-dd`, the last one included. */
export interface RegisterFilter {
  /** Folder of the dossier in the DMS. */
  readonly dossier: string | null;
  /** Entra object id. */
  readonly keeper: string | null;
  /** A record of which the messages reach into these days. */
  readonly from: string | null;
  readonly to: string | null;
  /** A record that was filed on one of these days. */
  readonly filedFrom: string | null;
  readonly filedTo: string | null;
  readonly openOnly: boolean;
  /** Found in number and subject as words are found in a chat: without capitals, accents and what cannot be seen. */
  readonly words: string;
}

export const NO_FILTER: RegisterFilter = { dossier: null, keeper: null, from: null, to: null, filedFrom: null, filedTo: null, openOnly: false, words: "" };

const isBetween = (day: string, from: string | null, to: string | null): boolean => (from === null || day >= from) && (to === null || day <= to);

/** @param dayOf the day of an instant where the reader is */
function passes(record: RegisteredRecord, filter: RegisterFilter, dayOf: (instant: string) => string): boolean {
  const { dossier, keeper, period, number, subject } = record.first;
  if (filter.dossier !== null && dossier.id !== filter.dossier) return false;
  if (filter.keeper !== null && keeper.id !== filter.keeper) return false;
  if (filter.from !== null && period.to < filter.from) return false;
  if (filter.to !== null && period.from > filter.to) return false;
  if (!isBetween(dayOf(instantOf(record.first)), filter.filedFrom, filter.filedTo)) return false;
  if (filter.openOnly && openPointsOf(record).length === 0) return false;
  return foldedForSearch(`${number} ${subject}`).includes(foldedForSearch(filter.words.trim()));
}

/** The records that meet every demand, in their own order. */
export const filtered = (records: readonly RegisteredRecord[], filter: RegisterFilter, dayOf: (instant: string) => string): readonly RegisteredRecord[] =>
  records.filter((record) => passes(record, filter, dayOf));

/** One of the things that a filter can ask for. */
export interface Choice {
  readonly id: string;
  readonly name: string;
}

/** The dossiers that the register knows, each once, by name, the name that was written last; of those alike, with what the archivist calls them. */
export const dossiersIn = (records: readonly RegisteredRecord[]): readonly Choice[] =>
  choices(records.map(({ first }) => ({ ...first.dossier, apart: first.dossier.dossierId })));

/** Those who keep, each once, by name; of those alike, with the dossier for which they kept last. */
export const keepersIn = (records: readonly RegisteredRecord[]): readonly Choice[] =>
  choices(records.map(({ first }) => ({ ...first.keeper, apart: first.dossier.name })));

/** What the register says of a choice, and what tells it from another of the same name; null when nothing does. */
interface Found extends Choice {
  readonly apart: string | null;
}

/** @param found the last filed first */
function choices(found: readonly Found[]): readonly Choice[] {
  const each = [...new Map(found.toReversed().map((one) => [one.id, one])).values()];
  const isAlone = ({ id, name }: Choice): boolean => each.every((other) => other.id === id || other.name !== name);
  return each
    .map((one) => ({ id: one.id, name: one.apart === null || isAlone(one) ? one.name : `${one.name} (${one.apart})` }))
    .toSorted(byName);
}
