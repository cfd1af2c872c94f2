import type { MessageKind } from "../conversation/conversation";
import { type LocalTime, UNDATED } from "../conversation/local-time";
import { KIND_NAMES, MONTHS } from "./reading-copy-words";

/** How the reading copy shows what identifies a message: the same whether it is made, or compared years later. */

/** `12 maart 2024, 09:41`, with seconds where the export printed them. */
export function shownTime({ local, precision }: Pick<LocalTime, "local" | "precision">): string {
  if (local === UNDATED.local) return "zonder datum";
  const month = MONTHS[Number(local.slice(5, 7)) - 1];
  const clock = local.slice(11, precision === "second" ? 19 : 16);
  return month === undefined ? local : `${String(Number(local.slice(8, 10)))} ${month} ${local.slice(0, 4)}, ${clock}`;
}

export const shownHead = (number: number, time: Pick<LocalTime, "local" | "precision">): string => `Bericht ${String(number)} · ${shownTime(time)}`;

export const shownAuthor = (author: string | null): string => author ?? "Zonder afzender";

export const shownKind = (kind: string): string => `Soort: ${isKind(kind) ? KIND_NAMES[kind] : kind}`;

const isKind = (kind: string): kind is MessageKind => Object.hasOwn(KIND_NAMES, kind);

/** What a filed message says of itself, here and in the transcript. */
export interface SaidByMessage {
  readonly number: number;
  readonly time: Pick<LocalTime, "local" | "precision">;
  /** As shown; null for a line without author. */
  readonly author: string | null;
  readonly text: string;
  readonly kind: string;
}

/** The strings by which a copy shows that, in order and with nothing between. */
export const shownMessage = ({ number, time, author, text, kind }: SaidByMessage): readonly string[] => [shownHead(number, time), shownAuthor(author), text, shownKind(kind)];

/** `12 maart 2024`. @param day `yyyy-mm-dd` */
export const shownDay = (day: string): string => shownTime({ local: `${day}${UNDATED.local.slice(10)}`, precision: "minute" }).replace(/, \d\d:\d\d$/, "");
