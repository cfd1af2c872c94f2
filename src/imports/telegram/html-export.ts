import { err, ok } from "../../result";
import type { TextFormat } from "../export-text";
import { LineCounter } from "../line-counter";
import { participantsOf, statementOf } from "../statement";
import { decodedEntities } from "../html-pieces";
import { plainName } from "../whatsapp/marks";
import { HtmlReader } from "./html-reader";

/**
 * Telegram Desktop's export as web pages (`messages.html`, `messages2.html` …, read as one text). It tells less than the
 * JSON: no numbers of people, not whether a message was edited, and of its own lines (joined, pinned) not when they were:
 * those get the time of the message before. So no record is made of it; the app asks for the JSON.
 *
 * @source formats.md 2 (Telegram); tdesktop, export_output_html
 */
export const telegramHtml: TextFormat = {
  mayBe: (head) => /^\ufeff?\s*<!doctype html/i.test(head) && /<title>\s*Exported Data\s*<\/title>|class="page_wrap/i.test(head),
  async read(input) {
    if (!input.answers.forLook) return err({ kind: "unsupported-export" });
    const text = await input.text();
    if (!text.ok) return text;
    const reader = new HtmlReader(text.value, input);
    reader.read();
    const { messages, problems, warnings } = reader;
    if (messages.length === 0) return null;
    const title = titleIn(text.value);
    const zoneTold = messages.every(({ time }) => time.instant !== null);
    return ok({
      conversation: {
        app: "telegram",
        platform: null,
        locale: null,
        title,
        format: "telegram-html",
        evidence: "export",
        exporter: null,
        participants: participantsOf(messages),
        messages,
        completeness: statementOf({
          messages,
          lineCount: LineCounter.count(text.value),
          unreadableLineCount: 0,
          dateOrder: { order: "ymd", evidence: "format", example: null },
          problems: [...input.problems(), ...problems],
          warnings,
          neverCarried: ["earlier-versions", "deleted-messages", "disappeared-messages", "view-once-media", "group-members", ...(zoneTold ? [] : (["time-zone"] as const))],
        }),
      },
      embedded: NOTHING_EMBEDDED,
      linesHoldData: true,
      otherFiles: "unknown",
    });
  },
};

const NOTHING_EMBEDDED: ReadonlyMap<string, () => Blob> = new Map();

function titleIn(html: string): string | null {
  const written = /<div class="text bold">\s*([^<]{1,300})/.exec(html)?.[1];
  return written === undefined ? null : plainName(decodedEntities(written).trim()) || null;
}
