import { FURTHER_HALVES } from "./further-day-halves";

/**
 * Words that locales put in the header of a message. A new locale is a new row.
 *
 * @source formats.md 1.2; Unicode CLDR day periods
 */
type Half = "morning" | "afternoon";

/**
 * Written before or after the time; compared without spaces and full stops, in lower case. A language on one line
 * with its two words: the next may use the same letters for the other half.
 */
const DAY_HALVES: readonly (readonly [morning: string, afternoon: string])[] = [
  ["am inthemorning", "pm intheafternoon intheevening"],
  ["上午 凌晨 早上 清晨 早晨 朝早 午夜", "下午 中午 晚上 傍晚 夜晚"],
  ["午前", "午後"],
  ["오전", "오후"],
  ["ص", "م"],
  ["ق‌ظ قظ قبل‌ازظهر قبلازظهر", "ب‌ظ بظ بعدازظهر"],
  ["לפנה״צ", "אחה״צ"],
  ["πμ προμεσημβρίας", "μμ μεταμεσημβρίας"],
  ["पूर्वाह्न", "अपराह्न"],
  ["मपू", "मउ"],
  ["முற்பகல்", "பிற்பகல்"],
  ["ก่อนเที่ยง", "หลังเที่ยง"],
  ["sa", "ch"],
  ["pg", "ptg"],
  ["öö", "ös"],
  ["de", "du"],
  ["fm", "em"],
  ["fh", "eh"],
  ["vm", "nm"],
  ["pd paradite eparadites", "md pasdite epasdites"],
  ["ap", "ip"],
  ["dop", "odp pop"],
  ["priešpiet", "popiet"],
  ["priekšp priekšpusdienā", "pēcp pēcpusdienā"],
  ["дп", "пп"],
  ["проб чam чпроб", "слоб чpm чслоб"],
  ["претпл претпладне", "попл попладне"],
  ["ಪೂರ್ವಾಹ್ನ", "ಅಪರಾಹ್ನ"],
  ["ਪੂਦੁ", "ਬਾਦੁ"],
  ["පෙව", "පව"],
  ["ກ່ອນທ່ຽງ", "ຫຼັງທ່ຽງ"],
  ["နံနက်", "ညနေ ည နေ့လယ်"],
  ["ព្រឹក", "ល្ងាច"],
  ["үө", "үх"],
  ["ጥዋት", "ከሰዓት"],
  ["قبلدوپہر", "بعددوپہر"],
  ["გთ", "შშ"],
  ["rn", "in"],
  ["sf", "ym"],
  ["тң таңкы", "тк түштөнкийинки"],
  ["to", "tk"],
  ["gh", "gd"],
  ["bn", "pn"],
  ["غم", "غو"],
  ["بن", "دن"],
  ["صبح", "شام"],
  ["পূৰ্বাহ্ন", "অপৰাহ্ন"],
  ["goöň", "gosoň"],
  ["moies", "nomëttes"],
  ["damanhã", "datarde"],
];

const plain = (word: string): string => word.replace(/[.\s]/g, "").toLowerCase();
const comparable = (word: string): string => plain(word).normalize("NFC");

const HALF_OF = new Map<string, Half>(
  [...FURTHER_HALVES, ...DAY_HALVES].flatMap(([morning, afternoon]) => [
    ...morning.split(" ").map((word) => [comparable(word), "morning"] as const),
    ...afternoon.split(" ").map((word) => [comparable(word), "afternoon"] as const),
  ]),
);

/** Which half of the day a word in the header names, if it does. */
export const halfOfDay = (word: string): Half | null => HALF_OF.get(plain(word)) ?? HALF_OF.get(comparable(word)) ?? null;

/** Chinese noon begins an hour before twelve. */
export const isNoon = (word: string): boolean => word === "中午";

/** Whether a word is a half of the day even where a name may stand: «De», «To» and «Sa» begin names. */
export const mayStandOpen = (word: string): boolean => /^[ap]m$|[^ -~]/.test(plain(word));

/** Written between date and time. */
export const BETWEEN_DATE_AND_TIME: ReadonlySet<string> = new Set(
  ["klo", "à", "às", "um", "alle", "at", "lúc", "kl.", "kl", "в", "во", "о", "у", "а", "u", "ob", "om", "në", "ás", "la", "kell", "ê", "da", "plkst.", "στις", "ཆུ་ཚོད་", "a las", "a la", "o", "v"],
);

/** Written after the time: «hour» in Bulgarian, Thai, German and Sorbian. */
export const AFTER_TIME: ReadonlySet<string> = new Set(["ч.", "น.", "Uhr", "hodź.", "góź."]);

/** Written after the date, beside eras. */
export const AFTER_DATE = ["г.", "г", "р.", ".", "日", "일"] as const;

/** What stands behind the month where that is another word than behind the year. */
export const SECOND_SEPARATOR: ReadonlyMap<string, string> = new Map([
  ["年", "月"],
  ["년 ", "월 "],
  ["년", "월"],
]);
