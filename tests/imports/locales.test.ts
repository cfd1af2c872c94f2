import fc from "fast-check";
import { LOCALES } from "./locale-tags";
import { reading } from "./reading";

/**
 * Headers as telephones write them in every language that this Node knows (Unicode CLDR): nothing may be read wrong in silence.
 * A refusal is seen by whoever chose the file, and what is reported stands on the screen and in the record.
 */

type Form = "android" | "iphone" | "iphone, without comma";
type Clock = "h12" | "h23" | undefined;

interface Written {
  readonly locale: string;
  readonly form: Form;
  readonly clock: Clock;
  /** Seconds since 1970, in UTC, which here is the clock on the wall. */
  readonly times: readonly number[];
}

const authorOf = (index: number): string => (index % 3 === 1 ? "Karin" : "Bea de Wit");

function textOf({ locale, form, clock, times }: Written): string {
  const options = { timeZone: "UTC", ...(clock === undefined ? {} : { hourCycle: clock }) } as const;
  const timeStyle = form === "android" ? "short" : "medium";
  const both = new Intl.DateTimeFormat(locale, { ...options, dateStyle: "short", timeStyle });
  const date = new Intl.DateTimeFormat(locale, { timeZone: "UTC", dateStyle: "short" });
  const time = new Intl.DateTimeFormat(locale, { ...options, timeStyle });
  const printed = (at: number): string => (form === "iphone, without comma" ? `${date.format(at)} ${time.format(at)}` : both.format(at));
  return times
    .map((at, index) => (form === "android" ? `${printed(at * 1000)} - ${authorOf(index)}: bericht ${String(index)}\n` : `[${printed(at * 1000)}] ${authorOf(index)}: bericht ${String(index)}\r\n`))
    .join("");
}

/** Said of any export of WhatsApp, and so no report that something may be wrong. */
const ALWAYS_SAID = new Set(["no-beginning", "minutes-only", "converted-calendar", "ambiguous-hour"]);
/** Evidence that `inspect` and the screen name as weak. */
const WEAK = new Set(["chronology", "convention", "none"]);

/** `exact`, `refused`, `reported`, or what was read wrong without a word. */
async function outcomeOf(written: Written): Promise<string> {
  const read = await reading([["_chat.txt", textOf(written)]]);
  if (!read.ok) return "refused";
  const { messages, completeness } = read.value.conversation;
  const said = messages.map(({ time, author, text }) => `${time.local} ${author ?? ""}: ${text}`);
  const seconds = written.form !== "android";
  const meant = written.times.map((at, index) => `${new Date((seconds ? at : at - (at % 60)) * 1000).toISOString().slice(0, 19)} ${authorOf(index)}: bericht ${String(index)}`);
  if (said.join("\n") === meant.join("\n")) return "exact";
  const reports = [...completeness.problems, ...completeness.warnings].filter(({ kind }) => !ALWAYS_SAID.has(kind));
  if (reports.length > 0 || completeness.dateOrder.order === "ambiguous" || WEAK.has(completeness.dateOrder.evidence)) return "reported";
  return `${written.locale}, ${written.form}: ${textOf(written)}was read as ${said.join("\n")}`;
}

/** Their twelve-hour clock prints nothing for the half of the day, or a word that in Finnish is the other half: what it means is not in the file. */
const UNKNOWABLE = new Set(["fr-CM", "smn"]);
const isKnowable = ({ locale, clock }: Pick<Written, "locale" | "clock">): boolean => clock !== "h12" || !UNKNOWABLE.has(locale);

const FORMS = ["android", "iphone", "iphone, without comma"] as const;
const CLOCKS = [undefined, "h12", "h23"] as const;
const at = (...[month, day, hour, minute, second]: readonly [number, number, number, number, number]): number => Date.UTC(2024, month - 1, day, hour, minute, second) / 1000;

