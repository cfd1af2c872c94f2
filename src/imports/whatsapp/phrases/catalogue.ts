import type { MessageKind, MessageMark } from "../../../conversation/conversation";
import { plainName } from "../marks";
import { ASIAN } from "./asian";
import { EASTERN } from "./eastern";
import { en } from "./en";
import { FURTHER } from "./further";
import { nl } from "./nl";
import type { PhraseRow } from "./phrase-row";
import { WESTERN } from "./western";

const ROWS: readonly PhraseRow[] = [nl, en, ...WESTERN, ...EASTERN, ...ASIAN, ...FURTHER];

/** What a phrase of the application says about the message it stands in. */
export interface PhraseMeaning {
  readonly kind: MessageKind;
  readonly mark: MessageMark | null;
  readonly locale: string;
}

/** A phrase as it is compared: no marks, plain spaces, lower case, no closing full stop. */
export function phraseOf(text: string): string {
  const known = PHRASES_OF.get(text);
  if (known !== undefined) return known;
  const phrase = plainName(text).trim().toLowerCase().replace(/[.。]$/, "");
  if (text.length <= LONGEST_REMEMBERED && PHRASES_OF.size < MOST_REMEMBERED) PHRASES_OF.set(text, phrase);
  return phrase;
}

/** The application says the same few things over and over: those are made comparable once. */
const PHRASES_OF = new Map<string, string>();
const LONGEST_REMEMBERED = 40;
const MOST_REMEMBERED = 500;

type Words = (row: PhraseRow) => readonly string[] | undefined;

const pairs = <T>(words: Words, value: (row: PhraseRow) => T): readonly (readonly [string, T])[] =>
  ROWS.flatMap((row) => (words(row) ?? []).map((word) => [word, value(row)] as const));

/** First row wins, so that Dutch and English go before the rest. */
function firstWins<T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const [word, value] of entries) if (!map.has(word)) map.set(word, value);
  return map;
}

const meaning = (kind: MessageKind, mark: MessageMark | null) => ({ locale }: PhraseRow): PhraseMeaning => ({ kind, mark, locale });

/** Phrases that take the whole body. */
export const WHOLE_BODY: ReadonlyMap<string, PhraseMeaning> = firstWins([
  ...pairs((row) => row.imageOmitted, meaning("image", "media-omitted")),
  ...pairs((row) => row.videoOmitted, meaning("video", "media-omitted")),
  ...pairs((row) => row.gifOmitted, meaning("video", "media-omitted")),
  ...pairs((row) => row.audioOmitted, meaning("audio", "media-omitted")),
  ...pairs((row) => row.stickerOmitted, meaning("sticker", "media-omitted")),
  ...pairs((row) => row.contactOmitted, meaning("contact", "media-omitted")),
  ...pairs((row) => row.documentOmitted, meaning("document", "media-omitted")),
  ...pairs((row) => row.liveLocation, meaning("location", null)),
  ...pairs((row) => row.viewOnce, meaning("view-once", null)),
  ...pairs((row) => row.deleted, meaning("deleted", null)),
  ...pairs((row) => row.calls?.filter((words) => words.includes(" ")), meaning("call", null)),
]);

/** Android: what media that were left out look like, brackets included; which medium it was is not told. */
export const MEDIA_OMITTED: ReadonlyMap<string, PhraseMeaning> = firstWins(
  pairs((row) => row.mediaOmitted.map((words) => `<${words}>`), meaning("text", "media-omitted")),
);

/** Phrases that a body starts with; trusted only where the application marks its own words. */
const STARTS: readonly (readonly [string, PhraseMeaning])[] = [
  ...pairs((row) => row.deleted, meaning("deleted", null)),
  ...pairs((row) => row.pending, meaning("text", "pending")),
  ...pairs((row) => row.viewOnce, meaning("view-once", null)),
  ...pairs((row) => row.calls, meaning("call", null)),
];

export const startingPhrase = (phrase: string): PhraseMeaning | null => STARTS.find(([words]) => phrase.startsWith(words))?.[1] ?? null;

/** Pending messages look the same on both platforms, and are long enough to be nobody's own words. */
const PENDING = pairs((row) => row.pending, meaning("text", "pending"));
export const pendingPhrase = (phrase: string): PhraseMeaning | null => PENDING.find(([words]) => phrase.startsWith(words))?.[1] ?? null;

/** A name, and no sentence that goes on: «… door beheerder Jan, las ik» was typed. */
const ADMIN = /^[^,;!?\n]{1,40}$/;
const DELETED_BY = ROWS.flatMap((row) => (row.deletedBy === undefined ? [] : [[...row.deletedBy, meaning("deleted", null)(row)] as const]));

/** What stands where an admin took a message back: the name makes it another text each time. */
export const deletedByAdmin = (phrase: string): PhraseMeaning | null =>
  DELETED_BY.find(([before, behind]) => phrase.startsWith(before) && phrase.endsWith(behind) && ADMIN.test(phrase.slice(before.length, phrase.length - behind.length)))?.[2] ?? null;

const LEFT_TO_RIGHT = 0x200e;

const bothCases = (letter: string): readonly string[] => [letter.toLowerCase(), letter.toUpperCase()];

/** One at the places of the first three characters of phrases, in any case; other characters seldom share a place. */
type Beginnings = Uint8Array;
const PLACES = 2 ** 16;
const placeOf = (first: number, second: number, third: number): number => ((first * 61 + second) * 61 + third) % PLACES;

