import type { Conversation } from "../conversation/conversation";
import type { MessageDecision } from "../review/message-decision";

/** A conversation of which the messages are numbered from 1 without gaps, and the numbers that they have of themselves. */
export interface ClosedUp {
  readonly conversation: Conversation;
  /** By place, from 0. */
  readonly ownNumbers: readonly number[];
}

/** A record holds some messages of a conversation, with their numbers in it. Working through them needs no gaps. */
export function closeUp(conversation: Conversation): ClosedUp {
  const ownNumbers = conversation.messages.map(({ number }) => number);
  const places = new Map(ownNumbers.map((number, at) => [number, at + 1]));
  return { conversation: renumbered(conversation, (number) => places.get(number) ?? null), ownNumbers };
}

/** The same conversation with the numbers that its messages have of themselves. */
export const withOwnNumbers = (conversation: Conversation, ownNumbers: readonly number[]): Conversation => renumbered(conversation, (number) => ownNumbers[number - 1] ?? null);

/** Decisions about messages by their own numbers. */
export const decisionsByOwnNumbers = (decisions: readonly MessageDecision[], ownNumbers: readonly number[]): readonly MessageDecision[] =>
  decisions.flatMap((decision) => {
    const number = ownNumbers[decision.number - 1];
    return number === undefined ? [] : [{ ...decision, number }];
  });

/** What was written beside messages, by their own numbers. */
export const notesByOwnNumbers = (notes: ReadonlyMap<number, string>, ownNumbers: readonly number[]): ReadonlyMap<number, string> =>
  new Map([...notes].flatMap(([number, note]) => ownNumbers.slice(number - 1, number).map((own) => [own, note] as const)));

function renumbered(conversation: Conversation, numberOf: (number: number) => number | null): Conversation {
  const { merge } = conversation;
  const all = (numbers: readonly number[]): readonly number[] => numbers.flatMap((number) => numberOf(number) ?? []);
  return {
    ...conversation,
    messages: conversation.messages.map((message) => ({ ...message, number: numberOf(message.number) ?? message.number })),
    merge:
      merge === null
        ? null
        : {
            ...merge,
            differing: all(merge.differing),
            reordered: all(merge.reordered),
            unmatched: merge.unmatched.map(({ bySource }) => ({ bySource: bySource.map(all) })),
          },
  };
}
