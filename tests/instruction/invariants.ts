import { decide as decideByRules } from "../../src/instruction/decide";
import { OWN_TIERS } from "../../src/instruction/facts";
import type { ConversationFacts, ConversationHold, MessageFacts, OwnTier, PersonInRole, Role, Situation, Switches } from "../../src/instruction/facts";
import { MESSAGE_TABLE } from "../../src/instruction/message-table";
import { PERMISSIONS } from "../../src/instruction/outcome";
import type { Decision, OutcomeCode } from "../../src/instruction/outcome";
import { PERSON_TABLE } from "../../src/instruction/person-table";
import { mustBeKept } from "../../src/instruction/retention";
import { ruleSetOf } from "../../src/instruction/rule-sets";
import { EXPECTED_CLASSES } from "./class-table-rows";

/** Anything that decides situations: the rules themselves, or rules that are broken on purpose. */
export type Decide = (situation: Situation) => Decision;

/** What must hold of every decision in every situation (decision-table section 12). */
export interface Invariant {
  readonly number: number;
  readonly says: string;
  /** Where it has nothing to say, it holds. */
  readonly holds: (decide: Decide, situation: Situation) => boolean;
}

export const withConversation = (situation: Situation, conversation: Partial<ConversationFacts>): Situation => ({
  ...situation,
  conversation: { ...situation.conversation, ...conversation },
});
export const withMessage = (situation: Situation, message: Partial<MessageFacts>): Situation => ({
  ...situation,
  message: { ...situation.message, ...message },
});
export const withSwitches = (situation: Situation, switches: Partial<Switches>): Situation => ({
  ...situation,
  switches: { ...situation.switches, ...switches },
});

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
const answer = ({ outcome, keeper }: Decision): string => `${outcome ?? "nothing"} ${keeper?.code ?? ""} ${keeper?.person ?? ""}`;
const isOneOf = (outcome: OutcomeCode | null, codes: readonly OutcomeCode[]): boolean => codes.some((one) => one === outcome);
const isPermission = ({ outcome }: Decision): boolean => isOneOf(outcome, PERMISSIONS);
const isOwn = (role: Role | undefined): boolean => OWN_TIERS.some((tier) => tier === role);

const ownTiers = ({ participants }: ConversationFacts): readonly OwnTier[] => OWN_TIERS.filter((tier) => participants.some(({ role }) => role === tier));

const TIER_OF_CODE: Readonly<Record<string, OwnTier>> = {
  "K-AV": "civil-servant",
  "K-BEH-AO": "civil-servant",
  "K-AT": "top-official",
  "K-BEH-AT": "top-official",
  "K-BP": "minister",
  "K-BEH-BP": "minister",
};

const roleOf = ({ conversation }: Situation, id: string): Role | undefined => {
  const { participants, caseOwner, lineManager, responsibleOfficer } = conversation;
  return [...participants, caseOwner, lineManager, responsibleOfficer].find((person) => person?.id === id)?.role;
};

/** The bullets decide: no agreement goes first, and no admin. */
const plainly = (situation: Situation): Situation =>
  withSwitches(withConversation(situation, { agreement: null }), { groupRule: "role-first", unit: "department" });

const CONFLICTS: readonly string[] = ["conflict", "interpretation"];
const SOFT = new Set<string>([
  ...MESSAGE_TABLE.filter(({ status }) => status === "interpretation").map(({ row }) => row),
  ...PERSON_TABLE.filter(({ status }) => status !== "literal").map(({ row }) => row),
  ...EXPECTED_CLASSES.filter(({ reading }) => CONFLICTS.includes(reading)).map(({ row }) => row),
]);

/** Whether the keeper stays the same when people of this role come and go. */
function neverMoves(decide: Decide, situation: Situation, role: Role): boolean {
  const { participants } = situation.conversation;
  if (ownTiers(situation.conversation).length === 0) return true;
  const before = answer(decide(situation));
  const others = participants.filter((person) => person.role !== role);
  return [others, [...participants, { id: "newcomer", role }]].every((people) => answer(decide(withConversation(situation, { participants: people }))) === before);
}

/** «Weet ik niet» never makes a permission, and where the answer counted there is none. */
function unsureNeverPermits(decide: Decide, situation: Situation, question: "scope" | "decisionMaking" | "recordedElsewhere"): boolean {
  const after = decide(withMessage(situation, { [question]: "unsure" }));
  const counted = decide(withMessage(situation, { [question]: null })).missing.includes(`message.${question}`);
  return !isPermission(after) || (isPermission(decide(situation)) && !counted);
}

