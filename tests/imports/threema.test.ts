import fc from "fast-check";
import { readWell, refusal } from "./reading";
import { rawZip } from "./raw-zip";

const MONTHS: readonly (readonly [locale: string, months: readonly string[], print: (day: number, month: string, year: number, clock: string) => string])[] = [
  ["nl", ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"], (day, month, year, clock) => `${day}. ${month} ${year} om ${clock} CET`],
  ["en", ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"], (day, month, year, clock) => `${month} ${day}, ${year} at ${clock} GMT+1`],
  ["de", ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"], (day, month, year, clock) => `${day}. ${month} ${year} um ${clock} MEZ`],
  ["fr", ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"], (day, month, year, clock) => `${day} ${month} ${year} à ${clock} UTC+1`],
  ["it", ["gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre"], (day, month, year, clock) => `${day} ${month} ${year} alle ore ${clock} CET`],
  ["es", ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"], (day, month, year, clock) => `${day} de ${month} de ${year} a las ${clock} CET`],
  ["pl", ["stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września", "października", "listopada", "grudnia"], (day, month, year, clock) => `${day} ${month} ${year} ${clock} CEST`],
  ["ru", ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"], (day, month, year, clock) => `${day} ${month} ${year} г. в ${clock} GMT+1`],
  ["cs", ["ledna", "února", "března", "dubna", "května", "června", "července", "srpna", "září", "října", "listopadu", "prosince"], (day, month, year, clock) => `${day}. ${month} ${year} v ${clock} SELČ`],
  ["tr", ["Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık"], (day, month, year, clock) => `${day} ${month} ${year} ${clock} GMT+1`],
  ["da", ["januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"], (day, month, year, clock) => `${day}. ${month} ${year} kl. ${clock.replaceAll(":", ".")} CET`],
  ["zh", ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"], (day, month, year, clock) => `${year}年${month}${day}日 GMT+1 ${clock}`],
  ["ja", ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"], (day, month, year, clock) => `${year}年${month}${day}日 ${clock} GMT+1`],
];

interface Said {
  readonly isOutgoing: boolean;
  readonly at: readonly [year: number, month: number, day: number, hour: number, minute: number, second: number];
  readonly text: string;
}
const two = (value: number): string => String(value).padStart(2, "0");
const said: fc.Arbitrary<Said> = fc.record({
  isOutgoing: fc.boolean(),
  at: fc.tuple(fc.integer({ min: 2013, max: 2026 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.nat(23), fc.nat(59), fc.nat(59)),
  text: fc
    .oneof(fc.string({ unit: "grapheme", maxLength: 40 }), fc.constantFrom("Dag: alles goed?\nja", "<<< 15. maart", "\n", "a\u2028>>> b: 10:30", "=SUM(A1)", "<script>"))
    .map((text) => text.replace(/\r/g, "\n"))
    .filter((text) => !/\([^()]*\.\w{1,5}\)$/.test(text)),
});
const chat = fc.array(said, { minLength: 1, maxLength: 8 });

const writtenIn = ([, months, print]: (typeof MONTHS)[number], { isOutgoing, at: [year, month, day, hour, minute, second], text }: Said): string =>
  `${isOutgoing ? ">>>" : "<<<"} ${print(day, months[month - 1] ?? "", year, `${two(hour)}:${two(minute)}:${two(second)}`)}: ${text}\r\n`;
const local = ({ at: [year, month, day, hour, minute, second] }: Said): string => `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}`;

describe.each(MONTHS.map((language) => [language[0], language] as const))("Threema in the words of %s", (locale, language) => {
  test("an export that is written and read back is the same conversation, and its lines are those of the file", async () => {
    await fc.assert(
      fc.asyncProperty(chat, async (messages) => {
        const text = messages.map((one) => writtenIn(language, one)).join("");
        const { conversation } = await readWell(["messages.txt", text]);
        expect(conversation.messages.map(({ time, author, text }) => [time.local, author, text])).toEqual(messages.map((one) => [local(one), one.isOutgoing ? "Ik" : "<<<", one.text]));
        expect(conversation.messages.map(({ original }) => `${original}\r\n`).join("")).toBe(text);
        expect(conversation.completeness.lineCount).toBe(text.split("\n").length - 1);
        expect([null, locale]).toContain(conversation.locale);
      }),
      { numRuns: 40 },
    );
  });

  test("law 2: cut at any place, what was complete is the same", async () => {
    await fc.assert(
      fc.asyncProperty(chat, fc.nat(), async (messages, at) => {
        const encoder = new TextEncoder();
        const parts = messages.map((one) => writtenIn(language, one));
        const bytes = encoder.encode(parts.join(""));
        const first = encoder.encode(parts[0]).length;
        const cut = first + (at % (bytes.length - first + 1));
        let end = 0;
        const complete = parts.filter((part) => (end += encoder.encode(part).length) <= cut);
        const { messages: read } = (await readWell(["messages.txt", bytes.slice(0, cut)])).conversation;
        expect(read.slice(0, complete.length - 1).map(({ time, text }) => [time.local, text])).toEqual(messages.slice(0, complete.length - 1).map((one) => [local(one), one.text]));
        expect(read.map(({ original }) => original).join("").replace(/\s/g, "")).toBe(new TextDecoder().decode(bytes.slice(0, cut)).replace(/\s/g, ""));
      }),
      { numRuns: 40 },
    );
  });
});

describe("Threema", () => {
  test("the password that the app puts on the zip is asked for by its own name", async () => {
    expect(await refusal(["Threema.zip", rawZip([{ name: "messages.txt", contents: "<<< 15. maart 2024 om 21:12:05 CET: a\r\n", flags: 0x801 }])])).toEqual({ kind: "encrypted-zip" });
  });

  test("fault: of the hour that passes twice the file says which it was, where it prints the zone; a zone that has two meanings tells nothing", async () => {
    const at = (zone: string): string => `<<< 26. oktober 2025 om 02:30:00 ${zone}: a\r\n`;
    const { messages, completeness } = (await readWell(["messages.txt", ["CEST", "CET", "MEZ", "GMT+2"].map(at).join("")])).conversation;
    expect(messages.map(({ time }) => time.instant?.slice(11, 16))).toEqual(["00:30", "01:30", "01:30", "00:30"]);
    expect(messages.map(({ time }) => time.local)).toEqual(Array.from({ length: 4 }, () => "2025-10-26T02:30:00"));
    expect(completeness.warnings).toEqual([]);
    const unknown = (await readWell(["messages.txt", at("EST")])).conversation;
    expect([unknown.messages[0]?.time.instant, unknown.completeness.warnings.map(({ kind }) => kind)]).toEqual([null, ["ambiguous-hour"]]);
  });

  test("a file that was saved again tells no borders: every header begins a message", async () => {
    const lines = ["<<< 15. maart 2024 om 21:12:05 CET: a", "<<< 15. maart 2024 om 21:13:05 CET: b", "c", ""];
    for (const end of ["\n", "\r\n"]) {
      const { conversation } = await readWell(["messages.txt", lines.join(end)]);
      expect(conversation.messages.map(({ text, firstLine: first, lastLine: last }) => [text, first, last])).toEqual([["a", 1, 1], ["b\nc", 2, 3]]);
    }
  });

  test("a piece of it that was pasted into a WhatsApp message leaves that chat what it is", async () => {
    const { conversation } = await readWell(["x.txt", "15-03-2024 21:12 - Ton: kijk\n<<< 15. maart 2024 om 21:12:05 CET: a\n15-03-2024 21:13 - Bea: ja\n"]);
    expect([conversation.app, conversation.messages.length]).toEqual(["whatsapp", 2]);
  });

  test("the name of the zip tells the chat, which then is the author of what came in", async () => {
    const { conversation } = await readWell(["Threema-chat met Bea.txt", ">>> 15. maart 2024 om 21:12:05 CET: a\r\n"]);
    expect([conversation.title, conversation.participants]).toEqual(["Bea", [{ shownAs: "Ik", messageCount: 1 }, { shownAs: "Bea", messageCount: 0 }]]);
  });
});