function beginningsOf(phrases: Iterable<string>): Beginnings {
  const beginnings = new Uint8Array(PLACES);
  for (const words of phrases) {
    const [firsts = [], seconds = [], thirds = []] = [0, 1, 2].map((place) => bothCases(words.charAt(place)).map((letter) => letter.charCodeAt(0)));
    for (const first of firsts) for (const second of seconds) for (const third of thirds) beginnings[placeOf(first, second, third)] = 1;
  }
  return beginnings;
}

/** Asked of every body before its phrase is looked up, so without a copy of any part of it; yes now and then where no phrase begins. */
const beginsAs = (body: string, beginnings: Beginnings): boolean =>
  body.length > 2 && beginnings[placeOf(body.charCodeAt(0), body.charCodeAt(1), body.charCodeAt(2))] === 1;

const PHRASES = beginningsOf([...WHOLE_BODY.keys(), ...MEDIA_OMITTED.keys(), ...PENDING.map(([words]) => words)]);
export const mayStartPhrase = (body: string): boolean => body.charCodeAt(0) === LEFT_TO_RIGHT || beginsAs(body, PHRASES);

const ENDINGS = beginningsOf(Array.from(WHOLE_BODY.keys(), (words) => words.slice(-3)));
const FULL_STOP = 0x2e;
const SPACE = 0x20;

/** Spaces, marks and the other full stop: what a phrase is compared without. */
const isLeftOut = (code: number): boolean => code <= 0x20 || code === 0xa0 || (code >= 0x2000 && code <= 0x206f) || (code >= 0x3000 && code <= 0x3002) || code === 0xfeff;

/** The same of the end, a full stop left out; yes where anything else stands that is left out of a phrase. */
export function mayEndPhrase(body: string): boolean {
  const end = body.length - (body.charCodeAt(body.length - 1) === FULL_STOP ? 1 : 0);
  if (end < 3) return false;
  const first = body.charCodeAt(end - 3);
  const second = body.charCodeAt(end - 2);
  const third = body.charCodeAt(end - 1);
  if (ENDINGS[placeOf(first, second, third)] === 1 || isLeftOut(third)) return true;
  // A plain space inside a phrase stays, so an ending that holds one is known by it.
  return (first !== SPACE && isLeftOut(first)) || (second !== SPACE && isLeftOut(second));
}

const localeOf = ({ locale }: PhraseRow): string => locale;

export const ATTACHED = firstWins(pairs((row) => row.attached, localeOf));
export const ATTACHED_BEFORE = firstWins(pairs((row) => row.attachedBefore.map((words) => words.trim()), localeOf));
export const ATTACHED_BEHIND = firstWins(pairs((row) => row.attachedBehind, localeOf));
export const ATTACHED_AHEAD = pairs((row) => row.attachedAhead, localeOf);
export const EDITED = firstWins(pairs((row) => row.edited, localeOf));
export const FORWARDED = firstWins(pairs((row) => row.forwarded, localeOf));
export const LOCATION = firstWins(pairs((row) => row.location, localeOf));

const LOCATIONS = beginningsOf(LOCATION.keys());
export const mayStartLocation = (body: string): boolean => beginsAs(body, LOCATIONS);

const POLLS = ROWS.flatMap(({ locale, poll }) => (poll ?? []).map(([heading, option]) => ({ locale, heading, option })));

/** Whether this is what the application calls a poll. */
export const isPollHeading = (phrase: string): boolean => POLLS.some(({ heading }) => heading === phrase);

/** French puts a space before the colon; null where there is none. */
function beforeColon(line: string): string | null {
  const colon = line.indexOf(":");
  return colon === -1 ? null : phraseOf(line.slice(0, colon));
}

/** The locale of a body that is a poll: its heading, and at least one of its options, each on a line of its own. */
export function pollLocale(lines: readonly string[]): string | null {
  const [first = "", ...others] = lines;
  const heading = first.trimEnd().endsWith(":") ? beforeColon(first) : null;
  const row = POLLS.find((poll) => heading === poll.heading && others.some((line) => beforeColon(line) === poll.option));
  return row?.locale ?? null;
}

const NOTICES = pairs((row) => row.notices, localeOf);
export const noticeLocale = (phrase: string): string | null => NOTICES.find(([words]) => phrase.startsWith(words))?.[1] ?? null;

const EVENTS = pairs((row) => row.events, localeOf);
/** Whether a name holds words of an event: what stands inside a sentence has a small letter there («Karin added Petra»), and a name need not («Value Added Services»). */
export function tellsOfEvent(name: string): boolean {
  const [phrase, written] = [phraseOf(name), plainName(name)];
  return EVENTS.some(([words]) => phrase.includes(words) && (!words.startsWith(" ") || written.includes(words)));
}

/** The locale of the event that these words of the application tell of. */
export const eventLocale = (phrase: string): string | null => EVENTS.find(([words]) => phrase.includes(words))?.[1] ?? null;

const FILE_NAMES = pairs((row) => row.fileNames, localeOf);

/** Name of the chat and language of the phone, as far as the file's name tells. */
export function readFileName(fileName: string): { readonly title: string | null; readonly locale: string | null } {
  const name = fileName.normalize("NFC").replace(/\.(txt|zip)$/i, "");
  const row = FILE_NAMES.find(([start]) => name.startsWith(start));
  if (row === undefined) return { title: null, locale: null };
  const [start, locale] = row;
  // An iPhone names its zip in English, whatever its language.
  return { title: name.slice(start.length).replace(/ \(\d+\)$/, ""), locale: start.endsWith(" - ") && locale === "en" ? null : locale };
}
