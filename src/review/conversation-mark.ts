import type { Conversation } from "../conversation/conversation";
import { UNDATED } from "../conversation/local-time";
import { isOwnTier } from "../instruction/present";
import type { Channel, ConversationFacts } from "../instruction/facts";
import type { ConfirmedPerson } from "./people";

/**
 * What an agreement is about, in metadata alone: nothing that was said, no name that a chat shows, no hash of either.
 * Two exports of one conversation have marks that fit; the user confirms the rest.
 *
 * @source record.md, «What goes where»
 */
export interface ConversationMark {
  readonly channel: Channel;
  readonly shape: ConversationFacts["shape"];
  /** Entra object ids of our own people in the chat, as far as the user or the source said who they are; sorted. */
  readonly people: readonly string[];
  /** First and last day of the messages, `yyyy-mm-dd` as the export shows it. */
  readonly from: string;
  readonly to: string;
}

/** An agreement takes two. */
const FEWEST_PEOPLE = 2;

/** The mark of a conversation; null where fewer than two of our own people are known to the directory. */
export function markOf(
  { app, messages }: Pick<Conversation, "app" | "messages">,
  people: readonly ConfirmedPerson[],
  shape: ConversationMark["shape"],
): ConversationMark | null {
  const ours = ownPeople(people);
  const days = messages.filter(({ time }) => time.local !== UNDATED.local).map(({ time }) => time.local.slice(0, 10));
  const [first] = days;
  if (ours.length < FEWEST_PEOPLE || first === undefined) return null;
  // Exports of which the clock ran back are not in the order of their days.
  let [from, to] = [first, first];
  for (const day of days) {
    if (day < from) from = day;
    if (day > to) to = day;
  }
  return { channel: app, shape, people: ours, from, to };
}

/** Whose role makes no difference need not be told for it: of them it is enough that nothing points elsewhere. */
const isOurs = ({ role, suggestedRole }: ConfirmedPerson): boolean =>
  isOwnTier(role) || (role === "unknown" && (suggestedRole === null || isOwnTier(suggestedRole)));

const ownPeople = (people: readonly ConfirmedPerson[]): readonly string[] =>
  [...new Set(people.filter(isOurs).flatMap(({ directoryId }) => directoryId ?? []))].toSorted();

/**
 * Whether two marks may be of one conversation: the same channel and shape, days in common, and everybody whom one of
 * them knows is known to the other. Symmetric; a person says whether it is so.
 */
export function fits(one: ConversationMark, other: ConversationMark): boolean {
  if (one.channel !== other.channel || one.shape !== other.shape) return false;
  if (one.from > other.to || other.from > one.to) return false;
  const [smaller, larger] = [new Set(one.people), new Set(other.people)].toSorted((a, b) => a.size - b.size);
  if (smaller === undefined || larger === undefined) return false;
  return smaller.size >= FEWEST_PEOPLE && [...smaller].every((id) => larger.has(id));
}
