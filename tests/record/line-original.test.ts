import { UNDATED } from "../../src/conversation/local-time";
import { linesContradict } from "../../src/record/originals/line-original";
import type { ExportedAs, SaidOfMessage } from "../../src/record/originals/said-of-message";

const EXPORTED: ExportedAs = { format: "whatsapp-text", isEntered: false, isConverted: false, order: "dmy", isHalfUnknown: false };
const time = (local: string, instant: string | null = null): SaidOfMessage["time"] => ({ local, precision: local.endsWith(":00") ? "minute" : "second", instant });

const said = (original: string, local: string, more: Partial<SaidOfMessage> = {}): SaidOfMessage => ({
  original,
  author: "Anna",
  time: time(local),
  kind: "text",
  text: "Akkoord",
  marks: [],
  attachments: [],
  ...more,
});

interface Case {
  readonly title: string;
  readonly said: SaidOfMessage;
  readonly exported?: Partial<ExportedAs>;
}

const DMY = "03-04-2024 09:41 - Anna: Akkoord";
const NINE = "2024-04-03T09:41:00";
const entered = { format: "pasted-text", isEntered: true } as const;
const threema = { format: "threema-text" } as const;
const pasted = { format: "pasted-text" } as const;
const file = (text: string, ...attachments: readonly string[]) => ({ text, attachments, kind: "document" as const });

