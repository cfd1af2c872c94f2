import type { ImportProblem, ImportWarning } from "../../conversation/completeness";
import { at, isObject, type JsonObject, listAt, numberAt, textAt } from "../json-value";
import { isInstant, localTimeOf } from "../zoned-time";
import type { OpenFiles } from "./attachments";

/** What the first line tells of the chat. */
export interface ChatHead {
  readonly title: string | null;
  readonly members: readonly JsonObject[];
  /** Id in the directory of who read it. */
  readonly readBy: string;
  readonly files: OpenFiles;
  /** How many messages the pages said that they had; NaN when they did not. */
  readonly saidCount: number;
  /** Graph did not come to an end: the oldest messages may be missing. */
  readonly isCut: boolean;
}

/** Null when it is no such line. */
export function headOf(value: unknown): ChatHead | null {
  if (textAt(value, "bewaarwijzer") !== "teams-chat" || numberAt(value, "version") !== 1) return null;
  const sizes = listAt(value, "files").map((file) => [textAt(file, "url"), numberAt(file, "size")] as const);
  return {
    title: textAt(value, "chat", "topic") || null,
    members: listAt(value, "members").filter(isObject),
    readBy: textAt(value, "readBy"),
    files: new Map(sizes.map(([url, size]) => [url, Number.isNaN(size) ? null : size])),
    saidCount: at(value, "saidCount") === undefined ? NaN : numberAt(value, "saidCount"),
    isCut: at(value, "isCut") === true,
  };
}

/** A member who was let in later sees nothing of before. */
export function beginningOf({ members, readBy }: ChatHead): readonly ImportWarning[] {
  const own = members.find((one) => textAt(one, "userId") === readBy);
  const from = Date.parse(textAt(own, "visibleHistoryStartDateTime"));
  return isInstant(from) ? [{ kind: "history-limited", line: null, detail: localTimeOf(from).local }] : [];
}

/** What the pages said, against what came; and whether they came to an end. */
export function countsOf({ saidCount, isCut }: ChatHead, found: number, isBeginning: boolean): readonly ImportProblem[] {
  const cut = isCut ? [{ kind: "cut-off", line: null, detail: "" } as const] : [];
  return isBeginning || Number.isNaN(saidCount) || saidCount === found ? cut : [...cut, { kind: "count-mismatch", line: null, detail: `${String(saidCount)}/${String(found)}` }];
}
