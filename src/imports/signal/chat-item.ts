import type { Aside, Attachment, Message, MessageMark } from "../../conversation/conversation";
import { at, idAt, isObject, type JsonObject, listAt } from "../json-value";
import { localTimeOf } from "../zoned-time";
import { attachmentOf, type Files } from "./attachments";
import { type Content, contentOf, isLost, itemIn, quoteIn, reactionsIn, sentAt } from "./content";
import type { People } from "./people";

/** A chat item, and where it stands. */
export interface PlacedItem {
  readonly chatItem: JsonObject;
  readonly number: number;
  readonly line: number;
  readonly original: string;
}

/** Reads one chat item as a message. An item of an unknown kind is a message too: what it says is in `original`. */
export async function messageOf({ chatItem, number, line, original }: PlacedItem, people: People, files: Files): Promise<Message> {
  const content = contentOf(chatItem, people);
  const attachments: Attachment[] = [];
  for (const pointer of content.pointers) attachments.push(await attachmentOf(pointer, files));
  return {
    number,
    firstLine: line,
    lastLine: line,
    original,
    time: localTimeOf(sentAt(chatItem)),
    // A call is an event too: which way it went stands in its words.
    author: isObject(chatItem.updateMessage) && !isLost(chatItem) ? null : authorOf(chatItem, people),
    kind: content.kind,
    text: content.text,
    attachments,
    marks: marksOf(chatItem, content),
    asides: asidesOf(chatItem, people),
  };
}

function authorOf(chatItem: JsonObject, people: People): string {
  const author = idAt(chatItem, "authorId");
  return author === "" && isObject(chatItem.outgoing) ? people.exporter : people.nameOf(author || "0");
}

function marksOf(chatItem: JsonObject, { known }: Content): readonly MessageMark[] {
  const status = deliveryOf(chatItem);
  return [
    ...(listAt(chatItem, "revisions").length > 0 ? (["edited"] as const) : []),
    ...(status === null ? [] : [status]),
    ...(isLost(chatItem) ? (["pending"] as const) : []),
    ...(known ? [] : (["unknown-content"] as const)),
  ];
}

/** What was sent from this device but reached nobody. */
function deliveryOf(chatItem: JsonObject): "failed" | "waiting" | null {
  const statuses = listAt(chatItem, "outgoing", "sendStatus");
  const isIn = (status: unknown, state: string): boolean => isObject(at(status, state));
  if (!statuses.every((status) => isIn(status, "failed") || isIn(status, "pending"))) return null;
  return statuses.some((status) => isIn(status, "pending")) ? "waiting" : statuses.length > 0 ? "failed" : null;
}

function asidesOf(chatItem: JsonObject, people: People): readonly Aside[] {
  const item = itemIn(chatItem);
  const quote = item === null ? null : quoteIn(item, people);
  const reactions = item === null ? [] : reactionsIn(item, people);
  const earlier = listAt(chatItem, "revisions").filter(isObject);
  return [
    ...(quote === null ? [] : [{ kind: "quote", ...quote } as const]),
    ...earlier.map((revision) => ({ kind: "earlier-version", time: localTimeOf(sentAt(revision)), text: contentOf(revision, people).text }) as const),
    ...reactions.map((reaction) => ({ kind: "reaction", ...reaction }) as const),
  ];
}
