import { createContext, useCallback, useContext } from "react";
import { EXPORTER } from "../../conversation/conversation";
import type { ChatApp, MessageKind } from "../../conversation/conversation";
import type { Translator } from "../../language/translator";
import { useLanguage } from "./language";

/** `Conversation.exporter` of the chat on screen. */
export const ExporterContext = createContext<string | null>(null);

/** `Conversation.app` of the chat on screen; null where that is not told. */
export const AppContext = createContext<ChatApp | null>(null);

/**
 * An author in the reader's language: the name as shown, but for the word that stands for whoever's phone it was.
 *
 * @param exporter of the conversation; somebody may be called «Ik» in another one
 */
export const authorName = ({ text }: Pick<Translator, "text">, exporter: string | null, shownAs: string): string =>
  shownAs === EXPORTER && exporter === EXPORTER ? text("author.exporter") : shownAs;

/** What the app itself tells; anything else without an author was written by somebody. */
const isAppsOwn = (kind: MessageKind): boolean => kind === "system" || kind === "call" || kind === "deleted";

/** Says an author as `authorName` does, in the chat on screen. @param kind of the message that lacks one: Teams may leave out who wrote it */
export function useAuthorName(): (author: string | null, kind?: MessageKind) => string {
  const { text } = useLanguage();
  const exporter = useContext(ExporterContext);
  return useCallback(
    (author, kind = "system") => (author === null ? text(isAppsOwn(kind) ? "review.app-notice" : "review.no-author") : authorName({ text }, exporter, author)),
    [text, exporter],
  );
}
