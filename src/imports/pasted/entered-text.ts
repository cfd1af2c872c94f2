import type { Message } from "../../conversation/conversation";
import { err, ok, type Result } from "../../result";
import type { ReadConversation } from "../export-text";
import type { ImportError } from "../import-error";
import { LineCounter } from "../line-counter";
import { enteredTime } from "../local-entry";
import type { EnteredMessage } from "../reading-answers";
import { participantsOf, statementOf } from "../statement";
import { NEVER_BY_HAND } from "../never-by-hand";

/**
 * A pasted text that does not say who wrote it: one message, of the sender and the time that a person entered.
 *
 * @errors `entry-incomplete`
 */
export function enteredText(text: string, { app, sender, local }: EnteredMessage): Result<ReadConversation, ImportError> {
  const time = enteredTime(local);
  const author = sender.trim();
  if (author === "") return err({ kind: "entry-incomplete", field: "sender", name: null });
  if (time === null) return err({ kind: "entry-incomplete", field: "time", name: null });
  const lineCount = LineCounter.count(text);
  const original = text.replace(/\r?\n$/, "");
  const message: Message = { number: 1, firstLine: 1, lastLine: lineCount, original, time, author, kind: "text", text: original.replaceAll("\r\n", "\n"), attachments: [], marks: [], asides: [] };
  return ok({
    app,
    platform: null,
    locale: null,
    title: null,
    format: "pasted-text",
    evidence: "pasted",
    exporter: null,
    participants: participantsOf([message]),
    messages: [message],
    completeness: statementOf({
      messages: [message],
      lineCount,
      unreadableLineCount: 0,
      dateOrder: { order: "ymd", evidence: "user", example: null },
      problems: [],
      warnings: [{ kind: "entered-by-hand", line: null, detail: "" }],
      neverCarried: NEVER_BY_HAND,
    }),
  });
}
