import type { Conversation } from "../conversation/conversation";
import { mediaKey, mediaPlace } from "./media-key";

/** An export that gives the bytes of its entries, whole or as they lie. */
interface WithMedia<Whole, AsItLies> {
  readonly conversation: Pick<Conversation, "sources" | "merge">;
  readonly media: (entry: string) => Whole;
  readonly contents: (entry: string) => AsItLies;
}

/** The media of two exports that were brought together, the added one last: each is asked under the name that it has there. */
export function mergedMedia<Whole, AsItLies>(base: WithMedia<Whole, AsItLies>, added: WithMedia<Whole, AsItLies>): Pick<WithMedia<Whole, AsItLies>, "media" | "contents"> {
  const before = base.conversation.sources.length;
  const find = (key: string): readonly [of: WithMedia<Whole, AsItLies>, entry: string] => {
    const { source, entry } = mediaPlace(key);
    const [of, place] = source < before ? [base, source] : [added, source - before];
    return [of, of.conversation.merge === null ? entry : mediaKey({ source: place, entry })];
  };
  return {
    media: (key) => {
      const [of, entry] = find(key);
      return of.media(entry);
    },
    contents: (key) => {
      const [of, entry] = find(key);
      return of.contents(entry);
    },
  };
}
