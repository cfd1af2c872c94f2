import type { ConfirmedPerson } from "../review/people";
import { ROLE_NAMES } from "./statements";

/** MDTO advises at most this many characters, so that a name is whole in a list of results. */
const MAX_NAME = 80;
const MAX_PARTIES = 30;

/** Controls, direction overrides and what XML cannot hold: they would hide or bend the name. */
const UNREADABLE = /[\p{Cc}\p{Cs}\p{Cn}\u202a-\u202e\u2066-\u2069\s]+/gu;

/** At most `length` UTF-16 units, cut between characters as people see them. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  let kept = "";
  for (const { segment } of new Intl.Segmenter("nl", { granularity: "grapheme" }).segment(text)) {
    if (kept.length + segment.length > length - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
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
export function recordName(subject: string, people: readonly ConfirmedPerson[], firstDay: string): string {
  const tail = [parties(people), firstDay].filter((part) => part !== "").map((part) => ` – ${part}`).join("");
  const title = subject.replace(UNREADABLE, " ").trim();
  return cut(title === "" ? "Chatgesprek" : title, MAX_NAME - tail.length) + tail;
}
