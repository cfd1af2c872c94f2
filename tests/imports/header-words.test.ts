import { parseHeader } from "../../src/imports/whatsapp/header";

/** Which half of the day locales print, in their own words: an unknown word would put the clock twelve hours back. */
const WORDS: readonly (readonly [language: string, morning: string, afternoon: string])[] = [
  ["nl", "a.m.", "p.m."],
  ["es", "a. m.", "p. m."],
  ["en", "AM", "PM"],
  ["bg", "пр.об.", "сл.об."],
  ["mk", "претпл.", "попл."],
  ["uk", "дп", "пп"],
  ["el", "π.μ.", "μ.μ."],
  ["fi", "ap.", "ip."],
  ["sv", "fm", "em"],
  ["is", "f.h.", "e.h."],
  ["af", "vm.", "nm."],
  ["hu", "de.", "du."],
  ["cs", "dop.", "odp."],
  ["sl", "dop.", "pop."],
  ["sq", "PD", "MD"],
  ["lt", "priešpiet", "popiet"],
  ["lv", "priekšp.", "pēcp."],
  ["tr", "ÖÖ", "ÖS"],
  ["ms", "PG", "PTG"],
  ["vi", "SA", "CH"],
  ["he", "לפנה״צ", "אחה״צ"],
  ["ar", "ص", "م"],
  ["fa", "ق.ظ.", "ب.ظ."],
  ["fa, in full", "قبل‌ازظهر", "بعدازظهر"],
  ["ps", "غ.م.", "غ.و."],
  ["ckb", "ب.ن", "د.ن"],
  ["sd", "صبح", "شام"],
  ["bg, by the clock's own word", "ч. am", "ч. pm"],
  ["ga", "r.n.", "i.n."],
  ["ha", "SF", "YM"],
  ["ky", "тң", "тк"],
  ["uz", "TO", "TK"],
  ["so", "GH", "GD"],
  ["ku", "BN", "PN"],
  ["as", "পূৰ্বাহ্ন", "অপৰাহ্ন"],
  ["tk", "go.öň", "go.soň"],
  ["lb", "moies", "nomëttes"],
  ["hi", "पूर्वाह्न", "अपराह्न"],
  ["mr", "म.पू.", "म.उ."],
  ["ta", "முற்பகல்", "பிற்பகல்"],
  ["th", "ก่อนเที่ยง", "หลังเที่ยง"],
  ["ja", "午前", "午後"],
  ["ko", "오전", "오후"],
  ["zh", "上午", "下午"],
  ["kn", "ಪೂರ್ವಾಹ್ನ", "ಅಪರಾಹ್ನ"],
  ["pa", "ਪੂ.ਦੁ.", "ਬਾ.ਦੁ."],
  ["si", "පෙ.ව.", "ප.ව."],
  ["lo", "ກ່ອນທ່ຽງ", "ຫຼັງທ່ຽງ"],
  ["my", "နံနက်", "ညနေ"],
  ["km", "ព្រឹក", "ល្ងាច"],
  ["mn", "ү.ө.", "ү.х."],
  ["am", "ጥዋት", "ከሰዓት"],
  ["zh, at night", "凌晨", "晚上"],
  ["yue", "朝早", "夜晚"],
];

const hourOf = (head: string): number | undefined => parseHeader(head)?.time.hour;

describe("fault: no half of the day is taken for a name, or for the other half", () => {
  test.each(WORDS)("%s: %s and %s", (_language, morning, afternoon) => {
    expect(hourOf(`15/03/2024, 9:12 ${morning} - `)).toBe(9);
    expect(hourOf(`15/03/2024, 9:12 ${afternoon} - `)).toBe(21);
    expect(hourOf(`[15/03/2024 ${morning} 12:05:00] `)).toBe(0);
    expect(hourOf(`[15/03/2024 ${afternoon} 12:05:00] `)).toBe(12);
  });

  test.each([
    ["in the morning", "in the afternoon"],
    ["e paradites", "e pasdites"],
  ])("of several words, behind the time: %s and %s", (morning, afternoon) => {
    expect(hourOf(`15/03/2024, 9:12 ${morning} - `)).toBe(9);
    expect(hourOf(`[15/03/2024, 12:05:00 ${afternoon}] `)).toBe(12);
  });

  test.each(["klo", "à", "um", "om", "a las", "o", "v", "kl."])("what stands between date and time is no name: %s", (word) => {
    expect(parseHeader(`15.03.2024 ${word} 21:12 - Karin`)).toMatchObject({ time: { hour: 21, minute: 12 }, shape: { between: word, end: " - " } });
  });
});
