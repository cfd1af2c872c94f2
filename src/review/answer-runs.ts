import { answersOfCode, codeOf } from "./answer-code";
import type { Given } from "./answer-code";

/**
 * What was answered, as three numbers for each run of messages that follow each other with the same answers: the number
 * of the first, how many, and the code of the answers. In the order of the chat; what is in no run is not answered.
 */
export type AnswerRuns = readonly number[];

/** @param messageCount messages are numbered from 1 up to this */
export function runsOf(given: ReadonlyMap<number, Given>, messageCount: number): AnswerRuns {
  const codes = new Uint16Array(messageCount + 1);
  for (const [number, answered] of given) codes[number] = codeOf(answered);
  return runsOfCodes(codes);
}

/** What the runs tell, by message number; null where they are no runs of a chat with so many messages. */
export function answersInRuns(runs: AnswerRuns, messageCount: number): ReadonlyMap<number, Given> | null {
  if (!areRuns(runs, messageCount)) return null;
  const given = new Map<number, Given>();
  for (const [number, code] of codesInRuns(runs, messageCount).entries()) {
    const answers = answersOfCode(code);
    if (answers !== null) given.set(number, answers);
  }
  return given;
}

/** Whether these are runs of a chat with so many messages: in their order, apart, and of answers that exist. */
export function areRuns(runs: AnswerRuns, messageCount: number): boolean {
  let free = 1;
  for (let at = 0; at < runs.length; at += 3) {
    const [first, count, code] = [runs[at] ?? 0, runs[at + 1] ?? 0, runs[at + 2] ?? 0];
    if (!Number.isInteger(first) || !Number.isInteger(count) || first < free || count < 1) return false;
    free = first + count;
    if (free > messageCount + 1 || answersOfCode(code) === null) return false;
  }
  return true;
}

/**
 * Runs that two windows made of one chat, brought together: where this window changed something since `before`, its
 * answer counts; everywhere else that of the other.
 */
export function togetherRuns(theirs: AnswerRuns, before: AnswerRuns, mine: AnswerRuns, messageCount: number): AnswerRuns {
  const [base, own] = [codesInRuns(before, messageCount), codesInRuns(mine, messageCount)];
  return runsOfCodes(codesInRuns(theirs, messageCount).map((code, number) => (own[number] === base[number] ? code : (own[number] ?? 0))));
}

/** The code of each message, at its number; 0 where it is not answered. */
function codesInRuns(runs: AnswerRuns, messageCount: number): Uint16Array {
  const codes = new Uint16Array(messageCount + 1);
  for (let at = 0; at < runs.length; at += 3) {
    const [first = 0, count = 0, code = 0] = [runs[at], runs[at + 1], runs[at + 2]];
    codes.fill(code, first, first + count);
  }
  return codes;
}

function runsOfCodes(codes: Uint16Array): AnswerRuns {
  const runs: number[] = [];
  let first = 0;
  let code = 0;
  for (let number = 1; number <= codes.length; number += 1) {
    const now = codes[number] ?? 0;
    if (now === code) continue;
    if (code > 0) runs.push(first, number - first, code);
    first = number;
    code = now;
  }
  return runs;
}
