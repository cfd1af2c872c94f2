import { answersOfCode, codeOf } from "./answer-code";
import type { Given } from "./answer-code";
import type { Session } from "./session";

type Act = Session["done"][number];

/**
 * One act of the user, as four numbers for each run of messages that it changed alike: the number of the first, how
 * many, and the codes of the answers before and after it; 0 is not answered.
 */
export type ActRuns = readonly number[];

const FIELDS = 4;
/** So much of the history comes back: more is never undone, and costs time at each opening. */
const MOST_ACTS = 200;
const MOST_MESSAGES = 100_000;

const known = new WeakMap<Act, ActRuns>();

/** The last of these acts, in their order. Acts that changed nothing but a place are not among them: what they changed is not kept. */
export function actsInRuns(acts: readonly Act[]): readonly ActRuns[] {
  const kept: ActRuns[] = [];
  let messages = 0;
  for (const act of acts.slice(-MOST_ACTS).reverse()) {
    messages += act.after.size;
    if (messages > MOST_MESSAGES) break;
    const runs = known.get(act) ?? runsOfAct(act);
    known.set(act, runs);
    if (runs.length > 0) kept.push(runs);
  }
  return kept.reverse();
}

const codeOrNone = (given: Given | null | undefined): number => (given == null ? 0 : codeOf(given));

function runsOfAct({ before, after }: Act): ActRuns {
  const runs: number[] = [];
  for (const number of [...after.keys()].sort((a, b) => a - b)) {
    const [from, to] = [codeOrNone(before.get(number)), codeOrNone(after.get(number))];
    if (from === to) continue;
    const last = runs.length - FIELDS;
    const count = runs[last + 1] ?? 0;
    const goesOn = (runs[last] ?? 0) + count === number && runs[last + 2] === from && runs[last + 3] === to;
    if (goesOn) runs[last + 1] = count + 1;
    else runs.push(number, 1, from, to);
  }
  return runs;
}

/** Whether these are acts on a chat with so many messages. */
export const areActs = (acts: readonly ActRuns[], messageCount: number): boolean =>
  acts.length <= MOST_ACTS && acts.every((runs) => areActRuns(runs, messageCount)) && acts.reduce((sum, runs) => sum + messagesIn(runs), 0) <= MOST_MESSAGES;

function areActRuns(runs: ActRuns, messageCount: number): boolean {
  let free = 1;
  for (let at = 0; at < runs.length; at += FIELDS) {
    const [first = 0, count = 0, from = -1, to = -1] = runs.slice(at, at + FIELDS);
    if (!Number.isInteger(first) || !Number.isInteger(count) || first < free || count < 1) return false;
    free = first + count;
    if (free > messageCount + 1 || [from, to].some((code) => code !== 0 && answersOfCode(code) === null)) return false;
  }
  return true;
}

const messagesIn = (runs: ActRuns): number => runs.reduce((sum, number, at) => (at % FIELDS === 1 ? sum + number : sum), 0);

/** The acts, to be taken back or done again as ever. @param acts of which `areActs` holds */
export const actsFromRuns = (acts: readonly ActRuns[]): readonly Act[] => acts.map(actOf);

function actOf(runs: ActRuns): Act {
  const before = new Map<number, Given | null>();
  const after = new Map<number, Given | null>();
  for (let at = 0; at < runs.length; at += FIELDS) {
    const [first = 0, count = 0, from = 0, to = 0] = runs.slice(at, at + FIELDS);
    for (let number = first; number < first + count; number += 1) {
      before.set(number, answersOfCode(from));
      after.set(number, answersOfCode(to));
    }
  }
  return { before, after };
}
