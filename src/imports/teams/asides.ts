import type { Aside } from "../../conversation/conversation";
import { isObject, type JsonObject, listAt, parseJson, textAt } from "../json-value";
import { FORWARDED, QUOTED } from "./attachments";
import { bodyText } from "./body-text";
import type { ChatPeople } from "./people";

/** Reactions of the first kind have a word in Graph; the newer ones are their sign. */
const SIGNS: Readonly<Record<string, string>> = { like: "👍", heart: "❤️", laugh: "😆", surprised: "😮", sad: "😢", angry: "😠" };

/** What a message answers or sends on, and how others reacted. */
export const asidesOf = (message: JsonObject, people: ChatPeople): readonly Aside[] => [...quotesIn(message, people), ...reactionsIn(message, people)];

export const isForwarded = (message: JsonObject): boolean => listAt(message, "attachments").some((one) => textAt(one, "contentType") === FORWARDED);

function quotesIn(message: JsonObject, people: ChatPeople): readonly Aside[] {
  return listAt(message, "attachments").filter(isObject).flatMap((one): readonly Aside[] => {
    const type = textAt(one, "contentType");
    const content = parseJson(textAt(one, "content"));
    if (type === QUOTED) return [{ kind: "quote", author: people.whoIs(isObject(content) ? content["messageSender"] : null), text: textAt(content, "messagePreview") }];
    if (type !== FORWARDED) return [];
    const sender = isObject(content) ? content["originalMessageSender"] : null;
    return [{ kind: "quote", author: people.whoIs(sender), text: bodyText(textAt(content, "originalMessageContent")).text }];
  });
}

function reactionsIn(message: JsonObject, people: ChatPeople): readonly Aside[] {
  return listAt(message, "reactions").filter(isObject).map((one): Aside => {
    const type = textAt(one, "reactionType");
    const emoji = Object.hasOwn(SIGNS, type) ? (SIGNS[type] ?? type) : type === "custom" ? textAt(one, "displayName") || type : type;
    return { kind: "reaction", by: people.whoIs(one["user"]), emoji };
  });
}
