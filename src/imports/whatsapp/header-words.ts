/**
 * Words that locales put in the header of a message. A new locale is a new row.
 *
 * @source formats.md 1.2; Unicode CLDR day periods
 */
type Half = "morning" | "afternoon";

/** Written before or after the time; compared without spaces and full stops, in lower case. */
const DAY_HALVES: readonly (readonly [half: Half, words: string])[] = [
  ["morning", "am"],
  ["afternoon", "pm"],
  ["morning", "上午 凌晨 早上 清晨 午前 오전"],
  ["afternoon", "下午 中午 晚上 傍晚 午後 오후"],
  ["morning", "ص"],
  ["afternoon", "م"],
  ["morning", "πμ προμεσημβρίας"],
  ["afternoon", "μμ μεταμεσημβρίας"],
  ["morning", "ق‌ظ قظ"],
  ["afternoon", "ب‌ظ بظ"],
  ["morning", "de öö sa pg прпл прадп прдоп pd fm vm dop ip पूर्वाह्न"],
  ["afternoon", "du ös ch ptg слоб md em nm odp popiv अपराह्न"],
];

const HALF_OF = new Map<string, Half>(DAY_HALVES.flatMap(([half, words]) => words.split(" ").map((word) => [word, half] as const)));

/** Which half of the day a word in the header names, if it does. */
export const halfOfDay = (word: string): Half | null => HALF_OF.get(word.replace(/[.\s]/g, "").toLowerCase()) ?? null;

/** Written between date and time. */
export const BETWEEN_DATE_AND_TIME: ReadonlySet<string> = new Set(["klo", "à", "às", "um", "alle", "at", "lúc", "kl.", "kl", "в", "о"]);

/** Written after the year. */
export const AFTER_DATE = ["г.", "г", "р.", "BE", "."] as const;
