import type { Boundaries } from "./author";
import type { HeaderShape } from "./header";
import type { HeaderTable } from "./header-table";
import { holdsAppMark } from "./marks";

/**
 * Two programs copy the chats of Signal from a computer as lines that look like WhatsApp's: one as Markdown
 * (`[2025-06-18 16:08:01] Me: text`), one as plain text (`2025-06-18 16:08 You: text`). Both put what others did and said, as their
 * reactions and the message that is answered, among the words of whoever wrote. Signal's own export is read.
 *
 * @source carderne/signal-export, models.py; tbvdm/sigtop, fmt_text_short.go
 */
export function isOfSignalTool(text: string, shape: HeaderShape, headers: HeaderTable, { people }: Boundaries): boolean {
  if (shape.year !== "first" || shape.separator !== "-" || holdsAppMark(text)) return false;
  // It wrote a comma as long as it wrote no seconds; a phone of today writes both.
  if (shape.bracket) return shape.comma !== shape.seconds && everyMessageEndsAsMarkdown(text, headers);
  return shape.end === " " && !shape.seconds && people.some(({ name }) => name === "You");
}

/** Two spaces, by which a line of Markdown ends; or the reactions, a sticker without its picture, or words for what was deleted. */
const MARKDOWN_END = / {2}$|^\(- .+ -\)$|^\(\( .+ \)\)$|: \(This message was deleted\)$/;

function everyMessageEndsAsMarkdown(text: string, { length, start }: HeaderTable): boolean {
  for (let row = 0; row < length; row += 1) {
    const message = text.slice(start[row], row + 1 < length ? start[row + 1] : text.length).replace(/[\r\n]+$/, "");
    if (!MARKDOWN_END.test(message.slice(message.lastIndexOf("\n") + 1))) return false;
  }
  return true;
}
