import type { Conversation } from "../../conversation/conversation";
import { DEFAULT_POLICY } from "../../policy/policy";
import { markOf } from "../../review/conversation-mark";
import type { KeepingAnswers } from "../../review/facts-of";
import { knownPeople } from "../../review/known-people";
import type { ConfirmedPerson } from "../../review/people";
import type { Seat } from "../../review/seat";
import type { Topic } from "../../workflows/agreement-topic";

/** After so many days a question to keep has lapsed: as the tenant says, once it has a policy of its own. */
export const LAPSE_AFTER_DAYS = DEFAULT_POLICY.lapseAfterDays;

/** What people agree on: the keeping of this conversation; null where no other of our own is known to the directory. */
export function topicOf(
  conversation: Conversation,
  people: readonly ConfirmedPerson[],
  seat: Seat,
  { shape, holder }: Pick<KeepingAnswers, "shape" | "holder">,
  apart: KeepingAnswers["agreements"]["apart"],
): Topic | null {
  const about = markOf(conversation, knownPeople(people, seat, holder), shape);
  return about === null ? null : { about, apart: new Set(apart.keys()), lapseAfterDays: LAPSE_AFTER_DAYS };
}
