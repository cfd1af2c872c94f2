import type { DateOrderFinding } from "../../conversation/completeness";
import type { OrderEvidence, OrderReading } from "./date-order";
import { noticeLocale, phraseOf } from "./phrases/catalogue";

/** `[1/13/26, 9:05:03 AM] `, in every language. */
const HEADER = /^\[\d{1,2}\/\d{1,2}\/\d{2}, \d{1,2}:\d{2}:\d{2}\s[AP]M\] /;

/**
 * Whether WhatsApp in a browser wrote this text (`chat.txt`, beside the same chat as `chat.md`): its notice on encryption stands
 * above all messages without a time of its own, which no phone does. So it does where somebody took the time off a phone's, so
 * that what stands below must look like a browser's too.
 *
 * @param start where the first header stands
 * @source WhatsApp Web 2026, WAWebExportChatPlainTextFormatter
 */
export const isOfTheWeb = (text: string, start: number, { padded, dates }: Pick<OrderEvidence, "padded" | "dates">): boolean =>
  start > 0 && HEADER.test(text.slice(start, start + LONGEST_HEADER)) && !padded && dates.every(({ first }) => first <= MONTHS) && noticeLocale(phraseOf(text.slice(0, text.indexOf("\n")))) !== null;

const LONGEST_HEADER = 40;
const MONTHS = 12;

const FINDING: DateOrderFinding = { order: "mdy", evidence: "format", example: null };

/** The month goes first, whatever the language. */
export const ORDER_OF_THE_WEB: OrderReading = { order: "mdy", finding: FINDING };

/** Whoever made the export stands in it as «You». Of other languages their word for it is not known. */
const OWN_NAMES: ReadonlySet<string> = new Set(["You", "Jij", "Je", "U"]);

export const ownNameAmong = (names: readonly string[]): string | null => names.find((name) => OWN_NAMES.has(name)) ?? null;

/** The zip bears the name of the chat, and nothing else. */
export const titleOfTheWeb = (fileName: string): string | null => /^(.+?)(?: \(\d+\))?\.zip$/i.exec(fileName)?.[1] ?? null;
