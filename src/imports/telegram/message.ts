import type { Aside, Message, MessageMark } from "../../conversation/conversation";
import { type LocalTime, UNDATED } from "../../conversation/local-time";
import { exists } from "../calendar";
import { idAt, type JsonObject, numberAt, textAt } from "../json-value";
import type { MediaIndex } from "../media-index";
import { canBeSeen } from "../seen-name";
import { plainName } from "../whatsapp/marks";
import { localTimeOf } from "../zoned-time";
import { type Content, contentOf, reactionsIn } from "./content";

/** A message object, and where it stands. */
export interface PlacedObject {
  readonly value: JsonObject;
  readonly number: number;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly original: string;
}

/**
 * @param answered the message of the same chat that this one answers, where the file has it
 */
export function messageOf({ value, number, firstLine, lastLine, original }: PlacedObject, media: MediaIndex, answered: Message | undefined): Message {
  const content = contentOf(value, media);
  return {
    number,
    firstLine,
    lastLine,
    original,
    time: timeOf(value),
    // A call is an event too: who made it stands in its words.
    author: textAt(value, "type") === "service" ? null : authorOf(value),
    kind: content.kind,
    text: content.text,
    attachments: content.files.map(({ attachment }) => attachment),
    marks: marksOf(value, content),
    asides: asidesOf(value, answered),
  };
}

/** Name of who wrote it; of an account that is gone, or whose name shows nothing, its number. Null where the file tells neither. */
export function authorOf(message: JsonObject): string | null {
  const name = plainName(textAt(message, "from") || textAt(message, "actor"));
  return canBeSeen(name) ? name : idAt(message, "from_id") || idAt(message, "actor_id") || null;
}

const PRINTED = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})$/;

/** The time that the exporting computer showed, with the instant beside it. Older files have only one of the two. */
function timeOf(message: JsonObject): LocalTime {
  const instant = localTimeOf(numberAt(message, "date_unixtime") * 1_000);
  const local = textAt(message, "date");
  if (!isTime(local)) return instant;
  return { local, precision: "second", instant: instant === UNDATED ? null : instant.instant };
}

/** Whether this is a time as the app prints one, and there is such a time. */
export function isTime(local: string): boolean {
  const [, year, month, day, hour, minute, second] = (PRINTED.exec(local) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined || hour === undefined || minute === undefined || second === undefined) return false;
  return exists({ year, month, day }) && hour <= 23 && minute <= 59 && second <= 59;
}

/** The first versions wrote a date of 1970 where nothing was edited. Newer ones write a date where only a reaction came too. */
const NEVER = /^19(?:69|70)-/;

function marksOf(message: JsonObject, { files, known }: Content): readonly MessageMark[] {
  const edited = textAt(message, "edited");
  return [
    ...((edited !== "" && !NEVER.test(edited)) || numberAt(message, "edited_unixtime") > 0 ? (["edited"] as const) : []),
    ...(Object.hasOwn(message, "forwarded_from") ? (["forwarded"] as const) : []),
    ...(files.some(({ isLeftOut }) => isLeftOut) ? (["media-omitted"] as const) : []),
    ...(known ? [] : (["unknown-content"] as const)),
  ];
}

function asidesOf(message: JsonObject, answered: Message | undefined): readonly Aside[] {
  const quote: readonly Aside[] = answered === undefined ? [] : [{ kind: "quote", author: answered.author, text: answered.text }];
  return [...quote, ...reactionsIn(message).map((reaction) => ({ kind: "reaction", ...reaction }) as const)];
}
