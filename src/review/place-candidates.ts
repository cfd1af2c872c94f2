import type { Message } from "../conversation/conversation";
import { caption, folded } from "../conversation/own-words";
import { UNDATED } from "../conversation/local-time";
import { sameName } from "./shown-name";
import { groupsFound, wordGroupsOf } from "./word-groups";
import type { WordGroups } from "./word-groups";

/** What is looked for elsewhere: some messages, so far as they can be compared with a document. */
export interface Sought {
  readonly groups: WordGroups;
  /** Printed time of the first message; null when it has none. */
  readonly local: string | null;
  /** Everybody who wrote one, by each name that is known. */
  readonly writers: readonly string[];
}

/** How well a document fits, so that it can be explained. */
export type Fit =
  /** So many of the messages' word groups stand in it. */
  | { readonly kind: "words"; readonly found: number; readonly total: number }
  /** The messages hold no three words after each other. */
  | { readonly kind: "too-short" }
  /** Its text could not be read. */
  | { readonly kind: "unread" };

/** A place that the user may point at («vindplaats»); nothing is ever chosen for them. */
export interface Candidate {
  readonly kind: "mail" | "document" | "record";
  /** Empty for an e-mail without a subject. */
  readonly title: string;
  /** Sender of an e-mail, name of a dossier; null where it is not told. */
  readonly origin: string | null;
  /** ISO 8601 without zone; null where it is not told. */
  readonly local: string | null;
  readonly webUrl: string | null;
  /** Null where only title and date are known. */
  readonly fit: Fit | null;
  /** Whether one of the writers sent it. */
  readonly sameSender: boolean;
  /** Whole days after the first message, negative before it; null where one of the two has no time. */
  readonly daysAfter: number | null;
}

/** @param namesOf every name by which an author is known, the one in the chat included */
export function soughtIn(cluster: readonly Message[], namesOf: (author: string) => readonly string[]): Sought {
  const authors = new Set(cluster.flatMap(({ author }) => author ?? []));
  const [first] = cluster;
  return {
    groups: wordGroupsOf(cluster.map(ownText)),
    local: first === undefined || first.time.local === UNDATED.local ? null : first.time.local,
    writers: [...authors].flatMap(namesOf),
  };
}

/** What a person wrote; the words of the chat application for a file are none. */
const ownText = ({ text, attachments: [first] }: Message): string => (first === undefined ? text : caption(folded(text), first.name));

/** @param text null when it could not be read */
export function fitOf({ groups }: Sought, text: string | null): Fit {
  if (text === null) return { kind: "unread" };
  return groups.all.size === 0 ? { kind: "too-short" } : { kind: "words", found: groupsFound(groups, text), total: groups.all.size };
}

export const isWriter = ({ writers }: Sought, sender: string | null): boolean => sender !== null && writers.some((writer) => sameName(writer, sender));

const DAY = 86_400_000;

/** Both are read as if they were UTC: a difference needs no zone. */
export function daysAfter({ local }: Sought, other: string | null): number | null {
  return local === null || other === null ? null : Math.round((Date.parse(other.slice(0, 10)) - Date.parse(local.slice(0, 10))) / DAY);
}

/** The days so long before and after a printed time, `yyyy-mm-dd`. */
export function daysAround(local: string, days: number): { readonly from: string; readonly to: string } {
  const dayAt = (offset: number): string => new Date(Date.parse(local.slice(0, 10)) + offset * DAY).toISOString().slice(0, 10);
  return { from: dayAt(-days), to: dayAt(days) };
}

/** Most word groups first; of equals those of the same sender, then those nearest in time, then the newest. */
export const bestFirst = (candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates.toSorted((a, b) => share(b) - share(a) || Number(b.sameSender) - Number(a.sameSender) || distance(a) - distance(b) || (b.local ?? "").localeCompare(a.local ?? ""));

const share = ({ fit }: Candidate): number => (fit?.kind === "words" ? fit.found : 0);
const distance = ({ daysAfter: days }: Candidate): number => (days === null ? Number.MAX_SAFE_INTEGER : Math.abs(days));
