import fc from "fast-check";
import type { MessageKind } from "../../src/conversation/conversation";
import { DEFAULT_SWITCHES } from "../../src/instruction/policy";
import { ANSWERS_OF, CHOICES } from "../../src/review/answering";
import { askedOf } from "../../src/review/progress";
import { give, NEW_SESSION } from "../../src/review/session";
import type { Session } from "../../src/review/session";
import { aConversation } from "./a-conversation";

const KINDS = ["text", "image", "audio", "system", "deleted", "call", "document"] as const satisfies readonly MessageKind[];

/** Conversations over some days, with gaps short and long. */
export const conversations = fc
  .array(fc.record({ kind: fc.constantFrom(...KINDS), gap: fc.constantFrom(0, 1, 29, 30, 31, 600, 1500) }), { minLength: 1, maxLength: 25 })
  .map((sketches) => {
    let minutes = Date.UTC(2026, 2, 3, 9) / 60_000;
    return aConversation(
      sketches.map(({ kind, gap }) => {
        minutes += gap;
        const local = new Date(minutes * 60_000).toISOString().slice(0, 19);
        return { kind, author: kind === "system" ? null : "Fenna Brugman", time: { local, precision: "minute", instant: null } };
      }),
    );
  });

/** Some answers to some messages of a conversation. */
export const reviewed = fc.tuple(conversations, fc.array(fc.tuple(fc.nat(30), fc.constantFrom(...CHOICES)), { maxLength: 30 })).map(([conversation, answers]) => {
  const asked = [...askedOf(conversation, DEFAULT_SWITCHES)];
  const session = answers.reduce<Session>((now, [index, choice]) => {
    const number = asked[index % Math.max(1, asked.length)];
    return number === undefined ? now : give(now, [number], ANSWERS_OF[choice]);
  }, NEW_SESSION);
  return { conversation, asked, session };
});
