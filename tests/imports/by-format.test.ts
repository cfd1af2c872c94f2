import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Aside, Message } from "../../src/conversation/conversation";
import { NO_ANSWERS, type ReadingAnswers } from "../../src/imports/reading-answers";
import { reading } from "./reading";

/** Local time, author, kind, text; attachments with their entries; marks; asides. */
type ExpectedMessage = readonly [
  time: string,
  author: string | null,
  kind: string,
  text: string,
  attachments?: readonly (readonly [name: string, entry: string | null])[],
  marks?: readonly string[],
  asides?: readonly string[],
];

interface Fixture {
  readonly proves: string;
  readonly fileName: string;
  /** The text: as lines, as JSON objects of one line each (a string is a line as it stands), or as one JSON value. */
  readonly lines?: readonly string[];
  readonly frames?: readonly unknown[];
  readonly json?: unknown;
  /** Cut off after this many characters. */
  readonly cutAfter?: string;
  readonly media?: readonly string[];
  readonly answers?: Partial<ReadingAnswers>;
  readonly refusal?: unknown;
  readonly expected?: {
    readonly head: Readonly<Record<string, unknown>>;
    readonly messages: readonly ExpectedMessage[];
    readonly problems: readonly (readonly [kind: string, line: number | null, detail?: string])[];
    readonly warnings: readonly (readonly [kind: string, line: number | null, detail?: string])[];
  };
}

const textOf = ({ lines, frames, json, cutAfter }: Fixture): string => {
  const text =
    lines?.join("") ?? frames?.map((frame) => (typeof frame === "string" ? frame : `${JSON.stringify(frame)}\n`)).join("") ?? (typeof json === "string" ? json : JSON.stringify(json, null, 1));
  return cutAfter === undefined ? text : text.slice(0, text.indexOf(cutAfter) + cutAfter.length);
};

const asideText = (aside: Aside): string => {
  if (aside.kind === "reaction") return `${aside.by ?? "?"} ${aside.emoji}`;
  return aside.kind === "quote" ? `> ${aside.author ?? "?"}: ${aside.text}` : `was ${aside.time.local}: ${aside.text}`;
};

const summary = ({ time, author, kind, text, attachments, marks, asides }: Message): ExpectedMessage => [
  time.local,
  author,
  kind,
  text,
  attachments.map(({ name, entry }) => [name, entry] as const),
  marks,
  asides.map(asideText),
];
const complete = ([time, author, kind, text, attachments = [], marks = [], asides = []]: ExpectedMessage): ExpectedMessage => [time, author, kind, text, attachments, marks, asides];

/** A fixture that gives no detail asks for none. */
const asTold = (findings: readonly { readonly kind: string; readonly line: number | null; readonly detail: string }[], expected: readonly (readonly unknown[])[]) =>
  findings.map(({ kind, line, detail }, index) => (expected[index]?.length === 3 ? [kind, line, detail] : [kind, line]));

const root = join(__dirname, "../fixtures");
const fixtures = ["signal", "telegram", "pasted"].flatMap((format) =>
  readdirSync(join(root, format)).map((name) => [`${format}/${name.replace(".json", "")}`, JSON.parse(readFileSync(join(root, format, name), "utf8")) as Fixture] as const),
);

test.each(fixtures)("fixture %s proves what it says", async (_name, fixture) => {
  const { fileName, media = [], answers, expected, refusal } = fixture;
  const result = await reading([[fileName, textOf(fixture)], ...media.map((name) => [name, `bytes of ${name}`] as const)], { answers: { ...NO_ANSWERS, ...answers } });
  if (expected === undefined) {
    expect(result).toEqual({ ok: false, error: refusal });
    return;
  }
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const { conversation } = result.value;
  const { messages, completeness } = conversation;
  expect(messages.map(summary)).toEqual(expected.messages.map(complete));
  expect(conversation).toMatchObject(expected.head);
  expect(asTold(completeness.problems, expected.problems)).toEqual(expected.problems);
  expect(asTold(completeness.warnings, expected.warnings)).toEqual(expected.warnings);
  expect(messages.map(({ number }) => number)).toEqual(messages.map((_, index) => index + 1));
});

test.each(fixtures.filter(([, { expected }]) => expected !== undefined))("fixture %s, law 2: the original of each message stands in the file, on the lines that it says", async (_name, fixture) => {
  const text = textOf(fixture);
  const result = await reading([[fixture.fileName, text]], { answers: { ...NO_ANSWERS, ...fixture.answers } });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const lines = text.split("\n");
  for (const { original, firstLine: first, lastLine: last } of result.value.conversation.messages) {
    expect(lines.slice(first - 1, last).join("\n")).toContain(original);
  }
});

test("every fixture says what it proves", () => {
  expect(fixtures.filter(([, { proves }]) => proves.trim() === "")).toEqual([]);
});
