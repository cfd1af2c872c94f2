import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inspectedMessage, type InspectedMedia } from "../../src/commands/inspected";
import { readFiles } from "../../src/commands/read-files";
import type { Conversation } from "../../src/conversation/conversation";
import { EVERY_CHAT, NO_ANSWERS } from "../../src/imports/reading-answers";

/**
 * The reference corpus beside the repository, judged by the rules of its README at level 3: count, time, author,
 * text, kind and attachment of every message of a case, as `inspect` prints them.
 */
const corpus = join(__dirname, "../../../shared/corpus/cases");
const here = existsSync(corpus) ? describe : describe.skip;

interface Expected {
  readonly timestamp: string;
  readonly author: string | null;
  readonly text?: string;
  readonly textSha256?: string;
  readonly kind: string;
  readonly attachment?: { readonly name: string; readonly entry?: string | null; readonly sha256?: string } | null;
  readonly accept?: {
    readonly timestamp?: readonly string[];
    readonly author?: readonly (string | null)[];
    readonly text?: readonly string[];
    readonly kind?: readonly string[];
    readonly attachment?: readonly (string | null)[];
    readonly textAny?: boolean;
    readonly authorAny?: boolean;
    readonly attachmentAny?: boolean;
  };
}
interface Case {
  readonly id: string;
  readonly paths: readonly string[];
  readonly readings: readonly (readonly Expected[])[];
  readonly mustRefuse: boolean;
  readonly mustReport: boolean;
  readonly rejectEntries: readonly string[];
}

const json = (id: string, name: string) => JSON.parse(readFileSync(join(corpus, id, name), "utf8"));

function loadCase(id: string): Case {
  const meta = json(id, "meta.json");
  const expected = json(id, "expected.json");
  const alternative = existsSync(join(corpus, id, "expected.alt.json")) ? [json(id, "expected.alt.json").messages] : [];
  return {
    id,
    paths: meta.inputs.map(({ name }: { name: string }) => join(corpus, id, "input", name)),
    readings: [expected.messages, ...alternative],
    // An empty file has nothing to read: saying so is the right answer.
    mustRefuse: expected.messages.length === 0,
    mustReport: Boolean(meta.mustReport ?? meta.ambiguity?.mustReport),
    rejectEntries: meta.rejectEntries ?? [],
  };
}

/** Both sides lose direction marks; no-break spaces become spaces, CRLF becomes LF, the end of a text is trimmed. */
const plain = (text: string | null): string | null =>
  text === null ? null : text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, "").replace(/[\u00a0\u202f]/g, " ").replace(/\r\n/g, "\n").trimEnd();

type Printed = ReturnType<typeof inspectedMessage>;

/** An instant counts to the second. */
const printedTime = (timestamp: string): string => (timestamp.endsWith("Z") ? `${timestamp.slice(0, 19)}Z` : timestamp);

function agrees(expected: Expected, got: Printed | undefined): boolean {
  if (got === undefined) return false;
  const { accept = {} } = expected;
  const one = (value: string | null, first: string | null, others: readonly (string | null)[] = []): boolean => [first, ...others].map(plain).includes(plain(value));
  const text = expected.textSha256 === undefined ? one(got.text, expected.text ?? "", accept.text) : createHash("sha256").update(plain(got.text) ?? "").digest("hex") === expected.textSha256;
  return (
    one(printedTime(got.timestamp), printedTime(expected.timestamp), accept.timestamp?.map(printedTime)) &&
    (accept.authorAny === true || one(got.author, expected.author, accept.author)) &&
    (accept.textAny === true || text) &&
    one(got.kind, expected.kind, accept.kind) &&
    (accept.attachmentAny === true || one(got.attachment?.name ?? null, expected.attachment?.name ?? null, accept.attachment))
  );
}

const matches = (expected: readonly Expected[], got: readonly Printed[]): boolean =>
  expected.length === got.length && expected.every((message, index) => agrees(message, got[index]));

/** Anything beyond what every export of minutes without a notice would show. */
function reports({ completeness }: Conversation): readonly string[] {
  const inferred = ["chronology", "none"].includes(completeness.dateOrder.evidence) ? ["date-order"] : [];
  const doubts = completeness.warnings.map(({ kind }) => kind as string).filter((kind) => !["minutes-only", "no-beginning", "filtered-by-app"].includes(kind));
  return [...completeness.problems.map(({ kind }) => kind as string), ...doubts, ...inferred];
}

const ids = existsSync(corpus) ? readdirSync(corpus) : ["none"];
const UNREAD: InspectedMedia = { state: "missing" };

here(`corpus of chat exports (skipped without ../shared), TZ=${process.env.TZ ?? "of the machine"}`, () => {
  test.each(ids)("%s: every message right, every doubt reported", async (id) => {
    const { paths, readings, mustRefuse, mustReport, rejectEntries } = loadCase(id);
    const result = await readFiles(paths, { ...NO_ANSWERS, chat: EVERY_CHAT });
    expect(result.ok).toBe(!mustRefuse);
    if (!result.ok) return;
    const { conversation, media } = result.value;
    const printed = conversation.messages.map((message) => inspectedMessage(message, message.attachments.map(() => UNREAD)));
    expect(readings.some((expected) => matches(expected, printed))).toBe(true);
    if (mustReport) expect(reports(conversation)).not.toEqual([]);
    expect(conversation.completeness.problems.map(({ detail }) => detail)).toEqual(expect.arrayContaining([...rejectEntries]));
    for (const [index, { attachment }] of (readings[0] ?? []).entries()) {
      if (attachment?.sha256 === undefined) continue;
      const bytes = await media(conversation.messages[index]?.attachments[0]?.entry ?? "");
      expect(bytes.ok && createHash("sha256").update(new Uint8Array(await bytes.value.arrayBuffer())).digest("hex")).toBe(attachment.sha256);
    }
  });
});