const HELD: readonly OutcomeCode[] = ["U3", "U4", "U10"];
const EVERY_HOLD: readonly ConversationHold[] = ["woo-request", "inquiry", "hotspot"];

function onlySaferUnder(hold: ConversationHold, decide: Decide, situation: Situation): boolean {
  const free = decide(withSwitches(withConversation(situation, { holds: [] }), { hold: [] }));
  const held = decide(withConversation(situation, { holds: [hold] }));
  if (held.outcome !== "U8") return !isOneOf(held.outcome, HELD) && answer(held) === answer(free);
  return isOneOf(free.outcome, [...HELD, "U7"]) && held.because.at(-1)?.startsWith("hold:") === true;
}

/** Two moves from which every order can be made. */
const reversed = <T>(list: readonly T[]): readonly T[] => list.toReversed();
const firstTwoSwapped = <T>([one, two, ...rest]: readonly T[]): readonly T[] => [two, one, ...rest].filter((item) => item !== undefined);

function orderedBy(move: <T>(list: readonly T[]) => readonly T[], situation: Situation): Situation {
  const { participants, admins, holds } = situation.conversation;
  return withConversation(situation, { participants: move(participants), admins: admins === null ? null : move(admins), holds: move(holds) });
}

const OTHER_SWITCHES: readonly Partial<Switches>[] = [
  { groupRule: "role-first" }, { groupRule: "admin-first" }, { groupRule: "case-owner-first" },
  { partyRule: "exclusive" }, { partyRule: "always" }, { channels: ["sms"] }, { channels: ["whatsapp", "sms", "teams", "signal", "telegram"] },
];

/** «dossierhouder-eerst» renames the admin's seat when the case owner is that admin: the same person keeps. */
const samePerson = (one: Decision, other: Decision): boolean => one.outcome === other.outcome && one.keeper?.person === other.keeper?.person;

