import type { Hint } from "../../hints/hint";
import type { Switches } from "../../instruction/facts";
import type { OpenExport } from "../../ports/chat-reader";
import type { Decider } from "../../review/decider";
import type { Session } from "../../review/session";
import type { RowActs } from "./message-row";
import type { Conclusion } from "./question";

/** What every part of the list is drawn from. */
export interface PartLook {
  readonly media: OpenExport["media"];
  /** What the user wrote beside a message, by its number. */
  readonly notes: ReadonlyMap<number, string>;
  readonly switches: Switches;
  readonly asked: ReadonlySet<number>;
  readonly session: Session;
  readonly decide: Decider;
  readonly selected: ReadonlySet<number>;
  readonly hints: ReadonlyMap<number, readonly Hint[]>;
  readonly active: number | null;
  readonly tabStop: number | null;
  readonly conclusion: Conclusion | null;
  readonly acts: RowActs;
  readonly onToggle: (place: number) => void;
  readonly onSelectDay: (date: string) => void;
}
