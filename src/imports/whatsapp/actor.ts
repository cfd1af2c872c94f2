import type { Author } from "./author";
import { withoutMarks } from "./marks";
import { eventLocale, noticeLocale, phraseOf } from "./phrases/catalogue";

/** Names that tell whose line it is. */
export interface KnownNames {
  /** Author of the first line: the group, where the chat is one. */
  readonly opening: Author | null;
  /** First names of everybody who wrote something in their own hand. */
  readonly first: ReadonlySet<string>;
}

export function knownNames(people: readonly Author[], opening: Author | null): KnownNames {
  const first = people.flatMap(({ plain, name }) => (plain === 0 ? [] : [name.split(" ", 1)[0] ?? ""]));
  return { opening, first: new Set(first) };
}

/** Longer words of the application than these, in a language that is not known, tell of an event. */
const LONGEST_MARKER = 60;
/** The same for somebody who never writes in their own hand, and so may be the group; and for who has the first line, where the notice stands. */
const LONGEST_LONE_MARKER = 40;

/** What somebody made with a form: a heading in capitals (`POLL:`, `EVENEMENT: borrel`), or lines that the application wrote one by one. */
const CARD = /^[\u200e\u200f](?:\p{Lu}[\p{Lu}\p{M} -]{2,29}:(?:\s|$)|[^:：\n]{1,30}[:：][^\n]{0,120}\n[\u200e\u200f])/u;

/**
 * iPhone exports since 2024 give events an author: the group, or whoever did it (`Boris: ‎Boris heeft …`). Such a
 * line is WhatsApp's, not a person's message. A body in the application's own hand that is no known marker is an
 * event when its words or its names say so; other unknown wording is what stands for a person's picture or sound,
 * unless it is the group's.
 *
 * @returns the language of the words when known; null when only the form told; false when it is a message
 * @source formats.md 1.3
 */
export function eventByForm(body: string, author: Author, first: boolean, names: KnownNames): string | null | false {
  if (CARD.test(body)) return false;
  const isGroup = author.plain === 0 && author === names.opening;
  if (!first && !isGroup && isSomebodysText(body)) return false;
  const phrase = phraseOf(body);
  const locale = noticeLocale(phrase) ?? eventLocale(phrase);
  if (locale !== null) return locale;
  if (author.plain === 0) return isGroup || body.length > LONGEST_LONE_MARKER || NAMES_SOMETHING.test(body) || holdsName(body, author, names) ? null : false;
  // The notice stands first, and is long in every language.
  return startsWithName(withoutMarks(body), author, names.first) || body.length > (first ? LONGEST_LONE_MARKER : LONGEST_MARKER) ? null : false;
}

/** The application's own sentences are shorter, and of one line. */
const LONGEST_SENTENCE = 300;

/** What is copied from another app may begin with a mark; so may what somebody pastes. */
const isSomebodysText = (body: string): boolean => body.length > LONGEST_SENTENCE || body.trimEnd().includes("\n");

/** Quotation marks stand around the name of a group, digits in a telephone number, a tilde before an unknown person. */
const NAMES_SOMETHING = /["“”„«»「」『』‘]|\d{2}|~/;

/** More names than these are looked for as whole words only. */
const MANY = 200;

/** Not every script writes spaces between words. */
function holdsName(body: string, author: Author, { first }: KnownNames): boolean {
  if (body.includes(author.name) || body.split(/\P{L}+/u).some((word) => first.has(word))) return true;
  return first.size <= MANY && [...first].some((name) => name.length > 1 && body.includes(name));
}

function startsWithName(body: string, author: Author, first: ReadonlySet<string>): boolean {
  if (body.startsWith(author.name)) return true;
  const space = body.indexOf(" ");
  return space > 0 && first.has(body.slice(0, space));
}
