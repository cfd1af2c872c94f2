import fc from "fast-check";
import { ClockText } from "../../src/imports/whatsapp/clock-text";
import { mayEndPhrase, phraseOf, WHOLE_BODY } from "../../src/imports/whatsapp/phrases/catalogue";
import { scan } from "../../src/imports/whatsapp/scan";
import { findShape } from "../../src/imports/whatsapp/shape";

const two = (value: number): string => String(value).padStart(2, "0");
const clock = fc.record({ hour: fc.nat(23), minute: fc.nat(59), second: fc.nat(59) });

describe("what is done faster for a million messages gives the same", () => {
  test.each([
    ["an iPhone's", "[12-03-2024 ", ":", "] ", true],
    ["an Android's", "12-03-2024 ", ":", " - ", false],
    ["full stops in the time", "12.3.2024, ", ".", " - ", false],
    ["an end with a wide space", "12-03-2024 ", ":", "\u00a0- ", false],
  ])("a header of the same day as the one before, %s, is read as the first one is", (_, lead, separator, tail, seconds) => {
    fc.assert(
      fc.property(fc.array(fc.tuple(clock, fc.boolean()), { minLength: 1 }), (clocks) => {
        const times = clocks.map(([{ hour, minute, second }, isShort]) => ({ printed: [isShort ? String(hour) : two(hour), two(minute), ...(seconds ? [two(second)] : [])].join(separator), value: (hour * 60 + minute) * 60 + (seconds ? second : 0) }));
        const lines = times.map(({ printed }) => `${lead}${printed}${tail}Karin: ja`);
        const text = lines.join("\n");
        const shape = findShape(text);
        const { headers } = shape === null ? { headers: null } : scan(text, shape);
        expect(Array.from(headers?.clock.subarray(0, headers.length) ?? [])).toEqual(times.map(({ value }) => value));
        expect(Array.from(headers?.rest.subarray(0, headers.length) ?? []).map((at) => text.slice(at, at + 9))).toEqual(times.map(() => "Karin: ja"));
      }),
    );
  });

  test("a header whose time breaks off is none, and takes nothing from the one before", () => {
    const text = ["12-03-2024 09:14 - Karin: ja", "12-03-2024 09:1 - Bas: nee", "12-03-2024 09:15", "12-03-2024 09:", "12-03-2024 "].join("\n");
    const shape = findShape(text);
    expect(shape === null ? null : scan(text, shape).headers.length).toBe(1);
  });

  test("a local time is that of its own day and hour, whichever came before", () => {
    const dates = ["2024-03-12", "2024-03-13", null];
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(2), clock)), (moments) => {
        const writer = new ClockText(dates);
        for (const [index, { hour, minute, second }] of moments) {
          expect(writer.localAt(index, (hour * 60 + minute) * 60 + second)).toBe(`${dates[index] ?? ""}T${two(hour)}:${two(minute)}:${two(second)}`);
        }
      }),
    );
  });

  test("a body that ends in a phrase of the application is looked at, whatever is left out of the phrase", () => {
    for (const phrase of WHOLE_BODY.keys()) {
      for (const said of [phrase, phrase.toUpperCase(), `${phrase}.`, `${phrase}。`, `${phrase} `, `${phrase}\u200e`, `${phrase.slice(0, -1)}\u200e${phrase.slice(-1)}`, `${phrase}.\u00a0`]) {
        if (phraseOf(said) === phrase) expect(mayEndPhrase(`Nota.pdf • \u200e${said}`)).toBe(true);
      }
    }
  });
});
