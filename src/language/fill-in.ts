/** Characters that turn the direction of what follows; a name may not turn the sentence that it stands in. */
const DIRECTION_MARKS = /[\u200E\u200F\u202A-\u202E\u2066-\u2069\u061C]/gu;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const ISOLATE = "\u2068";
const END_ISOLATE = "\u2069";

function plain(value: string): string {
  const words = value.replace(DIRECTION_MARKS, "");
  return RIGHT_TO_LEFT.test(words) ? ISOLATE + words + END_ISOLATE : words;
}

/** Puts values in the places of a sentence. They stay plain text: a `{place}` inside a value is not looked at again. */
export const fillIn = (sentence: string, valueOf: (name: string) => string): string =>
  sentence.replace(/\{([a-z-]+)\}/giu, (_place, name: string) => plain(valueOf(name)));
