import type { ConfirmedPerson } from "../review/people";
import { ROLE_NAMES } from "./statements";

/** MDTO advises at most this many characters, so that a name is whole in a list of results. */
const MAX_NAME = 80;
const MAX_PARTIES = 30;

/** Stands where the rest of a title was left out. */
const CUT = "…";

/** Controls, direction overrides and what XML cannot hold: they would hide or bend the name. The same in every version of Unicode. */
const UNREADABLE = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u202a-\u202e\u2066-\u2069\s]+/gu;

/** At most `length` UTF-16 units, cut between characters as people see them. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  let kept = "";
  for (const { segment } of new Intl.Segmenter("nl", { granularity: "grapheme" }).segment(text)) {
    if (kept.length + segment.length > length - 1) break;
    kept += segment;
  }
  return kept.trimEnd() + CUT;
}

/** The tiers in the conversation, each once; how many people, when that is too long to read. */
function parties(people: readonly ConfirmedPerson[]): string {
  const tiers = [...new Set(people.map(({ role }) => ROLE_NAMES[role]))].join(", ");
  return tiers.length <= MAX_PARTIES ? tiers : `${String(people.length)} deelnemers`;
}

/**
 * Name of the record: subject, parties (by tier, not by name), date. At most 80 characters; never empty.
 * @source record.md, «naam»
 */
export function recordName(subject: string, people: readonly ConfirmedPerson[], firstDay: string | null): string {
  const tail = [parties(people), firstDay ?? ""].filter((part) => part !== "").map((part) => ` – ${part}`).join("");
  const title = subject.replace(UNREADABLE, " ").trim();
  return cut(title === "" ? "Chatgesprek" : title, MAX_NAME - tail.length) + tail;
}

/** What one browser may count to the last character of a cut title and another not: never plain letters or digits. */
const PERHAPS_ONE_CHARACTER = /^\s*[^\u0000-\u007f]*$/u;

/** Whether two names are one title, cut by two browsers: where a character ends as people see them, changes with Unicode. */
export function isSameName(one: string, other: string): boolean {
  const [shorter, longer] = [one, other].map(atTheCut).sort((a, b) => a.stem.length - b.stem.length);
  if (shorter === undefined || longer === undefined || shorter.tail !== longer.tail || !longer.stem.startsWith(shorter.stem)) return false;
  return one === other || (longer.tail !== "" && PERHAPS_ONE_CHARACTER.test(longer.stem.slice(shorter.stem.length)));
}

/** The tail is empty where nothing was cut. */
function atTheCut(name: string): { readonly stem: string; readonly tail: string } {
  const at = name.lastIndexOf(CUT);
  return at === -1 ? { stem: name, tail: "" } : { stem: name.slice(0, at), tail: name.slice(at) };
}
