import { answersOfCode, codeOf } from "./answer-code";
import type { Given } from "./answer-code";

/**
 * What was answered, as three numbers for each run of messages that follow each other with the same answers: the number
 * of the first, how many, and the code of the answers. In the order of the chat; what is in no run is not answered.
 */
export type AnswerRuns = readonly number[];

/** @param messageCount messages are numbered from 1 up to this */
export function runsOf(given: ReadonlyMap<number, Given>, messageCount: number): AnswerRuns {
  const runs: number[] = [];
  let first = 0;
  let code = 0;
  const close = (next: number): void => {
    if (code > 0) runs.push(first, next - first, code);
  };
  for (let number = 1; number <= messageCount; number += 1) {
    const answered = given.get(number);
    const now = answered === undefined ? 0 : codeOf(answered);
    if (now === code) continue;
    close(number);
    first = number;
    code = now;
  }
  close(messageCount + 1);
  return runs;
}

/** What the runs tell, by message number; null where they are no runs of a chat with so many messages. */
export function answersInRuns(runs: AnswerRuns, messageCount: number): ReadonlyMap<number, Given> | null {
  const given = new Map<number, Given>();
  let free = 1;
  for (let at = 0; at < runs.length; at += 3) {
    const [first = 0, count = 0, code = 0] = runs.slice(at, at + 3);
    const answers = answersOfCode(code);
    if (![first, count].every(Number.isInteger) || first < free || count < 1 || first + count - 1 > messageCount || answers === null) return null;
    for (let number = first; number < first + count; number += 1) given.set(number, answers);
    free = first + count;
  }
  return given;
}

/**
 * Runs that two windows made of one chat, brought together: where this window changed something since `before`, its
 * answer counts; everywhere else that of the other.
 */
export function togetherRuns(theirs: AnswerRuns, before: AnswerRuns, mine: AnswerRuns, messageCount: number): AnswerRuns {
  const [stored, base, own] = [theirs, before, mine].map((runs) => answersInRuns(runs, messageCount) ?? new Map<number, Given>());
  const code = (given: ReadonlyMap<number, Given> | undefined, number: number): number => {
    const answered = given?.get(number);
    return answered === undefined ? 0 : codeOf(answered);
  };
  const together = new Map(stored);
  for (let number = 1; number <= messageCount; number += 1) {
    if (code(own, number) === code(base, number)) continue;
    const answered = own?.get(number);
    if (answered === undefined) together.delete(number);
    else together.set(number, answered);
  }
  return runsOf(together, messageCount);
}
