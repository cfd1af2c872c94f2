import type { Conversation, Message } from "../conversation/conversation";
import { placeKey } from "./media-place";
import type { MediaPlace } from "./media-place";

/** The conversation as it is without the bytes of these attachments: each is there by name, and is told as missing. */
export function withoutMedia(conversation: Conversation, lacked: readonly MediaPlace[]): Conversation {
  const keys = new Set(lacked.map(placeKey));
  const lacks = ({ number }: Message, place: number): boolean => keys.has(placeKey({ messageNumber: number, place }));
  const messages = conversation.messages.map((message) =>
    message.attachments.some((_one, place) => lacks(message, place))
      ? { ...message, attachments: message.attachments.map((one, place) => (lacks(message, place) ? { ...one, entry: null, size: null } : one)) }
      : message,
  );
  const missing = conversation.messages.flatMap((message) =>
    message.attachments.flatMap(({ name }, place) => (lacks(message, place) ? [{ kind: "missing-media", line: message.firstLine, detail: name } as const] : [])),
  );
  const { completeness } = conversation;
  return { ...conversation, messages, completeness: { ...completeness, missingMediaCount: completeness.missingMediaCount + missing.length, problems: [...completeness.problems, ...missing] } };
}
