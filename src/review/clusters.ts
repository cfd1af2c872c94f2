import type { Message } from "../conversation/conversation";
import { reachesStepTwo } from "./answering";
import { inOneBurst } from "./days";
import { answersTo } from "./session";
import type { Session } from "./session";

/** Messages of which step 2 is asked together: neighbours of one burst, all answered «ja» at step 1. */
export type Cluster = readonly Message[];

/** Whether step 2 is asked: not of what an earlier record holds, for that is its answer. */
const isAskedWhere = ({ given }: Session, number: number): boolean => given.get(number)?.mode !== "earlier";

/** The clusters of step 2, in the order of the chat. Lines that carry no decision of their own do not part neighbours. One pass: a chat may be long. */
export function clustersOf(messages: readonly Message[], session: Session, asked: ReadonlySet<number>): readonly Cluster[] {
  const clusters: Message[][] = [];
  let before: Message | null = null;
  for (const message of messages) {
    const { number } = message;
    if (!asked.has(number)) continue;
    if (!reachesStepTwo(answersTo(session, number)) || !isAskedWhere(session, number)) {
      before = null;
      continue;
    }
    if (before !== null && inOneBurst(before, message)) clusters.at(-1)?.push(message);
    else clusters.push([message]);
    before = message;
  }
  return clusters;
}
