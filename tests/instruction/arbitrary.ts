import fc from "fast-check";
import type { Channel, ConversationFacts, ConversationHold, MessageFacts, PersonInRole, Role, Situation, Switches } from "../../src/instruction/facts";

const KNOWN: readonly Role[] = ["minister", "top-official", "civil-servant", "external", "other-department"];

const orNull = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });

export const anyMessage: fc.Arbitrary<MessageFacts> = fc.record({
  kind: fc.constantFrom(
    "text", "image", "audio", "video", "document", "location", "contact", "poll", "sticker", "reaction",
    "system", "deleted", "view-once", "call", "email",
  ),
  channel: fc.constantFrom("whatsapp", "sms", "teams", "signal", "telegram", "threema"),
  scope: orNull(fc.constantFrom("private", "party", "work", "mixed", "party-and-work", "unsure")),
  decisionMaking: orNull(fc.constantFrom("yes", "no", "unsure")),
  recordedElsewhere: orNull(fc.constantFrom("fully", "partly", "no", "unsure")),
  place: fc.constantFrom(null, "", "nota 12"),
  marks: fc.subarray(["edited", "forwarded"]),
});

/** A text about a decision that is nowhere else: step 3 decides. */
export const keptMessage: fc.Arbitrary<MessageFacts> = anyMessage.map((message) => ({
  ...message,
  kind: "text",
  channel: "whatsapp",
  scope: "work",
  decisionMaking: "yes",
  recordedElsewhere: "no",
}));

/** Five people in the chat at most, two beside it; each has one role, wherever named. */
const IN_CHAT = ["p1", "p2", "p3", "p4", "p5"] as const;
const BESIDE = ["q1", "q2"] as const;

function conversationOver(roles: readonly Role[]): fc.Arbitrary<ConversationFacts> {
  const cast = fc.tuple(fc.array(fc.constantFrom(...roles), { minLength: 5, maxLength: 5 }), fc.array(fc.constantFrom(...KNOWN), { minLength: 2, maxLength: 2 }));
  return fc.tuple(cast, fc.integer({ min: 1, max: 5 })).chain(([[inChat, beside], size]) => {
    const participants: readonly PersonInRole[] = IN_CHAT.slice(0, size).map((id, at) => ({ id, role: inChat[at] ?? "external" }));
    const everybody = [...participants, ...BESIDE.map((id, at): PersonInRole => ({ id, role: beside[at] ?? "external" }))];
    const somebody = fc.constantFrom(...everybody);
    const anyId = somebody.map(({ id }) => id);
    return fc.record({
      shape: fc.constantFrom("one-to-one", "group"),
      participants: fc.constant(participants),
      admins: orNull(fc.subarray(participants.map(({ id }) => id))),
      me: orNull(anyId),
      onBehalfOf: fc.option(anyId, { nil: null, freq: 2 }),
      caseOwner: orNull(somebody),
      caseOwnerGone: fc.boolean(),
      lineManager: orNull(somebody),
      responsibleOfficer: orNull(somebody),
      agreement: orNull(fc.record({ keeper: anyId, confirmed: fc.boolean() })),
      confirmedBy: orNull(anyId),
      holds: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.subarray<ConversationHold>(["woo-request", "inquiry", "hotspot"])),
    });
  });
}

export const knownConversation = conversationOver(KNOWN);
export const anyConversation = conversationOver([...KNOWN, "unknown", "unknown"]);

export const anySwitches: fc.Arbitrary<Switches> = fc.record({
  groupRule: fc.constantFrom("role-first", "admin-first", "case-owner-first"),
  unit: fc.constantFrom("department", "administrative-body"),
  step1: fc.constantFrom("broad", "literal"),
  partyRule: fc.constantFrom("exclusive", "always"),
  hold: fc.subarray(["minister", "top-official"]),
  channels: fc.subarray<Channel>(["sms", "teams", "signal", "telegram"]).map((others) => ["whatsapp", ...others]),
});

export const anySituation: fc.Arbitrary<Situation> = fc.record({
  message: fc.oneof(anyMessage, keptMessage),
  conversation: anyConversation,
  switches: anySwitches,
});

/** All roles known, and a message that must be kept. */
export const keptSituation: fc.Arbitrary<Situation> = fc.record({
  message: keptMessage,
  conversation: knownConversation,
  switches: anySwitches,
});
