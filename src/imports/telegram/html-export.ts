import { err } from "../../result";
import type { TextFormat } from "../export-text";

/**
 * Telegram's export as web pages (`messages.html`), which is for looking at: times without seconds, and everything else
 * as layout. The app writes JSON as well; that is asked for.
 *
 * @source formats.md 2 (Telegram); tdesktop, export_output_html
 */
export const telegramHtml: TextFormat = {
  mayBe: (head) => /^\ufeff?\s*<!doctype html/i.test(head) && /<title>\s*Exported Data\s*<\/title>|class="page_wrap/i.test(head),
  read: () => Promise.resolve(err({ kind: "unsupported-export" })),
};
