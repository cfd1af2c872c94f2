import type { Message, MessageKind, MessageMark } from "../../conversation/conversation";
import { eventText } from "../event-text";
import { isObject, type JsonObject, textAt } from "../json-value";
import { localTimeOf } from "../zoned-time";
import { asidesOf, isForwarded } from "./asides";
import { attachmentsOf, type ChatAttachment, type OpenFiles } from "./attachments";
import { type BodyText, bodyText } from "./body-text";
import { cardOf } from "./card";
import { type ChatPeople, naming } from "./people";

/** A message as Graph gives it, and where it stands in what was read. */
export interface PlacedMessage {
  readonly value: JsonObject;
  readonly number: number;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly original: string;
}

/** A message with the cards in it. */
export interface ReadMessage {
  readonly message: Message;
  readonly attached: readonly ChatAttachment[];
}

const NO_TEXT: BodyText = { text: "", media: [], hasExtension: false, hasUnknown: false };

/** @source formats.md 2 (Teams); learn.microsoft.com/graph/api/resources/chatmessage */
export function messageOf({ value, number, firstLine, lastLine, original }: PlacedMessage, people: ChatPeople, files: OpenFiles): ReadMessage {
  const shared = { number, firstLine, lastLine, original, time: localTimeOf(Date.parse(textAt(value, "createdDateTime"))) };
  const event = value["eventDetail"];
  if (isObject(event) || textAt(value, "messageType") !== "message") return { message: { ...shared, ...systemLine(value, people) }, attached: [] };
  if (textAt(value, "deletedDateTime") !== "") return { message: { ...shared, ...NOTHING, author: people.whoIs(value["from"]), kind: "deleted", text: "" }, attached: [] };
  const body = bodyOf(value);
  const attached = attachmentsOf(value, number, body, files);
  const message: Message = {
    ...shared,
    author: people.whoIs(value["from"]),
    kind: kindOf(attached),
    text: textOf(value, body, attached),
    attachments: attached.map(({ attachment }) => attachment),
    marks: marksOf(value, body, attached),
    asides: asidesOf(value, people),
  };
  return { message, attached };
}

const NOTHING = { attachments: [], marks: [], asides: [] } as const satisfies Partial<Message>;

const CALLS = /^call(?:Started|Ended)$/;

/** What Teams tells by itself, in its own words: Graph gives facts and no sentence. */
function systemLine(value: JsonObject, people: ChatPeople): Omit<Message, "number" | "firstLine" | "lastLine" | "original" | "time"> {
  const event = value["eventDetail"];
  if (!isObject(event)) {
    const said = bodyOf(value).text;
    return { ...NOTHING, author: null, kind: "system", text: said || textAt(value, "messageType"), marks: ["unknown-content"] };
  }
  const type = textAt(event, "@odata.type").replace(/^#microsoft\.graph\./, "").replace(/EventMessageDetail$/, "");
  const facts = Object.fromEntries(Object.entries(event).filter(([key]) => !key.startsWith("@odata.")));
  return { ...NOTHING, author: null, kind: CALLS.test(type) ? "call" : "system", text: eventText(type, told(facts), naming(people)) };
}

/** Without what says nothing: annotations, kinds of identity, and dates that stand for «always». */
function told(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(told);
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([key, inner]) => !key.startsWith("@odata.") && key !== "userIdentityType" && inner !== "0001-01-01T00:00:00Z");
  return Object.fromEntries(kept.map(([key, inner]) => [key, told(inner)]));
}

function bodyOf(value: JsonObject): BodyText {
  const content = textAt(value, "body", "content");
  return textAt(value, "body", "contentType") === "html" ? bodyText(content) : { ...NO_TEXT, text: content };
}

/** A rule against data leaks keeps it from its readers. Its writer may have sent it all the same. @source learn.microsoft.com/graph/api/resources/chatmessagepolicyviolation */
function blockedIn(value: JsonObject): readonly MessageMark[] {
  const [action, answer] = ["dlpAction", "userAction"].map((key) => textAt(value, "policyViolation", key).toLowerCase().split(/,\s*/));
  if (action === undefined || answer?.includes("override") === true) return [];
  if (action.includes("blockaccess")) return ["blocked"];
  return action.includes("blockaccessexternal") ? ["blocked-outside"] : [];
}

const kindOf = (attached: readonly ChatAttachment[]): MessageKind => attached.find(({ kind }) => kind !== "document")?.kind ?? attached[0]?.kind ?? "text";

/** The subject, the words, and those of the cards. */
function textOf(value: JsonObject, { text }: BodyText, attached: readonly ChatAttachment[]): string {
  const cards = attached.flatMap(({ content }) => (content === null ? [] : cardOf(content).words));
  return [textAt(value, "subject"), text, ...cards].filter((words) => words !== "").join("\n");
}

function marksOf(value: JsonObject, body: BodyText, attached: readonly ChatAttachment[]): readonly MessageMark[] {
  const importance = textAt(value, "importance");
  const isEmpty = body.text === "" && attached.length === 0 && textAt(value, "subject") === "" && !isForwarded(value);
  // What an extension put in (a voice note, a poll) comes as an attachment, or not at all.
  const isLeftOut = body.hasExtension && attached.length === 0;
  return [
    ...(textAt(value, "lastEditedDateTime") === "" ? [] : (["edited"] as const)),
    ...(isForwarded(value) ? (["forwarded"] as const) : []),
    ...(importance === "high" ? (["important"] as const) : []),
    ...(importance === "urgent" ? (["urgent"] as const) : []),
    ...blockedIn(value),
    ...(body.hasUnknown || isEmpty || isLeftOut ? (["unknown-content"] as const) : []),
  ];
}
