import fc from "fast-check";
import { decide } from "../../src/instruction/decide";
import type { PersonInRole, Role, Situation } from "../../src/instruction/facts";
import type { Decision } from "../../src/instruction/outcome";
import { anySituation } from "./arbitrary";
import { aSituation, colleague, directorGeneral, minister, officer, personOf, stranger } from "./situations";

const ROLES: readonly Role[] = ["minister", "top-official", "civil-servant", "external", "other-department"];

const answer = ({ outcome, keeper }: Decision): string => `${outcome ?? "nothing"} ${keeper?.code ?? ""} ${keeper?.person ?? ""}`;

const withRole = (situation: Situation, id: string, role: Role): Situation => ({
  ...situation,
  conversation: {
    ...situation.conversation,
    participants: situation.conversation.participants.map((person) => (person.id === id ? { id, role } : person)),
  },
});

const unknownIn = ({ conversation }: Situation): readonly string[] =>
  conversation.participants.filter(({ role }) => role === "unknown").map(({ id }) => id);

/** Every world, one after the other, without any cleverness. */
const worlds = (situation: Situation, ids: readonly string[]): readonly Situation[] =>
  ids.reduce<readonly Situation[]>((all, id) => all.flatMap((one) => ROLES.map((role) => withRole(one, id, role))), [situation]);

const differ = (situations: readonly Situation[]): boolean => new Set(situations.map((one) => answer(decide(one)))).size > 1;

const roleMatters = (situation: Situation, id: string): boolean => {
  const others = unknownIn(situation).filter((other) => other !== id);
  return worlds(situation, others).some((world) => differ(worlds(world, [id])));
};

describe("gap 34: roles that nobody has told yet", () => {
  test("gap 34: the same for every role is the answer, else the first who matters is asked, the holder before all", () => {
    fc.assert(
      fc.property(anySituation, (situation) => {
        const unknown = unknownIn(situation);
        fc.pre(unknown.length > 0 && unknown.length <= 4);
        const decision = decide(situation);
        const all = worlds(situation, unknown);
        if (!differ(all)) {
          const [first] = all;
          expect(first && answer(decide(first))).toBe(answer(decision));
          return;
        }
        const holder = situation.conversation.onBehalfOf ?? situation.conversation.me;
        const holderFirst = [...unknown.filter((id) => id === holder), ...unknown.filter((id) => id !== holder)];
        const asked = holderFirst.find((id) => roleMatters(situation, id));
        expect(decision).toMatchObject({ outcome: "U7", keeper: null, missing: [`participants.${asked ?? "?"}.role`] });
      }),
      { numRuns: 2_000 },
    );
  });

  test("gap 34: once one own civil servant imports and is confirmed, no other role is asked", () => {
    const strangers = Array.from({ length: 200 }, (_, at) => personOf("unknown", `stranger-${String(at)}`));
    const decision = decide(aSituation({}, { participants: [officer, ...strangers] }));
    expect(decision).toMatchObject({ outcome: "U5", keeper: { code: "K-AV", person: "officer" }, missing: [] });
  });

  test("gap 34: an answer for every role is as weak as the weakest of them", () => {
    const participants: readonly PersonInRole[] = [officer, minister, stranger];
    const decision = decide(aSituation({}, { participants, admins: ["stranger"], caseOwner: officer }, { groupRule: "case-owner-first" }));
    expect(decision).toMatchObject({ outcome: "U5", keeper: { code: "K-AV", person: "officer" }, status: "conflict" });
  });

  test("gap 34: without a known civil servant, whoever is unknown could be one", () => {
    const decision = decide(aSituation({}, { participants: [minister, directorGeneral, stranger], me: "minister" }));
    expect(decision).toMatchObject({ outcome: "U7", missing: ["participants.stranger.role"] });
  });

  test("gap 34: the holder's own role is asked first", () => {
    const participants = [personOf("unknown", "x"), personOf("unknown", "me")];
    expect(decide(aSituation({}, { participants, me: "me" })).missing).toEqual(["participants.me.role"]);
  });

  test("gap 34: under the hold, only the holder's role can matter to a message that may go", () => {
    const participants = [personOf("unknown", "x"), personOf("unknown", "me"), officer];
    expect(decide(aSituation({ decisionMaking: "no" }, { participants, me: "me" })).missing).toEqual(["participants.me.role"]);
    expect(decide(aSituation({ decisionMaking: "no" }, { participants, me: "officer" })).outcome).toBe("U3");
    expect(decide(aSituation({ decisionMaking: "no" }, { participants, me: "me", holds: ["inquiry"] })).outcome).toBe("U8");
    expect(decide(aSituation({ decisionMaking: "no" }, { participants, me: "me" }, { hold: [] })).outcome).toBe("U3");
  });

  test("gap 34: among many whose role nobody told, the admin is not taken for one of the others", () => {
    const strangers = ["x", "y", "z"].map((id) => personOf("unknown", id));
    const decision = decide(aSituation({}, { participants: [officer, ...strangers], admins: ["z"] }));
    expect(decision).toMatchObject({ outcome: "U7", keeper: null, missing: ["participants.z.role"] });
  });

  test("gap 34: who would keep for the time being in one case, keeps for the time being", () => {
    const decision = decide(aSituation({}, { participants: [officer, stranger], admins: ["officer", "stranger"] }));
    expect(decision).toMatchObject({ outcome: "U5", keeper: { code: "K-BEH-AO", person: "officer", provisional: true } });
  });

  test("gap 34: a private message needs no roles", () => {
    expect(decide(aSituation({ scope: "private" }, { participants: [stranger], me: "stranger" }))).toMatchObject({ outcome: "U1", missing: [] });
  });

  test("gap 34: where the only civil servant would keep, a second one would matter", () => {
    const decision = decide(aSituation({}, { participants: [minister, colleague, stranger], me: "minister" }));
    expect(decision).toMatchObject({ outcome: "U7", missing: ["participants.stranger.role"] });
  });
});
