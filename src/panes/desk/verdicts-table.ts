import { csvOf } from "../../desk/csv";
import { spreadsheetTime } from "../../desk/spreadsheet-time";
import type { Translator } from "../../language/translator";
import type { Checked } from "./use-reverify";
import { verdictWords } from "./verdict-words";

export interface ToldVerdict {
  readonly number: string;
  readonly subject: string;
  /** Null where it was not checked. */
  readonly checked: Checked | null;
}

/** What re-checking found, as a table for a spreadsheet: a row for each thing, and one for what was not checked: a shorter table would seem whole. */
export function verdictsTable(language: Translator, told: readonly ToldVerdict[]): Blob {
  const { text } = language;
  const heading = [text("desk.column.number"), text("desk.column.subject"), text("desk.column.checkedAt"), text("desk.column.verdict"), text("desk.column.finding")];
  const rows = told.flatMap(({ number, subject, checked }) =>
    checked === null
      ? [[number, subject, "", text("desk.verdict.stopped"), ""]]
      : verdictWords(language, checked.result).map((sentence) => [number, subject, spreadsheetTime(checked.at), text(`desk.verdict.${checked.result.state}`), sentence]),
  );
  return new Blob([csvOf([heading, ...rows])], { type: "text/csv" });
}