/** Days of one digit and of two, the first minutes of both halves of the day, minutes and seconds under ten, a new year. */
const A_YEAR = [
  at(3, 5, 0, 5, 7), at(3, 5, 9, 12, 13), at(3, 5, 12, 5, 9), at(3, 15, 16, 30, 1), at(3, 15, 21, 12, 33), at(11, 9, 1, 45, 2), at(11, 9, 3, 59, 59),
  at(11, 9, 5, 0, 0), at(11, 9, 11, 0, 0), at(11, 9, 13, 1, 0), at(11, 9, 18, 1, 0), at(12, 28, 20, 0, 30), at(12, 28, 23, 59, 5), at(13, 1, 4, 1, 1),
];

/** Languages into which WhatsApp is translated, and so exports can be expected in. */
const EXPECTED =
  "af am ar-EG ar-SA az be bg bn ca cs da de de-AT de-CH el en-AU en-CA en-GB en-IE en-IN en-US en-ZA es es-CO es-MX et eu fa fi fil fr fr-BE fr-CA fr-CH ga gl gu he hi hr hu hy id is it ja ka kk km kn ko ky lo lt lv mk ml mn mr ms my nb ne nl nl-BE pa pl ps pt pt-PT ro ru si sk sl sq sr sv sw ta te th ti tr uk ur uz vi yo zh zh-HK zh-SG zh-TW zu".split(
    " ",
  );

describe("fault: no header of any language is read wrong in silence", () => {
  test.each(FORMS)("a year of messages in every language: %s", async (form) => {
    const outcomes = new Map<string, string>();
    for (const locale of LOCALES) {
      for (const clock of CLOCKS) if (isKnowable({ locale, clock })) outcomes.set(`${locale} ${clock ?? ""}`, await outcomeOf({ locale, form, clock, times: A_YEAR }));
    }
    const all = [...outcomes.values()];
    expect(all.filter((outcome) => !["exact", "refused", "reported"].includes(outcome))).toEqual([]);
    // Nothing is gained by refusing all of it.
    expect(all.filter((outcome) => outcome === "exact").length).toBeGreaterThan(all.length * 0.9);
  });

  test.each(FORMS)("the languages that an export can be expected in are read exactly: %s", async (form) => {
    for (const locale of EXPECTED) for (const clock of CLOCKS) expect([locale, clock, await outcomeOf({ locale, form, clock, times: A_YEAR })]).toEqual([locale, clock, "exact"]);
  });

  test.each([
    ["Bulgarian", "5.03.24 г., 9:12 ч. пр.об.", "5.03.24 г., 4:30 ч. сл.об."],
    ["Portuguese of Portugal", "05/03/24, 09:12 da manhã", "05/03/24, 04:30 da tarde"],
    ["Kyrgyz", "5/3/24 09:12 таңкы", "5/3/24 04:30 түштөнкийинки"],
    ["Lower Sorbian", "5.3.24 9:12 dopołdnja", "5.3.24 4:30 wótpołdnja"],
    ["Hausa", "5/3/24, 09:12 Safiya", "5/3/24, 04:30 Yamma"],
  ])("telephones of some years ago, whose words for the halves of the day are other ones than those of today: %s", async (_language, morning, afternoon) => {
    const read = await reading([["_chat.txt", `${morning} - Bea de Wit: een\n${afternoon} - Karin: twee\n`]]);
    expect(read.ok && [...read.value.conversation.messages].map(({ time, author }) => [time.local, author])).toEqual([["2024-03-05T09:12:00", "Bea de Wit"], ["2024-03-05T16:30:00", "Karin"]]);
  });

  test("whatever the days and hours, however few", async () => {
    const times = fc
      .record({ start: fc.integer({ min: at(1, 1, 0, 0, 0), max: at(24, 1, 0, 0, 0) }), steps: fc.array(fc.integer({ min: 0, max: 20 * 86_400 }), { maxLength: 12 }) })
      .map(({ start, steps }) => steps.reduce<readonly number[]>((all, step) => [...all, (all.at(-1) ?? 0) + step], [start]));
    const written = fc.record({ locale: fc.constantFrom(...LOCALES), form: fc.constantFrom(...FORMS), clock: fc.constantFrom(...CLOCKS), times });
    await fc.assert(
      fc.asyncProperty(written.filter(isKnowable), async (one) => {
        expect(["exact", "refused", "reported"]).toContain(await outcomeOf(one));
      }),
      { numRuns: 300 },
    );
  });
});
