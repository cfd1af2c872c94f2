import type { ConversationFacts, MessageFacts, PersonInRole, Role, Situation, Switches } from "../../src/instruction/facts";
import { aSituation, officer } from "./situations";

const ROLES = ["minister", "top-official", "civil-servant", "external", "other-department"] as const satisfies readonly Role[];

/** Nobody, one or two of each tier of ours; outsiders there or not. */
const crowds: readonly (readonly PersonInRole[])[] = ROLES.reduce<readonly (readonly PersonInRole[])[]>(
  (all, role) =>
    all.flatMap((crowd) => {
      const one: PersonInRole = { id: role, role };
      const many = role === "external" || role === "other-department" ? [[], [one]] : [[], [one], [one, { id: `second ${role}`, role }]];
      return many.map((more) => [...crowd, ...more]);
    }),
  [[]],
);

const SWITCHES: readonly Partial<Switches>[] = (["role-first", "admin-first", "case-owner-first"] as const).flatMap((groupRule) => [
  { groupRule, unit: "department", hold: [] },
  { groupRule, unit: "administrative-body", hold: ["minister", "top-official"] },
]);

/** The first of each role speaks for the others: they are told apart by nothing else. */
const oneOfEach = (crowd: readonly PersonInRole[]): readonly string[] => ROLES.filter((role) => crowd.some(({ id }) => id === role));

function* conversationsOf(participants: readonly PersonInRole[]): Generator<Partial<ConversationFacts>> {
  const speakers = oneOfEach(participants);
  for (const me of [...speakers, null]) {
    yield { shape: "one-to-one", participants, me };
    for (const admin of [...speakers, null]) yield { shape: "group", participants, me, admins: admin === null ? null : [admin] };
  }
}

/**
 * Every class of conversation, by who is there, shape, admin, holder, and the switches and holds that bear on who keeps;
 * of a message that must be kept. Counted out, not drawn.
 */
export const EVERY_CLASS: readonly Situation[] = crowds.flatMap((participants) =>
  [...conversationsOf(participants)].flatMap((conversation) => SWITCHES.map((switches) => aSituation({}, conversation, switches))),
);

const KINDS = ["text", "image", "audio", "video", "document", "poll", "reaction", "system", "deleted", "email"] as const;
const SCOPES = ["private", "party", "work", "mixed", "party-and-work", "unsure", null] as const;
const STEP_1 = ["yes", "no", "unsure", null] as const;
const STEP_2 = ["fully", "partly", "no", "unsure", null] as const;

const messages: readonly Partial<MessageFacts>[] = KINDS.flatMap((kind) =>
  SCOPES.flatMap((scope) =>
    STEP_1.flatMap((decisionMaking) =>
      STEP_2.flatMap((recordedElsewhere) => [" ", "nota 12"].map((place) => ({ kind, scope, decisionMaking, recordedElsewhere, place }))),
    ),
  ),
);

/** Every answer to every kind of message, under each reading of party politics; kept by a case owner who is certain. */
export const EVERY_MESSAGE: readonly Situation[] = messages.flatMap((message) =>
  (["exclusive", "always"] as const).map((partyRule) => aSituation(message, { caseOwner: officer }, { partyRule })),
);
