import { isObject, numberAt, textAt, listAt } from "../json-value";
import type { People } from "./people";

/** Stands in a body where somebody is mentioned. */
const PLACE_OF_MENTION = "\ufffc";

/**
 * A body as the app shows it: where it keeps a place for a mention, `@` and the name stand. Somebody whom the file does
 * not name leaves the place as it is.
 *
 * @param text `Text` of Backup.proto; ranges are counted in UTF-16 units
 */
export function bodyText(text: unknown, people: People): string {
  const body = textAt(text, "body");
  if (!body.includes(PLACE_OF_MENTION)) return body;
  const names = new Map<number, string>();
  for (const range of listAt(text, "bodyRanges").filter(isObject)) {
    const name = people.nameOfAci(textAt(range, "mentionAci"));
    // A range that starts the body has no `start`: the format leaves zeros out.
    if (name !== null) names.set(numberAt(range, "start") || 0, name);
  }
  return body.replaceAll(PLACE_OF_MENTION, (place, offset: number) => {
    const name = names.get(offset);
    return name === undefined ? place : `@${name}`;
  });
}
