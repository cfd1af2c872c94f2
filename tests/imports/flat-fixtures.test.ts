import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Message } from "../../src/conversation/conversation";
import { EVERY_CHAT, NO_ANSWERS } from "../../src/imports/reading-answers";
import { reading } from "./reading";

type ExpectedMessage = readonly [time: string, author: string | null, kind: string, text: string, more?: More];
interface More {
  readonly attachments?: readonly (readonly [name: string, entry: string | null])[];
  readonly marks?: readonly string[];
  readonly asides?: readonly (readonly [kind: string, who: string | null, text: string])[];
}

interface Fixture {
  readonly proves: string;
  readonly fileName: string;
  readonly lines: readonly string[];
  readonly media?: readonly string[];
  /** The chat that was chosen; all of them when left out. */
  readonly chat?: string | null;
  readonly expected:
    | { readonly error: string; readonly chats?: readonly (readonly [id: string, name: string, messageCount: number])[] }
    | {
        readonly app: string;
        readonly platform: string | null;
        readonly title: string | null;
        readonly people: readonly (readonly [name: string, messageCount: number])[];
        readonly messages: readonly ExpectedMessage[];
        readonly problems: readonly (readonly [kind: string, line: number | null, detail?: string])[];
        readonly warnings: readonly (readonly [kind: string, line: number | null])[];
      };
}

const fixturesIn = (folder: string) =>
  readdirSync(join(__dirname, "../fixtures", folder))
    .filter((name) => name.endsWith(".json"))
    .map((name) => [`${folder}/${name.replace(".json", "")}`, JSON.parse(readFileSync(join(__dirname, "../fixtures", folder, name), "utf8")) as Fixture] as const);

const told = (aside: Message["asides"][number]): readonly [string, string | null, string] => {
  if (aside.kind === "reaction") return [aside.kind, aside.by, aside.emoji];
  return aside.kind === "quote" ? [aside.kind, aside.author, aside.text] : [aside.kind, aside.time.local, aside.text];
};
const summary = ({ time, author, kind, text, attachments, marks, asides }: Message): ExpectedMessage => [
  time.instant ?? time.local,
  author,
  kind,
  text,
  { attachments: attachments.map(({ name, entry }) => [name, entry]), marks, asides: asides.map(told) },
];
const complete = ([time, author, kind, text, more = {}]: ExpectedMessage): ExpectedMessage => [time, author, kind, text, { attachments: [], marks: [], asides: [], ...more }];

describe.each([...fixturesIn("sms"), ...fixturesIn("imazing"), ...fixturesIn("threema")])("fixture %s", (_name, { proves, fileName, lines, media = [], chat = EVERY_CHAT, expected }) => {
  test(proves, async () => {
    const files = [[fileName, lines.join("")] as const, ...media.map((name) => [name, "media"] as const)];
    const result = await reading(files, { answers: { ...NO_ANSWERS, chat } });
    if ("error" in expected) {
      expect(result.ok ? null : result.error.kind).toBe(expected.error);
      const chats = result.ok || result.error.kind !== "several-chats" ? undefined : result.error.chats.map(({ id, name, messageCount }) => [id, name, messageCount]);
      expect(chats).toEqual(expected.chats);
      return;
    }
    if (!result.ok) throw new Error(`not read: ${JSON.stringify(result.error)}`);
    const { app, platform, title, participants, messages, completeness } = result.value.conversation;
    expect(messages.map(summary)).toEqual(expected.messages.map(complete));
    expect({ app, platform, title }).toEqual({ app: expected.app, platform: expected.platform, title: expected.title });
    expect(participants.map(({ shownAs, messageCount }) => [shownAs, messageCount])).toEqual(expected.people);
    expect(completeness.problems.map(({ kind, line, detail }, index) => (expected.problems[index]?.length === 3 ? [kind, line, detail] : [kind, line]))).toEqual(expected.problems);
    expect(completeness.warnings.map(({ kind, line }) => [kind, line])).toEqual(expected.warnings);
    expect(completeness.lineCount).toBe(lines.length);
  });
});
