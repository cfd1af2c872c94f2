import type { DateOrderFinding } from "../../conversation/completeness";
import type { OrderReading } from "./date-order";
import type { HeaderShape } from "./header";
import { noticeLocale, phraseOf } from "./phrases/catalogue";

/**
 * Whether WhatsApp in a browser wrote this text (`chat.txt`, beside the same chat as `chat.md`): its notice on encryption stands
 * above all messages without a time of its own, which no phone does.
 *
 * @param start where the first header stands
 * @source WhatsApp Web 2026, WAWebExportChatPlainTextFormatter
 */
export const isOfTheWeb = (text: string, { bracket }: HeaderShape, start: number): boolean =>
  bracket && start > 0 && noticeLocale(phraseOf(text.slice(0, text.indexOf("\n")))) !== null;

const FINDING: DateOrderFinding = { order: "mdy", evidence: "format", example: null };

/** It prints `1/13/26, 9:05:03 AM` in every language. */
export const ORDER_OF_THE_WEB: OrderReading = { order: "mdy", finding: FINDING };

/** Whoever made the export stands in it as «You». Of other languages their word for it is not known. */
const OWN_NAMES: ReadonlySet<string> = new Set(["You", "Jij", "Je", "U"]);

export const ownNameAmong = (names: readonly string[]): string | null => names.find((name) => OWN_NAMES.has(name)) ?? null;

/** The zip bears the name of the chat, and nothing else. */
export const titleOfTheWeb = (fileName: string): string | null => /^(.+?)(?: \(\d+\))?\.zip$/i.exec(fileName)?.[1] ?? null;