export const INVARIANTS: readonly Invariant[] = [
  {
    number: 1,
    says: "every situation gets exactly one outcome, with at least one source, the same each time",
    holds: (decide, situation) => {
      const { because, keeper, outcome, missing } = decide(situation);
      return (
        because.length > 0 &&
        new Set(because).size === because.length &&
        (keeper !== null) === isOneOf(outcome, ["U5", "U9", "U10"]) &&
        (outcome !== "U7" || missing.length > 0) &&
        same(decide(structuredClone(situation)), decide(situation))
      );
    },
  },
  {
    number: 2,
    says: "the lowest tier of ours that is present keeps",
    holds: (decide, any) => {
      const situation = plainly(any);
      const [lowest] = ownTiers(situation.conversation);
      const { keeper } = decide(situation);
      return lowest === undefined || keeper === null || TIER_OF_CODE[keeper.code] === lowest;
    },
  },
  { number: 3, says: "whether outsiders are there never changes our keeper", holds: (decide, situation) => neverMoves(decide, situation, "external") },
  {
    number: 4,
    says: "whether other departments are there never changes our keeper",
    holds: (decide, situation) => neverMoves(decide, situation, "other-department"),
  },
  {
    number: 5,
    says: "adding a civil servant never leaves a minister or top official as keeper",
    holds: (decide, any) => {
      const situation = plainly(any);
      const { participants, admins } = situation.conversation;
      const newcomer: PersonInRole = { id: "newcomer", role: "civil-servant" };
      return [admins, [...(admins ?? []), "newcomer"]].every((now) => {
        const { keeper } = decide(withConversation(situation, { participants: [...participants, newcomer], admins: now }));
        return keeper === null || TIER_OF_CODE[keeper.code] === "civil-servant";
      });
    },
  },
  {
    number: 6,
    says: "an outsider is never keeper, nor somebody whose role is unknown",
    holds: (decide, situation) => {
      const person = decide(situation).keeper?.person ?? null;
      return person === null || isOwn(roleOf(situation, person));
    },
  },
  {
    number: 7,
    says: "a confirmed agreement with somebody of ours wins; one with an outsider changes nothing",
    holds: (decide, any) => {
      const situation = withSwitches(withConversation(any, { holds: [] }), { hold: [] });
      if (mustBeKept(situation.message, situation.switches).outcome !== "U5") return true;
      const unagreed = decide(withConversation(situation, { agreement: null }));
      return situation.conversation.participants.every(({ id, role }) => {
        if (role === "unknown") return true;
        const agreed = decide(withConversation(situation, { agreement: { keeper: id, confirmed: true } }));
        return isOwn(role) ? agreed.keeper?.code === "K-AGREED" && agreed.keeper.person === id : same(agreed, unagreed);
      });
    },
  },
  {
    number: 7,
    says: "an agreement that is not confirmed changes nothing",
    holds: (decide, situation) => {
      const unagreed = decide(withConversation(situation, { agreement: null }));
      return situation.conversation.participants.every(({ id }) =>
        same(decide(withConversation(situation, { agreement: { keeper: id, confirmed: false } })), unagreed),
      );
    },
  },
  ...(["scope", "decisionMaking", "recordedElsewhere"] as const).map((question): Invariant => ({
    number: 8,
    says: `«weet ik niet» for ${question} never makes a permission, and where the answer counted there is none`,
    holds: (decide, situation) => unsureNeverPermits(decide, situation, question),
  })),
  {
    number: 9,
    says: "U4 has a place; U1 and U2 are exclusively private or party",
    holds: (decide, situation) => {
      const { scope, place } = situation.message;
      const party = scope === "party" || (scope === "party-and-work" && situation.switches.partyRule === "always");
      const asked = { U4: place !== null && place.trim() !== "", U1: scope === "private", U2: party } as const;
      const { outcome } = decide(situation);
      return outcome === "U4" || outcome === "U1" || outcome === "U2" ? asked[outcome] : true;
    },
  },
  {
    number: 10,
    says: "U10 rests on a confirmation by the keeper; without it U9",
    holds: (decide, situation) => {
      const { outcome, keeper } = decide(situation);
      if (outcome !== "U10") return true;
      return situation.conversation.confirmedBy === keeper?.person && decide(withConversation(situation, { confirmedBy: null })).outcome === "U9";
    },
  },
  {
    number: 11,
    says: "under a hold nothing about work may go, and the overlay only ever makes it safer",
    holds: (decide, situation) => EVERY_HOLD.every((hold) => onlySaferUnder(hold, decide, situation)),
  },
  {
    number: 11,
    says: "the hold of the policy binds the holder whose role it names",
    holds: (decide, situation) => {
      const { me, onBehalfOf } = situation.conversation;
      const role = roleOf(situation, onBehalfOf ?? me ?? "");
      return !situation.switches.hold.some((held) => held === role) || !isOneOf(decide(situation).outcome, HELD);
    },
  },
  {
    number: 12,
    says: "the order of participants, admins and holds changes nothing but who is asked first",
    holds: (decide, situation) => {
      const before = { ...decide(situation), missing: [] };
      return [reversed, firstTwoSwapped].every((move) => same({ ...decide(orderedBy(move, situation)), missing: [] }, before));
    },
  },
  {
    number: 13,
    says: "one-to-one the admins are ignored",
    holds: (decide, situation) => {
      const pair = withConversation(situation, { shape: "one-to-one" });
      return same(decide(pair), decide(withConversation(pair, { admins: null })));
    },
  },
  {
    number: 14,
    says: "a stored situation, decided again by the version that it names, gives the same decision",
    holds: (decide, situation) => {
      const stored = JSON.parse(JSON.stringify({ situation, decision: decide(situation) })) as { situation: Situation; decision: Decision };
      const rules = ruleSetOf(stored.decision.ruleSet.version);
      return rules !== null && same(decideByRules(stored.situation, rules), stored.decision);
    },
  },
  {
    number: 15,
    says: "a switch changes an answer only where a row is marked conflict or interpretation",
    holds: (decide, any) => {
      const situation = withSwitches(any, { unit: "department" });
      // Behind a role that is not known, rows of worlds that were not shown may have spoken.
      if (situation.conversation.participants.some(({ role }) => role === "unknown")) return true;
      const one = decide(situation);
      return OTHER_SWITCHES.every((switches) => {
        const other = decide(withSwitches(situation, switches));
        return answer(one) === answer(other) || samePerson(one, other) || [...one.rows, ...other.rows].some((row) => SOFT.has(row));
      });
    },
  },
  {
    number: 15,
    says: "the unit changes nothing but the sharing between ministers of ours (gap 11)",
    holds: (decide, situation) => {
      const { participants, me, onBehalfOf } = situation.conversation;
      const ministers = participants.filter(({ role }) => role === "minister" || role === "unknown").map(({ id }) => id);
      if (ministers.length > 1 && ministers.includes(onBehalfOf ?? me ?? "")) return true;
      return same(decide(withSwitches(situation, { unit: "administrative-body" })), decide(withSwitches(situation, { unit: "department" })));
    },
  },
  {
    number: 15,
    says: "step1 changes the question's words only",
    holds: (decide, situation) => same(decide(withSwitches(situation, { step1: "literal" })), decide(withSwitches(situation, { step1: "broad" }))),
  },
];
