import type { Author } from "./author";
import { withoutMarks } from "./marks";
import { eventLocale, noticeLocale, phraseOf } from "./phrases/catalogue";

/**
 * iPhone exports since 2024 give events an author: the group, or whoever did it (`Boris: ‎Boris heeft …`). Such a
 * line is WhatsApp's, not a person's message. A body in the application's own hand that is no known marker is an
 * event when its words or its names say so; unknown wording counts as an event too.
 *
 * @returns the language of the words when known; null when only the form told; false when it is a message
 * @source formats.md 1.3
 */
export function eventByForm(body: string, author: Author, first: boolean, names: ReadonlySet<string>): string | null | false {
  const phrase = phraseOf(body);
  const locale = noticeLocale(phrase) ?? eventLocale(phrase);
  if (locale !== null) return locale;
  if (first || author.plain === 0) return null;
  return startsWithName(withoutMarks(body), author, names) || body.length > 60 ? null : false;
}

function startsWithName(body: string, author: Author, names: ReadonlySet<string>): boolean {
  if (body.startsWith(author.name)) return true;
  const space = body.indexOf(" ");
  return space > 0 && names.has(body.slice(0, space));
}
