import { isObject, parseJson, textAt } from "../json-value";

/** Words in a card of any of Teams' kinds: adaptive, hero, thumbnail, announcement, and that of a connector. */
const WORDS = new Set(["text", "title", "subtitle", "label", "placeholder", "summary", "activityTitle", "activitySubtitle", "activityText", "price", "tax", "vat", "total", "description", "codeSnippet"]);
/** Lists of words that are no objects. */
const WORD_LISTS = new Set(["inlines"]);
const FACTS = "facts";
/** What the card sends back or shows in another place or app, and no reader of it sees. */
const UNSEEN = new Set(["data", "fallback", "msteams", "refresh"]);
const DEEPEST = 12;

interface Card {
  /** In the card's own order. */
  readonly words: readonly string[];
  /** Addresses of its pictures. */
  readonly pictures: readonly string[];
}

/**
 * What a card says, and which pictures it shows.
 *
 * @source adaptivecards.io/explorer; learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-reference
 */
export function cardOf(content: string): Card {
  const words: string[] = [];
  const pictures: string[] = [];
  const say = (text: string): void => {
    if (text.trim() !== "") words.push(text);
  };
  const walk = (value: unknown, depth: number): void => {
    if (depth > DEEPEST) return;
    if (Array.isArray(value)) for (const inner of value) walk(inner, depth + 1);
    if (!isObject(value)) return;
    for (const [key, inner] of Object.entries(value)) {
      if (UNSEEN.has(key)) continue;
      if (key === FACTS && Array.isArray(inner)) for (const fact of inner) say(factOf(fact));
      else if (WORD_LISTS.has(key) && Array.isArray(inner)) for (const one of inner) { if (typeof one === "string") say(one); else walk(one, depth + 1); }
      else if (typeof inner !== "string") walk(inner, depth + 1);
      else if (WORDS.has(key) || (key === "value" && isTyped(value))) say(inner);
      else if (key === "url" && isPicture(value)) pictures.push(inner);
    }
  };
  walk(parseJson(content), 0);
  return { words, pictures };
}

const factOf = (fact: unknown): string => `${textAt(fact, "title") || textAt(fact, "name") || textAt(fact, "key")}: ${textAt(fact, "value")}`;

/** What stands in a field before anybody types. Of a choice it is a code. */
const isTyped = (value: unknown): boolean => /^Input\.(?:Text|Number|Date|Time)$/.test(textAt(value, "type"));

/** Other cards than adaptive ones name no kind beside the address of a picture; a picture in the card itself needs no fetching. */
const isPicture = (value: unknown): boolean => !/^(?:Action\.|openUrl|Media)/.test(textAt(value, "type")) && /^https?:/i.test(textAt(value, "url"));