const TRUE: readonly Case[] = [
  { title: "day, month and year", said: said(DMY, NINE) },
  { title: "month, day and year", said: said("4/3/24, 9:41 - Anna: Akkoord", NINE), exported: { order: "mdy" } },
  { title: "the year first", said: said("2024/04/03, 09:41 - Anna: Akkoord", NINE), exported: { order: "ymd" } },
  { title: "the year first, whatever order is told of others", said: said("2024/04/03, 09:41 - Anna: Akkoord", NINE) },
  ...["2024-04-03T09:41:00", "2024-03-04T09:41:00", "2003-04-24T09:41:00"].map((local) => ({ title: `an order that nobody tells: ${local}`, said: said("3/4/24, 09:41 - Anna: Akkoord", local), exported: { order: null } })),
  { title: "seconds, in brackets", said: said("[03-04-2024 09:41:07] Anna: Akkoord", "2024-04-03T09:41:07") },
  { title: "before noon", said: said("4/3/24, 9:41 AM - Anna: Akkoord", NINE), exported: { order: "mdy" } },
  { title: "after noon", said: said("4/3/24, 9:41 p.m. - Anna: Akkoord", "2024-04-03T21:41:00"), exported: { order: "mdy" } },
  { title: "midnight", said: said("4/3/24, 12:05 AM - Anna: Akkoord", "2024-04-03T00:05:00"), exported: { order: "mdy" } },
  { title: "noon", said: said("4/3/24, 12:05 PM - Anna: Akkoord", "2024-04-03T12:05:00"), exported: { order: "mdy" } },
  { title: "a half that no word tells: the morning", said: said(DMY, NINE), exported: { isHalfUnknown: true } },
  { title: "a half that no word tells: the evening", said: said(DMY, "2024-04-03T21:41:00"), exported: { isHalfUnknown: true } },
  { title: "an hour of twenty-four with a half behind it", said: said("03-04-2024 21:41 PM - Anna: Akkoord", "2024-04-03T21:41:00") },
  { title: "another calendar, of which the clock is held", said: said("14-01-1403 09:41 - Anna: Akkoord", NINE), exported: { isConverted: true } },
  { title: "a day that does not exist has no date", said: said("31-02-2024 09:41 - Anna: Akkoord", UNDATED.local) },
  ...["24:41", "09:60"].map((clock) => ({ title: `a clock that does not exist has no date: ${clock}`, said: said(`03-04-2024 ${clock} - Anna: Akkoord`, UNDATED.local) })),
  { title: "a second that does not exist has no date", said: said("[03-04-2024 09:41:60] Anna: Akkoord", UNDATED.local) },
  { title: "the time that stands for none, where a phone printed that", said: said("01-01-1970 01:00 - Anna: Akkoord", UNDATED.local) },
  { title: "one day of another calendar, or so read, among days of ours", said: said("01-01-70 01:00 - Anna: Akkoord", "2027-01-01T01:00:00") },
  { title: "one whole year of another calendar among those of ours", said: said("03-04-2567 09:41 - Anna: Akkoord", NINE) },
  { title: "a clock that does not exist, on the day that stands for no day", said: said("01-01-1970 24:41 - Anna: Akkoord", UNDATED.local) },
  { title: "a line of the application has no author", said: said("03-04-2024 09:41 - Akkoord", NINE, { author: null, kind: "system" }) },
  { title: "lines that end in two signs", said: said("03-04-2024 09:41 - Anna: Akkoord\r\nmet B", NINE, { text: "Akkoord\nmet B" }) },
  { title: "a header of which nobody knows the shape", said: said("3 april 2024 om 9.41 uur - Anna: Akkoord", NINE) },
  { title: "what a person entered", said: said("Akkoord", NINE), exported: entered },
  { title: "of Threema, with an arrow", said: said("<<< 3 april 2024 - Anna:\nAkkoord", NINE), exported: threema },
  { title: "of Threema, with a zone", said: said("[03-04-2024, 09:41] Anna: Akkoord", NINE, { time: time(NINE, "2024-04-03T07:41:00.000Z") }), exported: threema },
  { title: "of Threema, a picture under which nobody stands", said: said("[03-04-2024, 09:41] foto.jpg", NINE, { author: "?", text: "foto.jpg" }), exported: threema },
  { title: "copied", said: said("[09:41, 3-4-2024] Anna: Akkoord", NINE), exported: pasted },
  { title: "the file that is named, on Android", said: said("03-04-2024 09:41 - Anna: nota.pdf (bestand bijgevoegd)", NINE, file("nota.pdf (bestand bijgevoegd)", "nota.pdf")) },
  { title: "the file that is named, with words below it", said: said("03-04-2024 09:41 - Anna: nota.pdf (file attached)\nZie bij", NINE, file("nota.pdf (file attached)\nZie bij", "nota.pdf")) },
  { title: "the file that is named, on an iPhone", said: said("[03-04-2024 09:41:07] Anna: Zie bij\n<attached: nota.pdf>", "2024-04-03T09:41:07", file("Zie bij\n<attached: nota.pdf>", "nota.pdf")) },
  { title: "words in brackets about a file name none", said: said("[03-04-2024 09:41:07] Anna: nota.pdf (file attached)", "2024-04-03T09:41:07", file("nota.pdf (file attached)", "brief.pdf")) },
  ...["op 03-04-2024 09:41 - Anna: Akkoord", "op [03-04-2024 09:41] Anna: Akkoord"].flatMap((original) =>
    ([EXPORTED, threema, pasted] as const).map((exported) => ({ title: `a header of which nobody knows the shape, with one inside: ${original}, ${exported.format}`, said: said(original, NINE), exported })),
  ),
  { title: "of Threema, an arrow behind which nobody stands", said: said("<<< 3 april 2024, 09:41:\nAkkoord", NINE), exported: threema },
  { title: "copied, without a space behind the header", said: said("[09:41, 3-4-2024]Anna: Akkoord", NINE), exported: pasted },
  { title: "a name with a colon in it", said: said("03-04-2024 09:41 - Anna: Bos: Akkoord", NINE, { author: "Anna: Bos" }) },
  { title: "a name that ends in a space", said: said("03-04-2024 09:41 - Anna : Akkoord", NINE, { author: "Anna " }) },
  { title: "a name that ends in a space, behind a header of which nobody knows the shape", said: said("3 april 2024 om 9.41 uur - Anna : Akkoord", NINE, { author: "Anna " }) },
  { title: "an hour of twenty-four, whatever half stands behind it", said: said("03-04-2024 13:41 AM - Anna: Akkoord", "2024-04-03T13:41:00") },
  { title: "the last hour before noon", said: said("4/3/24, 11:41 AM - Anna: Akkoord", "2024-04-03T11:41:00"), exported: { order: "mdy" } },
  { title: "a day that may not exist, in an order that nobody tells", said: said("31/04/24, 09:41 - Anna: Akkoord", UNDATED.local), exported: { order: null } },
  { title: "a person's own words about a file, on Android", said: said("03-04-2024 09:41 - Anna: nota.pdf (file attached)?", NINE, file("nota.pdf (file attached)?", "brief.pdf")) },
  { title: "a person's own words about a file, on an iPhone", said: said("[03-04-2024 09:41:07] Anna: <attached: nota.pdf>?", "2024-04-03T09:41:07", file("<attached: nota.pdf>?", "brief.pdf")) },
  { title: "a person's own words about a file, where there is none", said: said("03-04-2024 09:41 - Anna: nota.pdf (file attached)", NINE, file("nota.pdf (file attached)")) },
  { title: "a file whose name ends in a space", said: said("03-04-2024 09:41 - Anna: nota.pdf  (file attached)", NINE, file("nota.pdf  (file attached)", "nota.pdf")) },
  { title: "a file whose name begins with a space", said: said("03-04-2024 09:41 - Anna: nota.pdf (file attached)", NINE, file("nota.pdf (file attached)", " nota.pdf")) },
  { title: "of several files the line names one", said: said("03-04-2024 09:41 - Anna: nota.pdf (bestand bijgevoegd)", NINE, file("nota.pdf (bestand bijgevoegd)", "a.pdf", "b.pdf")) },
];

