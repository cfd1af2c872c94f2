import { decide } from "../../src/instruction/decide";
import type { ConversationFacts, Switches } from "../../src/instruction/facts";
import { whatIsTold } from "../../src/instruction/told";
import { TOLD_TABLE } from "../../src/instruction/told-table";
import type { ToldRowId } from "../../src/instruction/told-table";
import {
  aSituation, colleague, directorGeneral, head, lobbyist, minister, neighbour, officer, personOf, stranger,
} from "./situations";

/** What the user is told of a message that must be kept in this conversation. */
function told(conversation: Partial<ConversationFacts>, switches: Partial<Switches> = {}): readonly ToldRowId[] {
  const situation = aSituation({}, conversation, switches);
  return whatIsTold(decide(situation), situation.conversation, situation.switches).map(({ row }) => row);
}

const absent = personOf("civil-servant", "absent");
const topOfficialAway = personOf("top-official", "away");
const oneToOne = { shape: "one-to-one" } as const;
const kept = { participants: [officer, colleague], caseOwner: colleague };

interface Case {
  readonly title: string;
  readonly conversation: Partial<ConversationFacts>;
  readonly switches?: Partial<Switches>;
  readonly rows: readonly ToldRowId[];
}

/** One conversation for every row of table W, and the rows that speak in it (decision-table section 9). */
const CASES: Readonly<Record<ToldRowId, Case>> = {
  W1: { title: "I keep, with a colleague in the chat", conversation: { caseOwner: officer }, rows: ["W1"] },
  W2: { title: "a colleague keeps, and has not confirmed", conversation: kept, rows: ["W2"] },
  W3: { title: "a colleague has kept it", conversation: { ...kept, confirmedBy: "colleague" }, rows: ["W3"] },
  W4: {
    title: "the admin is external, and a colleague keeps",
    conversation: { participants: [officer, colleague, lobbyist], admins: ["lobbyist"], caseOwner: colleague },
    rows: ["W2", "W4"],
  },
  W5: {
    title: "I am minister, and a civil servant keeps",
    conversation: { participants: [minister, officer], me: "minister" },
    rows: ["W2", "W5"],
  },
  W6: {
    title: "I file for the minister, who keeps",
    conversation: { ...oneToOne, participants: [minister, lobbyist], me: "private secretary", onBehalfOf: "minister" },
    rows: ["W6"],
  },
  W7: {
    title: "my dossier, I was not there, and a civil servant has kept it",
    conversation: { participants: [officer], me: "away", caseOwner: topOfficialAway, confirmedBy: "officer" },
    rows: ["W7"],
  },
  W8: { title: "I am the only one of ours", conversation: { ...oneToOne, participants: [officer, lobbyist] }, rows: ["W8"] },
};

describe("table W: what the signed-in user is told", () => {
  test("W1–W8: every row has its case here, and there are no others", () => {
    expect(TOLD_TABLE.map(({ row }) => row).toSorted()).toEqual(Object.keys(CASES).toSorted());
  });

  test.each(Object.entries(CASES).map(([row, one]) => [row, one.title, one] as const))("%s: %s", (row, _title, { conversation, switches, rows }) => {
    expect(rows).toContain(row);
    expect(told(conversation, switches)).toEqual(rows);
  });

  test("W4: the admin is of another department, and I am the only one of ours (X14)", () => {
    expect(told({ participants: [officer, neighbour], admins: ["neighbour"] })).toEqual(["W8", "W4"]);
  });

  test.each([directorGeneral, minister])("W4: the bullets decide above the civil service too: $id", (keeper) => {
    expect(told({ participants: [keeper, lobbyist], admins: ["lobbyist"], me: keeper.id })).toEqual(["W8", "W4"]);
  });

  test("W4: an agreement, or one-to-one, leaves nothing for an admin of outside", () => {
    const group = { participants: [officer, colleague, lobbyist], admins: ["lobbyist"], caseOwner: colleague };
    expect(told({ ...group, agreement: { keeper: "officer", confirmed: true } })).toEqual(["W1"]);
    expect(told({ ...oneToOne, participants: [officer, lobbyist], admins: ["lobbyist"] })).toEqual(["W8"]);
  });

  test("W5: a minister who has the civil servant's confirmation is told W3; among the top it is not said", () => {
    expect(told({ participants: [minister, officer], me: "minister", confirmedBy: "officer" }, { hold: [] })).toEqual(["W3"]);
    expect(told({ participants: [minister, directorGeneral], me: "minister" })).toEqual(["W2"]);
  });

  test("W5: binds whoever acts for the minister too", () => {
    expect(told({ participants: [minister, officer], me: "private secretary", onBehalfOf: "minister" })).toEqual(["W2", "W5"]);
  });

  test("W1, W6: I keep myself what I also do for another", () => {
    expect(told({ participants: [minister, officer], onBehalfOf: "minister" })).toEqual(["W1"]);
  });

  test("W8: is not said while somebody's role is not known", () => {
    expect(told({ participants: [officer, stranger] })).toEqual(["W1"]);
  });

  test("W7, B15: a case owner who imports what others kept keeps it anew, unless they agreed", () => {
    const away = { participants: [officer, head], me: "absent", caseOwner: absent };
    expect(told(away)).toEqual(["W1"]);
    expect(told({ ...away, agreement: { keeper: "head", confirmed: true }, confirmedBy: "head" })).toEqual(["W7"]);
  });

  test("W1–W8: nothing is told while nobody keeps yet, nor when only other departments do", () => {
    expect(told({ participants: [minister, officer, colleague], me: "minister" })).toEqual([]);
    expect(told({ participants: [neighbour, lobbyist], me: "lobbyist" })).toEqual([]);
    expect(told({ participants: [stranger], me: null })).toEqual([]);
  });

  test("W3: under a hold the decision without the confirmation still tells who has kept it", () => {
    const situation = aSituation({}, { participants: [minister, officer], me: "minister", confirmedBy: "officer" });
    const { conversation, switches } = situation;
    expect(decide(situation)).toMatchObject({ outcome: "U8", keeper: null });
    const ruling = decide({ ...situation, conversation: { ...conversation, confirmedBy: null } });
    expect(whatIsTold(ruling, conversation, switches).map(({ row }) => row)).toEqual(["W3"]);
  });
});
