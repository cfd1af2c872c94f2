import { decide } from "../../src/instruction/decide";
import type { ConversationFacts, MessageFacts, Switches } from "../../src/instruction/facts";
import type { Keeper, OutcomeCode } from "../../src/instruction/outcome";
import { aSituation, directorGeneral, head, lobbyist, minister, neighbour, officer, colleague, personOf } from "./situations";

interface Example {
  readonly title: string;
  readonly message?: Partial<MessageFacts>;
  readonly conversation: Partial<ConversationFacts>;
  readonly switches?: Partial<Switches>;
  readonly outcome: OutcomeCode;
  readonly keeper?: Partial<Keeper>;
  readonly rows?: readonly string[];
}

const ceo = lobbyist;
const oneToOne = { shape: "one-to-one" } as const;
const absent = personOf("civil-servant", "absent");
const outsiders = [1, 2, 3, 4, 5, 6].map((number) => personOf("external", `outsider-${String(number)}`));

/** Decision-table section 13. */
const EXAMPLES: Readonly<Record<string, Example>> = {
  X1: {
    title: "minister and DG one-to-one: the DG keeps",
    conversation: { ...oneToOne, participants: [minister, directorGeneral], me: "director-general" },
    outcome: "U5", keeper: { code: "K-AT", person: "director-general" }, rows: ["M6", "E02"],
  },
  X2: {
    title: "minister and lobbyist: the private secretary files for the minister",
    conversation: { ...oneToOne, participants: [minister, lobbyist], me: "private secretary", onBehalfOf: "minister" },
    outcome: "U5", keeper: { code: "K-BP", person: "minister" }, rows: ["M6", "E04"],
  },
  X3: {
    title: "minister, DG and CEO, a group that the DG made",
    conversation: { participants: [minister, directorGeneral, ceo], admins: ["director-general"], me: "director-general" },
    outcome: "U5", keeper: { code: "K-BEH-AT", person: "director-general" }, rows: ["M6", "G052"],
  },
  X4: {
    title: "the same, made by the CEO",
    conversation: { participants: [minister, directorGeneral, ceo], admins: ["lobbyist"], me: "director-general" },
    outcome: "U5", keeper: { code: "K-AT", person: "director-general" }, rows: ["M6", "G053"],
  },
  X5: {
    title: "minister, DG and policy officer, a group that the minister made; the officer is case owner",
    conversation: { participants: [minister, directorGeneral, officer], admins: ["minister"], caseOwner: officer },
    outcome: "U5", keeper: { code: "K-AV", person: "officer" }, rows: ["M6", "G092", "B1"],
  },
  X6: {
    title: "two policy officers, one is case owner",
    conversation: { ...oneToOne, participants: [officer, colleague], caseOwner: officer },
    outcome: "U5", keeper: { code: "K-AV", person: "officer", accountable: "officer" }, rows: ["M6", "E08", "B1"],
  },
  X7: {
    title: "policy officers of two ministries: each keeps",
    conversation: { ...oneToOne, participants: [officer, neighbour] },
    outcome: "U5", keeper: { code: "K-AV", person: "officer" }, rows: ["M6", "E13", "B12"],
  },
  X8: {
    title: "ministers of two ministries: each keeps",
    conversation: { ...oneToOne, participants: [minister, neighbour], me: "minister" },
    outcome: "U5", keeper: { code: "K-BP", person: "minister" }, rows: ["M6", "E11"],
  },
  X9: {
    title: "own minister and a civil servant of another ministry: the minister's office keeps",
    conversation: { ...oneToOne, participants: [minister, neighbour], me: "private secretary", onBehalfOf: "minister" },
    outcome: "U5", keeper: { code: "K-BP", person: "minister" }, rows: ["M6", "E11"],
  },
  X10: { title: "«ben 5 min later» in a work group", message: { decisionMaking: "no" }, conversation: {}, outcome: "U3", rows: ["M4"] },
  X11: {
    title: "photo of a signed note that is in the DMS",
    message: { kind: "image", recordedElsewhere: "fully", place: "DMS 2024-117" }, conversation: {}, outcome: "U4", rows: ["M5"],
  },
  X12: {
    title: "voice note, not listened to yet",
    message: { kind: "audio", decisionMaking: "unsure" }, conversation: {}, outcome: "U7", rows: ["M11", "M24"],
  },
  X13: {
    title: "group of a colleague of another ministry; two of ours, the line manager among them, the case owner not",
    conversation: {
      participants: [neighbour, personOf("other-department", "neighbour-2"), officer, head], admins: ["neighbour"],
      caseOwner: absent, lineManager: head, me: "head",
    },
    outcome: "U5", keeper: { code: "K-AV", person: "head", accountable: "absent" }, rows: ["M6", "G035", "B2"],
  },
  X14: {
    title: "I am the only one of ours, the admin is external",
    conversation: { participants: [officer, ...outsiders], admins: ["outsider-1"], caseOwner: absent },
    outcome: "U5", keeper: { code: "K-AV", person: "officer", accountable: "absent", provisional: true }, rows: ["M6", "G038", "B6"],
  },
  X15: {
    title: "what a minister might let go, is held",
    message: { decisionMaking: "no" }, conversation: { participants: [minister, officer], me: "minister" },
    outcome: "U8", rows: ["M4", "M27"],
  },
};

describe("worked examples (decision-table section 13)", () => {
  test.each(Object.entries(EXAMPLES).map(([id, example]) => [id, example.title, example] as const))("%s: %s", (_id, _title, example) => {
    const decision = decide(aSituation(example.message, example.conversation, example.switches));
    expect(decision.outcome).toBe(example.outcome);
    if (example.keeper === undefined) expect(decision.keeper).toBeNull();
    else expect(decision.keeper).toMatchObject(example.keeper);
    expect(decision.rows).toEqual(example.rows);
  });

  test("X4, X5: what the text does not say outright is said to be so", () => {
    const statusOf = (id: string): string => decide(aSituation({}, EXAMPLES[id]?.conversation)).status;
    expect([statusOf("X1"), statusOf("X3"), statusOf("X4"), statusOf("X5")]).toEqual(["literal", "literal", "interpretation", "conflict"]);
  });

  test("X7, X13: the other ministry is nobody we decide for (K-NVT-D)", () => {
    const theirs = aSituation({}, { participants: [neighbour, lobbyist], me: "lobbyist" });
    expect(decide(theirs)).toMatchObject({ outcome: "U9", keeper: { code: "K-NVT-D", person: null }, missing: [] });
  });
});
