import { decide } from "../../src/instruction/decide";
import type { Situation } from "../../src/instruction/facts";
import type { MessageRow } from "../../src/instruction/message-table";
import type { Decision } from "../../src/instruction/outcome";
import type { PersonRow } from "../../src/instruction/person-table";
import { CURRENT_RULES } from "../../src/instruction/rule-sets";
import type { RuleSet } from "../../src/instruction/rule-set";
import type { TierRow } from "../../src/instruction/tier-table";
import { withConversation, withMessage, withSwitches } from "./invariants";
import type { Decide, Invariant } from "./invariants";

/** Rules that are broken on purpose, to show that an invariant would tell. */
export interface BrokenRules {
  readonly number: Invariant["number"];
  readonly how: string;
  readonly decide: Decide;
}

const by = (changed: Partial<RuleSet>): Decide => (situation) => decide(situation, { ...CURRENT_RULES, ...changed });

const changed = <Row extends { readonly row: string }>(rows: readonly Row[], row: Row["row"], change: Partial<Row>): readonly Row[] =>
  rows.map((one) => (one.row === row ? { ...one, ...change } : one));

/** The rules with one row of table M, A or B changed. */
const withMessageRow = (row: MessageRow["row"], change: Partial<MessageRow>): Decide => by({ messages: changed(CURRENT_RULES.messages, row, change) });
const withTierRow = (row: TierRow["row"], change: Partial<TierRow>): Decide => by({ tiers: changed(CURRENT_RULES.tiers, row, change) });
const withPersonRow = (row: PersonRow["row"], change: Partial<PersonRow>): Decide => by({ persons: changed(CURRENT_RULES.persons, row, change) });

/** The rules with one step replaced: what goes in, or what comes out. */
const readingAs = (change: (situation: Situation) => Situation): Decide => (situation) => decide(change(situation));
const concluding = (change: (decision: Decision, situation: Situation) => Decision): Decide => (situation) => change(decide(situation), situation);

const departmentsAsOne = (situation: Situation): Situation =>
  withConversation(situation, {
    participants: situation.conversation.participants.map((person) => (person.role === "other-department" ? { ...person, role: "civil-servant" } : person)),
  });

const takenAsConfirmed = (situation: Situation): Situation => {
  const { agreement } = situation.conversation;
  return withConversation(situation, { agreement: agreement === null ? null : { ...agreement, confirmed: true } });
};

const firstOfSeveral = (decision: Decision, { conversation }: Situation): Decision =>
  decision.keeper === null || decision.keeper.person !== null
    ? decision
    : { ...decision, keeper: { ...decision.keeper, person: conversation.participants[0]?.id ?? null } };

const withoutAgreements = (situation: Situation): Situation => withConversation(situation, { agreement: null });

/** One for each invariant of `INVARIANTS`, in the same order. */
export const BROKEN: readonly BrokenRules[] = [
  { number: 1, how: "M2 names no source", decide: withMessageRow("M2", { rules: [] }) },
  { number: 2, how: "A11 lets the minister keep beside a civil servant", decide: withTierRow("A11", { tier: "minister" }) },
  { number: 3, how: "A14 moves the duty up to the minister when an outsider joins", decide: withTierRow("A14", { tier: "minister" }) },
  { number: 4, how: "G2 is left out: another department's people count as ours", decide: readingAs(departmentsAsOne) },
  { number: 5, how: "A15 lets the top official keep beside a civil servant", decide: withTierRow("A15", { tier: "top-official" }) },
  { number: 6, how: "B10 lets another department's case owner keep", decide: withPersonRow("B10", { keeper: "case-owner" }) },
  { number: 7, how: "the step of agreements is left out", decide: readingAs(withoutAgreements) },
  { number: 7, how: "an agreement counts before it is confirmed", decide: readingAs(takenAsConfirmed) },
  { number: 8, how: "M12 takes «weet ik niet» for private", decide: withMessageRow("M12", { then: "U1" }) },
  { number: 8, how: "M11 takes «weet ik niet» for a no", decide: withMessageRow("M11", { then: "U3" }) },
  { number: 8, how: "M10 takes «weet ik niet» for recorded", decide: withMessageRow("M10", { then: "U4" }) },
  { number: 9, how: "M8 asks for no place", decide: withMessageRow("M8", { then: "U4" }) },
  { number: 10, how: "the other keeper's word is not waited for", decide: concluding((decision) => (decision.outcome === "U9" ? { ...decision, outcome: "U10" } : decision)) },
  { number: 11, how: "M27 forgets what is recorded elsewhere", decide: withMessageRow("M27", { insteadOf: ["U3", "U10"] }) },
  { number: 11, how: "the step of the policy's hold is left out", decide: readingAs((situation) => withSwitches(situation, { hold: [] })) },
  { number: 12, how: "of several who could keep, the first is taken", decide: concluding(firstOfSeveral) },
  { number: 13, how: "one-to-one is read as a group", decide: readingAs((situation) => withConversation(situation, { shape: "group" })) },
  { number: 14, how: "M7 decides otherwise under the same version", decide: withMessageRow("M7", { then: "U3" }) },
  { number: 15, how: "a switch turns M3, which is literal", decide: withMessageRow("M3", { switched: { partyRule: "always", then: "U3" } }) },
  {
    number: 15,
    how: "the unit takes away every agreement",
    decide: readingAs((situation) => (situation.switches.unit === "administrative-body" ? withoutAgreements(situation) : situation)),
  },
  {
    number: 15,
    how: "step 1 in its narrow words counts doubt as a no",
    decide: readingAs((situation) =>
      situation.switches.step1 === "literal" && situation.message.decisionMaking === "unsure" ? withMessage(situation, { decisionMaking: "no" }) : situation,
    ),
  },
];
