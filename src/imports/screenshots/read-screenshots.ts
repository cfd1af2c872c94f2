import type { Conversation, ExportSource, Message } from "../../conversation/conversation";
import { err, ok, type Result } from "../../result";
import type { ImportError } from "../import-error";
import { enteredTime } from "../local-entry";
import type { ChosenFile } from "../loose-files";
import { typedByBytes } from "../media-type";
import { NEVER_BY_HAND } from "../never-by-hand";
import type { ReadingAnswers } from "../reading-answers";
import { participantsOf, statementOf } from "../statement";
import { matchScreenshots, type MatchedScreenshot } from "./match-screenshots";

/** A conversation of pictures of a screen, and the pictures by `Attachment.entry`. */
export interface ReadScreenshots {
  readonly conversation: Conversation;
  readonly images: ReadonlyMap<string, Blob>;
}

type Hashing = (blob: Blob) => Promise<string>;

/**
 * Reads screenshots: each is a message of the sender and the time that a person entered, in the order in which they did.
 * What the picture says is not read.
 *
 * @errors `empty-file`, `not-an-image`, `screenshot-unmatched`, `entry-incomplete`
 */
export async function readScreenshots(files: readonly ChosenFile[], entered: NonNullable<ReadingAnswers["screenshots"]>, sha256: Hashing): Promise<Result<ReadScreenshots, ImportError>> {
  for (const { name, blob } of files) {
    if (!(await typedByBytes(blob)).type.startsWith("image/")) return err({ kind: "not-an-image", name });
  }
  const matched = matchScreenshots(files, entered.images);
  if (!matched.ok) return matched;
  const messages: Message[] = [];
  for (const [index, one] of matched.value.entries()) {
    const message = messageOf(one, index + 1);
    if (!message.ok) return message;
    messages.push(message.value);
  }
  const sources: ExportSource[] = [];
  for (const { entry, file } of matched.value) sources.push({ fileName: file.name, size: file.blob.size, sha256: await sha256(file.blob), textName: entry });
  const [first, ...rest] = sources;
  if (first === undefined) return err({ kind: "empty-file" });
  return ok({
    conversation: conversationOf(entered, messages, [first, ...rest]),
    images: new Map(matched.value.map(({ entry, file }) => [entry, file.blob])),
  });
}

function messageOf({ entry, file, entered }: MatchedScreenshot, number: number): Result<Message, ImportError> {
  const author = entered.sender.trim();
  const time = enteredTime(entered.local);
  if (author === "") return err({ kind: "entry-incomplete", field: "sender", name: file.name });
  if (time === null) return err({ kind: "entry-incomplete", field: "time", name: file.name });
  const attachments = [{ name: file.name, entry, size: file.blob.size }];
  return ok({ number, firstLine: number, lastLine: number, original: entry, time, author, kind: "image", text: "", attachments, marks: [], asides: [] });
}

function conversationOf({ app }: NonNullable<ReadingAnswers["screenshots"]>, messages: readonly Message[], sources: Conversation["sources"]): Conversation {
  return {
    app,
    platform: null,
    locale: null,
    title: null,
    format: "screenshots",
    evidence: "screenshots",
    exporter: null,
    sources,
    merge: null,
    participants: participantsOf(messages),
    messages,
    completeness: statementOf({
      messages,
      lineCount: messages.length,
      unreadableLineCount: 0,
      dateOrder: { order: "ymd", evidence: "user", example: null },
      problems: [],
      warnings: [{ kind: "entered-by-hand", line: null, detail: "" }],
      neverCarried: NEVER_BY_HAND,
    }),
  };
}
