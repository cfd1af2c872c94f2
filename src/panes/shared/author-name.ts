import { createContext, useCallback, useContext } from "react";
import { EXPORTER } from "../../conversation/conversation";
import type { ChatApp } from "../../conversation/conversation";
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

/** Says an author as `authorName` does, in the chat on screen. A line without an author is one of the app's. */
export function useAuthorName(): (author: string | null) => string {
  const { text } = useLanguage();
  const exporter = useContext(ExporterContext);
  return useCallback((author) => (author === null ? text("review.app-notice") : authorName({ text }, exporter, author)), [text, exporter]);
}
