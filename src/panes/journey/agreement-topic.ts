import type { Conversation } from "../../conversation/conversation";
import { markOf } from "../../review/conversation-mark";
import type { KeepingAnswers } from "../../review/facts-of";
import { knownPeople } from "../../review/known-people";
import type { ConfirmedPerson } from "../../review/people";
import type { Seat } from "../../review/seat";
import type { Topic } from "../../workflows/agreement-topic";

/**
 * What people agree on: the keeping of this conversation; null where no other of our own is known to the directory.
 *
 * @param lapseAfterDays of the policy: after so many days a question that nobody answered has lapsed
 */
export function topicOf(
  conversation: Conversation,
  people: readonly ConfirmedPerson[],
  seat: Seat,
  { shape, holder, agreements }: Pick<KeepingAnswers, "shape" | "holder"> & { readonly agreements: Pick<KeepingAnswers["agreements"], "apart"> },
  lapseAfterDays: number,
): Topic | null {
  const about = markOf(conversation, knownPeople(people, seat, holder), shape);
  return about === null ? null : { about, apart: new Set(agreements.apart.keys()), lapseAfterDays };
}
