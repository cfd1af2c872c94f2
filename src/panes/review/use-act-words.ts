import type { Message } from "../../conversation/conversation";
import type { Act } from "../../review/history";
import { useAuthorName } from "../shared/author-name";
import { useLanguage } from "../shared/language";

/**
 * An act in words, with the first message that it was about.
 *
 * @param messages in the order of their numbers, from 1
 */
export function useActWords(messages: readonly Message[]): (act: Act) => string {
  const { text, count, time } = useLanguage();
  const authorName = useAuthorName();
  return (act) => {
    const message = messages[act.first - 1];
    const about = message === undefined ? { author: "", time: "" } : { author: authorName(message.author, message.kind), time: time(message.time.local) };
    return count("review.history-act", act.count, { answer: text(`review.answer.${act.kind}`), ...about });
  };
}