const LIES: readonly Case[] = [
  { title: "fewer words", said: said("03-04-2024 09:41 - Anna: Niet Akkoord", NINE) },
  { title: "other words", said: said(DMY, NINE, { text: "Akkoort" }) },
  { title: "the end of the words, which looks like a line of its own", said: said(`03-04-2024 09:41 - Anna: Niet\n${DMY}`, NINE) },
  { title: "another author", said: said(DMY, NINE, { author: "Bram" }) },
  { title: "a part of the author", said: said("03-04-2024 09:41 - Anna Bos: Akkoord", NINE, { author: "Bos" }) },
  { title: "no author", said: said(DMY, NINE, { author: null }) },
  { title: "no author of a system line that names one", said: said(DMY, NINE, { author: null, kind: "deleted" }) },
  { title: "an author before whom no colon stands", said: said("03-04-2024 09:41 - Anna Akkoord", NINE) },
  { title: "another author behind a header of which nobody knows the shape", said: said("3 april 2024 om 9.41 uur - Anna: Akkoord", NINE, { author: "Bram" }) },
  { title: "nobody known, before whom somebody stands", said: said(DMY, NINE, { author: "?" }) },
  { title: "nobody known, behind a header of which nobody knows the shape", said: said("Akkoord", NINE, { author: "?" }) },
  { title: "an instant, which WhatsApp never prints", said: said(DMY, NINE, { time: time(NINE, "2024-04-03T07:41:00.000Z") }) },
  { title: "day and month that changed places", said: said(DMY, "2024-03-04T09:41:00") },
  { title: "day and month that changed places, month first", said: said("4/3/24, 9:41 - Anna: Akkoord", "2024-03-04T09:41:00"), exported: { order: "mdy" } },
  { title: "another year", said: said(DMY, "2023-04-03T09:41:00") },
  { title: "another century", said: said("3/4/24, 09:41 - Anna: Akkoord", "1924-04-03T09:41:00") },
  { title: "a day in no order", said: said("3/4/24, 09:41 - Anna: Akkoord", "2024-04-05T09:41:00"), exported: { order: null } },
  { title: "another hour", said: said(DMY, "2024-04-03T10:41:00") },
  { title: "the same hour after noon", said: said(DMY, "2024-04-03T21:41:00") },
  { title: "another minute", said: said(DMY, "2024-04-03T09:42:00") },
  { title: "another second", said: said("[03-04-2024 09:41:07] Anna: Akkoord", "2024-04-03T09:41:08") },
  { title: "a second that is not printed", said: said(DMY, NINE, { time: { ...time(NINE), precision: "second" } }) },
  { title: "before noon, of an hour after it", said: said("4/3/24, 9:41 PM - Anna: Akkoord", NINE), exported: { order: "mdy" } },
  { title: "after noon, of an hour before it", said: said("4/3/24, 9:41 AM - Anna: Akkoord", "2024-04-03T21:41:00"), exported: { order: "mdy" } },
  { title: "noon, of midnight", said: said("4/3/24, 12:05 AM - Anna: Akkoord", "2024-04-03T12:05:00"), exported: { order: "mdy" } },
  { title: "another hour of a half that no word tells", said: said(DMY, "2024-04-03T10:41:00"), exported: { isHalfUnknown: true } },
  { title: "another clock of another calendar", said: said("14-01-1403 09:41 - Anna: Akkoord", "2024-04-03T09:42:00"), exported: { isConverted: true } },
  { title: "no date, of another time on the day that stands for no day", said: said("01-01-1970 09:41 - Anna: Akkoord", UNDATED.local) },
  { title: "no date, of a line that has one", said: said(DMY, UNDATED.local) },
  { title: "no date, of the last second of a day", said: said("[03-04-2024 23:59:59] Anna: Akkoord", UNDATED.local) },
  ...["31-12-2024", "29-02-2024"].map((day) => ({ title: `no date, of ${day}`, said: said(`${day} 09:41 - Anna: Akkoord`, UNDATED.local) })),
  { title: "an author whom the line does not name", said: said("03-04-2024 09:41 - Akkoord", NINE) },
  { title: "copied, a part of the author", said: said("[09:41, 3-4-2024] Anna Bos: Akkoord", NINE, { author: "Bos" }), exported: pasted },
  { title: "of Threema, an arrow that stands in the words", said: said("Bram <<< 3 april 2024, 09:41:\nAkkoord", NINE), exported: threema },
  { title: "more than a person entered", said: said("Akkoord", NINE, { text: "Niet Akkoord" }), exported: entered },
  { title: "less than a person entered", said: said("Niet Akkoord", NINE), exported: entered },
  { title: "of Threema, another author", said: said("[03-04-2024, 09:41] Anna: Akkoord", NINE, { author: "Bram" }), exported: threema },
  { title: "of Threema, fewer lines behind the arrow", said: said("<<< 3 april 2024 - Anna:\nNiet\nAkkoord", NINE), exported: threema },
  { title: "copied, another author", said: said("[09:41, 3-4-2024] Anna: Akkoord", NINE, { author: "Bram" }), exported: pasted },
  { title: "another file, on Android", said: said("03-04-2024 09:41 - Anna: nota.pdf (bestand bijgevoegd)", NINE, file("nota.pdf (bestand bijgevoegd)", "brief.pdf")) },
  { title: "another file, on an iPhone", said: said("[03-04-2024 09:41:07] Anna: <bijgevoegd: nota.pdf>", "2024-04-03T09:41:07", file("<bijgevoegd: nota.pdf>", "brief.pdf")) },
];

describe("fault 26: what is told of a message is what its own line of the export says", () => {
  test.each(TRUE)("true: $title", ({ said: told, exported }) => {
    expect(linesContradict(told, { ...EXPORTED, ...exported })).toBe(false);
  });

  test.each(LIES)("contradicts: $title", ({ said: told, exported }) => {
    expect(linesContradict(told, { ...EXPORTED, ...exported })).toBe(true);
  });
});
