import { isObject, type JsonObject, listAt, numberAt, textAt } from "../json-value";
import { struckOut } from "../struck-out";
import type { People } from "./people";

/** Stands in a body where somebody is mentioned. */
const PLACE_OF_MENTION = "\ufffc";

/**
 * A body as the app shows it: where it keeps a place for a mention, `@` and the name stand, and what is struck out stands between
 * tildes. Somebody whom the file does not name leaves the place as it is.
 *
 * @param text `Text` of Backup.proto; ranges are counted in UTF-16 units
 */
export function bodyText(text: unknown, people: Pick<People, "nameOfAci">): string {
  const body = textAt(text, "body");
  const ranges = listAt(text, "bodyRanges").filter(isObject);
  const names = new Map<number, string>();
  for (const range of ranges) {
    const name = people.nameOfAci(textAt(range, "mentionAci"));
    if (name !== null) names.set(startOf(range), name);
  }
  const shown = (from: number, to: number): string =>
    body.slice(from, to).replaceAll(PLACE_OF_MENTION, (place, offset: number) => {
      const name = names.get(from + offset);
      return name === undefined ? place : `@${name}`;
    });
  let read = "";
  let from = 0;
  for (const { start, end } of struckIn(ranges, body.length)) {
    read += shown(from, start) + struckOut(shown(start, end));
    from = end;
  }
  return read + shown(from, body.length);
}

/** A range that starts the body has no `start`: the format leaves zeros out. */
const startOf = (range: JsonObject): number => numberAt(range, "start") || 0;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What is struck out, from the first; two that touch are one. */
function struckIn(ranges: readonly JsonObject[], length: number): readonly Stretch[] {
  const joined: Stretch[] = [];
  const found = ranges.filter((range) => textAt(range, "style") === "STRIKETHROUGH").map((range) => ({ start: startOf(range), end: Math.min(startOf(range) + (numberAt(range, "length") || 0), length) }));
  for (const next of found.sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && next.start <= last.end) joined.splice(-1, 1, { start: last.start, end: Math.max(last.end, next.end) });
    else if (next.start < next.end) joined.push(next);
  }
  return joined;
}
