import type { ChatMessage, ChatMessageAttachment, ChatMessageFromIdentitySet, ChatMessageReaction, Identity } from "@microsoft/microsoft-graph-types";
import { PEOPLE } from "../people";

const nameOf = (id: string): string | null => PEOPLE.find((person) => person.id === id)?.displayName ?? null;

const USER = { "@odata.type": "#microsoft.graph.teamworkUserIdentity" };

/** A user as Teams names them; in reactions and events their name is left out. */
const user = (id: string, displayName: string | null): Identity => ({ ...USER, id, displayName, ...{ userIdentityType: "aadUser" } });

export const by = (id: string): ChatMessageFromIdentitySet => ({ application: null, device: null, user: user(id, nameOf(id)) });

/** A message in which everything is as usual, but for what is told. @param at of making, an instant in UTC */
export function message(chatId: string, at: string, from: string | null, told: Partial<ChatMessage>): ChatMessage {
  const id = String(Date.parse(at));
  return {
    id,
    replyToId: null,
    etag: id,
    messageType: "message",
    createdDateTime: at,
    lastModifiedDateTime: told.deletedDateTime ?? told.lastEditedDateTime ?? at,
    lastEditedDateTime: null,
    deletedDateTime: null,
    subject: null,
    summary: null,
    chatId,
    importance: "normal",
    locale: "nl-nl",
    webUrl: null,
    channelIdentity: null,
    policyViolation: null,
    from: from === null ? null : by(from),
    body: { contentType: "text", content: "" },
    attachments: [],
    mentions: [],
    reactions: [],
    eventDetail: null,
    ...told,
  };
}

export const text = (content: string): Partial<ChatMessage> => ({ body: { contentType: "text", content } });
export const html = (content: string): Partial<ChatMessage> => ({ body: { contentType: "html", content } });

/** An empty body: only that there was a message remains. */
export const deleted = (deletedDateTime: string): Partial<ChatMessage> => ({ ...html(""), deletedDateTime });

/** The names of who reacts are left out, as Graph does. */
export const reaction = (id: string, reactionType: string, displayName: string, createdDateTime: string): ChatMessageReaction => ({
  reactionType,
  displayName,
  reactionContentUrl: null,
  createdDateTime,
  user: { application: null, device: null, user: user(id, null) },
});

const attachment = (told: ChatMessageAttachment): ChatMessageAttachment => ({ contentUrl: null, content: null, name: null, thumbnailUrl: null, teamsAppId: null, ...told });

const withAttachment = (content: string, told: ChatMessageAttachment & { readonly id: string }): Partial<ChatMessage> => ({
  ...html(`${content}<attachment id="${told.id}"></attachment>`),
  attachments: [attachment(told)],
});

/** A file that lies in somebody's OneDrive. */
export const withFile = (content: string, { url, name }: { readonly url: string; readonly name: string }): Partial<ChatMessage> =>
  withAttachment(content, { id: guidOf(url), contentType: "reference", contentUrl: url, name });

/** A quoted answer: Teams writes what is quoted beside it. */
export function replyTo(answered: ChatMessage, content: string): Partial<ChatMessage> {
  const id = answered.id ?? "";
  const quoted = { messageId: id, messagePreview: plain(answered), messageSender: { application: null, device: null, user: answered.from?.user ?? null } };
  const attached = attachment({ id, contentType: "messageReference", content: JSON.stringify(quoted) });
  return { ...html(`<attachment id="${id}"></attachment><p>${content}</p>`), attachments: [attached] };
}

/** A message of another chat that is sent on. */
export function forwarded(chatId: string, from: string, sentAt: string, said: string): Partial<ChatMessage> {
  const id = String(Date.parse(sentAt));
  const original = {
    originalMessageId: id,
    originalMessageContent: `<p>${said}</p>`,
    originalConversationId: chatId,
    originalSentDateTime: sentAt,
    originalMessageSender: by(from),
  };
  return { ...html(`<attachment id="${id}"></attachment>`), attachments: [attachment({ id, contentType: "forwardedMessageReference", content: JSON.stringify(original) })] };
}

export function adaptiveCard(id: string, lines: readonly string[]): Partial<ChatMessage> {
  const card = { type: "AdaptiveCard", version: "1.4", body: lines.map((line) => ({ type: "TextBlock", text: line })), actions: [] };
  return withAttachment("", { id, contentType: "application/vnd.microsoft.card.adaptive", content: JSON.stringify(card) });
}

/** A poll, as an app puts it in a chat: a card with facts, choices and a picture. */
export function poll(id: string, question: string, choices: readonly string[], picture: string): Partial<ChatMessage> {
  const body = [
    { type: "TextBlock", text: question },
    { type: "Image", url: picture },
    { type: "FactSet", facts: [{ title: "Sluit", value: "vrijdag" }] },
    { type: "Input.ChoiceSet", id: "keuze", choices: choices.map((title, value) => ({ title, value: String(value) })) },
    { type: "RichTextBlock", inlines: ["Ieder ", { type: "TextRun", text: "kiest een" }] },
  ];
  return withAttachment("", { id, contentType: "application/vnd.microsoft.card.adaptive", content: JSON.stringify({ type: "AdaptiveCard", version: "1.4", body, actions: [{ type: "Action.Submit", title: "Stem" }] }) });
}

/** Code that was pasted: its words are one of the chat's hosted contents. */
export const codeSnippet = (address: string, id: string, name: string): Partial<ChatMessage> =>
  withAttachment("", { id, contentType: "application/vnd.microsoft.card.codesnippet", content: JSON.stringify({ name, language: "plaintext", codeSnippetUrl: address }) });

/** A Loop component: what is in it lies in the OneDrive of who made it. */
export const loopComponent = ({ url }: { readonly url: string }): Partial<ChatMessage> =>
  withAttachment("<p></p>", { id: guidOf(url), contentType: "application/vnd.microsoft.card.fluidEmbedCard", content: JSON.stringify({ componentUrl: url, sourceType: "Compose" }) });

/** A recorded voice memo; its sound is one of the chat's hosted contents. */
export function voiceMemo(address: string, id: string): Partial<ChatMessage> {
  const content = JSON.stringify({ duration: "PT4S", media: [{ url: address }] });
  return withAttachment("", { id, contentType: "application/vnd.microsoft.card.audio", content, name: "audio.wav" });
}

/** Something that Teams itself tells. @param detail with its `@odata.type` left out */
export const event = (type: string, detail: object): Partial<ChatMessage> => ({
  messageType: "systemEventMessage",
  ...html("<systemEventMessage/>"),
  eventDetail: { ...{ "@odata.type": `#microsoft.graph.${type}EventMessageDetail` }, ...detail },
});

export const initiator = (id: string): object => ({ application: null, device: null, user: user(id, null) });
export const concerned = (id: string): object => ({ ...USER, id, displayName: null, userIdentityType: "aadUser" });

const plain = ({ body }: ChatMessage): string => (body?.content ?? "").replace(/<[^>]*>/g, "").slice(0, 120);

/** An id that is the same at every start, in the form that Teams gives its attachments. */
function guidOf(seed: string): string {
  let state = 17;
  const digits = Array.from({ length: 32 }, (_, index) => {
    state = (state * 31 + seed.charCodeAt(index % seed.length) + index) & 0x7fffffff;
    return (state & 15).toString(16);
  }).join("");
  return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join("-");
}
