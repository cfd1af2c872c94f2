import { decide } from "../instruction/decide";
import { NOT_JSON, readSituation } from "./situation-line";

/** What one line of situations gives: the decision, or why there is none; and whether it was answered. */
export interface AnsweredLine {
  readonly text: string;
  readonly answered: boolean;
}

/**
 * Answers one line of `decide`: a situation in, a decision out, both as one line of JSON.
 *
 * @param line null for one that is no UTF-8
 * @param number of the line, from 1
 * @returns null for a blank line, which asks nothing
 */
export function decideLine(line: string | null, number: number): AnsweredLine | null {
  if (line?.trim() === "") return null;
  const read = line === null ? NOT_JSON : readSituation(line);
  if (!read.ok) return { text: JSON.stringify({ line: number, error: read.error }), answered: false };
  const { id, ...situation } = read.value;
  return { text: JSON.stringify({ id, ...decide(situation) }), answered: true };
}
