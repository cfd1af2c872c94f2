import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Message } from "../../src/conversation/conversation";
import { readWell } from "./reading";

type ExpectedMessage = readonly [time: string, author: string | null, kind: string, text: string, attachment?: readonly [string, string | null] | null, marks?: readonly string[]];

interface Fixture {
  readonly proves: string;
  readonly fileName: string;
  readonly lines: readonly string[];
  readonly media?: readonly string[];
  readonly expected: {
    readonly platform: string | null;
    readonly locale: string | null;
    readonly title: string | null;
    readonly dateOrder: readonly [order: string, evidence: string];
    readonly messages: readonly ExpectedMessage[];
    readonly problems: readonly (readonly [kind: string, line: number | null])[];
    readonly warnings: readonly (readonly [kind: string, line: number | null])[];
  };
}

const folder = join(__dirname, "../fixtures/whatsapp");
const fixtures = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .map((name) => [name.replace(".json", ""), JSON.parse(readFileSync(join(folder, name), "utf8")) as Fixture] as const);

const summary = ({ time, author, kind, text, attachments: [attachment], marks }: Message): ExpectedMessage => [
  time.local,
  author,
  kind,
  text,
  attachment === undefined ? null : [attachment.name, attachment.entry],
  marks,
];
const complete = ([time, author, kind, text, attachment = null, marks = []]: ExpectedMessage): ExpectedMessage => [time, author, kind, text, attachment, marks];

describe.each(fixtures)("fixture %s", (_name, { proves, fileName, lines, media = [], expected }) => {
  const read = async () => (await readWell([fileName, lines.join("")], ...media.map((name) => [name, "media"] as const))).conversation;

  test(proves, async () => {
    const { platform, locale, title, messages, completeness } = await read();
    expect(messages.map(summary)).toEqual(expected.messages.map(complete));
    expect({ platform, locale, title }).toEqual({ platform: expected.platform, locale: expected.locale, title: expected.title });
    expect([completeness.dateOrder.order, completeness.dateOrder.evidence]).toEqual(expected.dateOrder);
    expect(completeness.problems.map(({ kind, line }) => [kind, line])).toEqual(expected.problems);
    expect(completeness.warnings.map(({ kind, line }) => [kind, line])).toEqual(expected.warnings);
  });

  test("law 2: original lines, put together again, are the file from the first message on", async () => {
    const { messages, completeness } = await read();
    const first = messages[0]?.firstLine ?? 1;
    expect(completeness.lineCount).toBe(lines.length);
    const terminated = messages.map(({ original, lastLine: last }) => original + (/\r?\n$/.exec(lines[last - 1] ?? "")?.[0] ?? ""));
    expect(terminated.join("")).toBe(lines.slice(first - 1).join(""));
  });
});
