import type { Message } from "../conversation/conversation";
import { reachesStepTwo } from "./answering";
import { cutWhere, inOneBurst } from "./days";
import { answersTo } from "./session";
import type { Session } from "./session";

/** Messages of which step 2 is asked together: neighbours of one burst, all answered «ja» at step 1. */
export type Cluster = readonly Message[];

/** Whether step 2 is asked: not of what an earlier record holds, for that is its answer. */
const isAskedWhere = ({ given }: Session, number: number): boolean => given.get(number)?.mode !== "earlier";

/** The clusters of step 2, in the order of the chat. Lines that carry no decision of their own do not part neighbours. */
export function clustersOf(messages: readonly Message[], session: Session, asked: ReadonlySet<number>): readonly Cluster[] {
  const candidates = messages.filter(({ number }) => asked.has(number));
  const goesOn = (message: Message) => reachesStepTwo(answersTo(session, message.number)) && isAskedWhere(session, message.number);
  return cutWhere(candidates, (earlier, later) => goesOn(earlier) && goesOn(later) && inOneBurst(earlier, later)).filter(
    (part) => part[0] !== undefined && goesOn(part[0]),
  );
}
