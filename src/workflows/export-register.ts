import { csvOf } from "../desk/csv";
import { registerRows } from "../desk/register-rows";
import type { RegisterWords } from "../desk/register-rows";
import type { RegisteredRecord } from "../desk/registered-record";
import type { StoredEntry } from "../ports/decision-register";

/** These records as a table for a spreadsheet. */
export const registerCsv = (records: readonly RegisteredRecord[], words: RegisterWords): Blob =>
  new Blob([csvOf(registerRows(records, words))], { type: "text/csv" });

/**
 * The whole register, one stored text a line, exactly as it is stored: `npm run verify` re-checks it, on any computer.
 * A chain with lines left out cannot be checked, so no filter counts here.
 */
export const registerLines = (lines: readonly StoredEntry[]): Blob =>
  new Blob([lines.map(({ text }) => `${text}\n`).join("")], { type: "application/jsonl" });
