import type { Role } from "../../src/instruction/facts";
import type { MessageConditions, MessageRow } from "../../src/instruction/message-table";
import type { KeeperCode } from "../../src/instruction/outcome";
import type { CaseOwnerPlace, ManagerPlace, PersonConditions, PersonRow } from "../../src/instruction/person-table";
import type { TierRow } from "../../src/instruction/tier-table";
import type { ToldConditions, ToldRow } from "../../src/instruction/told-table";

/** Conditions and conclusions of the tables, as a person reads them. */

const or = (words: readonly string[]): string => new Intl.ListFormat("en", { type: "disjunction" }).format(words);
const together = (parts: readonly string[]): string => (parts.length === 0 ? "always" : parts.join("; "));
const spaced = (word: string): string => word.replaceAll("-", " ");

const listed = (name: string, values: readonly string[] | undefined): readonly string[] => (values === undefined ? [] : [`${name} ${or(values)}`]);

function messageConditions(when: MessageConditions): readonly string[] {
  return [
    ...listed("kind:", when.kind),
    ...(when.channelListed === false ? ["the channel is not on the policy's list"] : []),
    ...(when.channel === undefined ? [] : [`channel: ${when.channel}`]),
    ...(when.mark === undefined ? [] : [`the message is ${when.mark}`]),
    ...listed("scope:", when.scope),
    ...(when.decisionMaking === undefined ? [] : [`step 1: ${when.decisionMaking}`]),
    ...listed("step 2:", when.recordedElsewhere),
    ...(when.place === undefined ? [] : [when.place === "given" ? "with a place" : "without a place"]),
  ];
}

export function messageWhen({ at, when, insteadOf }: MessageRow): string {
  const after = at === "keeper" ? ["another keeper has confirmed"] : at === "hold" ? [`a hold is active, and it would be ${or(insteadOf ?? [])}`] : [];
  return together([...messageConditions(when), ...after]);
}

const CONCLUSIONS = { "go-on": "goes on", nothing: "nothing is decided" } as const;

const conclusion = (then: MessageRow["then"]): string => (then === "go-on" || then === "nothing" ? CONCLUSIONS[then] : then);

export const messageThen = ({ then, switched, asks }: MessageRow): string =>
  [
    conclusion(then),
    ...(asks === undefined ? [] : [`asks \`${asks}\``]),
    ...(switched === undefined ? [] : [`${conclusion(switched.then)} where partyRule is ${switched.partyRule}`]),
  ].join("; ");

export const tierWhen = ({ own, outsiders }: TierRow): string =>
  `${own.length === 0 ? "nobody of ours" : own.map(spaced).join(" and ")}, ${outsiders ? "with" : "without"} people from outside`;

const TIER_KEEPERS: Readonly<Record<string, KeeperCode>> = { "civil-servant": "K-AV", "top-official": "K-AT", minister: "K-BP" };

export const tierThen = ({ tier }: TierRow): string => (tier === null ? "nobody of ours keeps" : `the ${spaced(tier)} keeps (${TIER_KEEPERS[tier] ?? ""})`);

const CASE_OWNER: Readonly<Record<CaseOwnerPlace, string>> = {
  unknown: "not known",
  "other-department": "of another department",
  external: "from outside",
  minister: "a minister",
  gone: "left or disputes it",
  "in-chat": "a civil servant in the chat",
  "in-chat-above": "a top official in the chat",
  "not-in-chat": "not in the chat",
  imports: "a civil servant who was not in the chat and imports it",
};

const MANAGER: Readonly<Record<ManagerPlace, string>> = {
  unknown: "not known",
  "in-chat": "a civil servant in the chat",
  "in-chat-above": "of a higher tier in the chat",
  "not-in-chat": "a civil servant who is not in the chat",
  elsewhere: "known, and elsewhere",
};

const personConditions = ({ caseOwner, lineManager, responsibleOfficer, civilServants }: PersonConditions): string =>
  together([
    ...listed("case owner:", caseOwner?.map((place) => CASE_OWNER[place])),
    ...listed("line manager:", lineManager?.map((place) => MANAGER[place])),
    ...listed("responsible officer:", responsibleOfficer?.map((place) => MANAGER[place])),
    ...listed("civil servants in the chat:", civilServants),
  ]);

export const personWhen = ({ when }: PersonRow): string => (when.length === 0 ? "see the note" : when.map(personConditions).join(", or: "));

const PERSONS = {
  "case-owner": "the case owner keeps",
  "line-manager": "the line manager keeps",
  "responsible-officer": "the responsible officer keeps",
  importing: "the civil servant who imports keeps, else the only one",
  none: "goes on",
  "ask-again": "undecided: asked again",
} as const;

export const personThen = ({ keeper, provisional }: PersonRow): string => PERSONS[keeper] + (provisional ? ", for the time being" : "");

const SEEN = { me: "me", "whom-i-act-for": "whom I act for", another: "somebody else", "nobody-yet": "nobody yet" } as const;
const roles = (list: readonly (Role | null)[] | undefined): readonly string[] | undefined => list?.map((role) => (role === null ? "not known" : spaced(role)));

export const toldWhen = ({ when }: { readonly when: ToldConditions }): string =>
  together([
    ...listed("who keeps:", when.keeper?.map((keeper) => SEEN[keeper])),
    ...listed("who keeps is a", roles(when.keeperRole)),
    ...listed("the copy is that of a", roles(when.holderRole)),
    ...listed("confirmed:", when.confirmed),
    ...listed("I am case owner and was not there:", when.caseOwnerOutside),
    ...listed("others of ours are there:", when.othersOfOurs),
    ...listed("the admin is from outside, and the bullets decide:", when.adminOutside),
  ]);

export const toldThen = ({ row, offers }: ToldRow, words: string): string => `«${words}»${offers.length === 0 ? "" : ` (offers: ${offers.map(spaced).join(", ")})`}, as \`told.${row}\``;
