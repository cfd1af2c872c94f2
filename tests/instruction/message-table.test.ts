import { decide } from "../../src/instruction/decide";
import type { MessageFacts, Situation } from "../../src/instruction/facts";
import { MESSAGE_TABLE } from "../../src/instruction/message-table";
import type { MessageRow } from "../../src/instruction/message-table";
import type { OutcomeCode, ReasonId, Status } from "../../src/instruction/outcome";
import { DEFAULT_SWITCHES } from "../../src/instruction/policy";
import { mustBeKept } from "../../src/instruction/retention";
import { aMessage, aSituation, directorGeneral, minister, officer } from "./situations";

interface Case {
  readonly situation: Situation;
  readonly outcome: OutcomeCode | null;
  readonly because: readonly ReasonId[];
  readonly status: Status;
  readonly missing?: readonly string[];
}

/** A keeper who is known and certain, so that only the message colours the decision. */
const owned = { caseOwner: officer };
const about = (message: Partial<MessageFacts>): Situation => aSituation(message, owned);
const topsOnly = { participants: [minister, directorGeneral], shape: "one-to-one" as const, me: "minister" };

/** One situation for every row of table M that the row has to speak in. */
const CASES: Readonly<Record<string, Case>> = {
  M1: { situation: about({ kind: "email" }), outcome: "U6", because: ["P2"], status: "literal" },
  M2: { situation: about({ scope: "private", decisionMaking: null }), outcome: "U1", because: ["P4"], status: "literal" },
  M3: { situation: about({ scope: "party", decisionMaking: null }), outcome: "U2", because: ["P4"], status: "literal" },
  M4: { situation: about({ decisionMaking: "no" }), outcome: "U3", because: ["S1", "T1"], status: "literal" },
  M5: { situation: about({ recordedElsewhere: "fully", place: "nota 12" }), outcome: "U4", because: ["S2", "T2"], status: "literal" },
  M6: { situation: about({ recordedElsewhere: "no" }), outcome: "U5", because: ["S2", "T2"], status: "literal" },
  M7: { situation: about({ recordedElsewhere: "partly" }), outcome: "U5", because: ["T2"], status: "interpretation" },
  M8: { situation: about({ recordedElsewhere: "fully", place: " " }), outcome: "U7", because: ["T2"], status: "interpretation", missing: ["message.place"] },
  M9: {
    situation: aSituation({}, { ...topsOnly, confirmedBy: "director-general" }, { hold: [] }),
    outcome: "U10",
    because: ["S2", "T2", "S3", "I2"],
    status: "interpretation",
  },
  M10: { situation: about({ recordedElsewhere: "unsure" }), outcome: "U7", because: ["T2"], status: "interpretation", missing: ["message.recordedElsewhere"] },
  M11: { situation: about({ decisionMaking: "unsure" }), outcome: "U7", because: ["T3a"], status: "interpretation", missing: ["message.decisionMaking"] },
  M12: { situation: about({ scope: "unsure" }), outcome: "U7", because: ["P4"], status: "interpretation", missing: ["message.scope"] },
  M13: { situation: about({ scope: "mixed" }), outcome: "U5", because: ["S2"], status: "interpretation" },
  M14: { situation: about({ scope: "mixed", decisionMaking: "no" }), outcome: "U3", because: ["S1"], status: "literal" },
  M15: { situation: about({ scope: "party-and-work", decisionMaking: "no" }), outcome: "U3", because: ["P4", "S1"], status: "interpretation" },
  M16: { situation: about({ kind: "video" }), outcome: "U5", because: ["P3", "S2"], status: "interpretation" },
  M17: { situation: about({ kind: "document", decisionMaking: "no" }), outcome: "U3", because: ["P2", "T2", "S1"], status: "interpretation" },
  M18: { situation: about({ kind: "poll" }), outcome: "U5", because: ["P3", "S2"], status: "interpretation" },
  M19: { situation: about({ kind: "reaction" }), outcome: "U5", because: ["S1", "G1", "S2"], status: "interpretation" },
  M20: { situation: about({ kind: "system" }), outcome: null, because: ["G1"], status: "interpretation" },
  M21: { situation: about({ kind: "deleted" }), outcome: null, because: ["P3"], status: "interpretation" },
  M22: { situation: about({ marks: ["edited"] }), outcome: "U5", because: ["P3", "S2"], status: "interpretation" },
  M23: { situation: about({ marks: ["forwarded"], recordedElsewhere: "fully", place: "e-mail" }), outcome: "U4", because: ["T2", "S2"], status: "literal" },
  M24: { situation: about({ kind: "audio", decisionMaking: "unsure" }), outcome: "U7", because: ["T3a", "P3"], status: "interpretation", missing: ["message.decisionMaking"] },
  M25: { situation: about({ channel: "teams" }), outcome: "U5", because: ["P1", "T2", "S2"], status: "interpretation" },
  M26: { situation: about({ channel: "threema" }), outcome: "U6", because: ["P2"], status: "interpretation" },
  M27: { situation: aSituation({ decisionMaking: "no" }, { holds: ["hotspot"] }), outcome: "U8", because: ["S1", "T1", "hold:hotspot"], status: "literal" },
};

describe("table M: what is decided about one message", () => {
  test("M1–M27: every row has its case here, and there are no others", () => {
    const rows = MESSAGE_TABLE.map(({ row }) => row);
    expect([...rows].sort()).toEqual(Object.keys(CASES).sort());
    expect(new Set(rows).size).toBe(27);
  });

  test.each(Object.entries(CASES))("%s speaks, and decides", (row, { situation, outcome, because, status, missing }) => {
    const decision = decide(situation);
    expect(decision.rows).toContain(row);
    expect(decision.outcome).toBe(outcome);
    expect(decision.because.slice(0, because.length)).toEqual(because);
    expect(decision.status).toBe(status);
    if (missing !== undefined) expect(decision.missing).toEqual(missing);
  });

  test.each([
    ["M16", "sticker"], ["M18", "location"], ["M18", "contact"], ["M21", "view-once"], ["M21", "call"],
  ] as const)("%s speaks for a %s too", (row, kind) => {
    expect(decide(about({ kind })).rows).toContain(row);
  });

  test("M15: the switch «sowieso» makes it U2", () => {
    const decision = decide(aSituation({ scope: "party-and-work" }, owned, { partyRule: "always" }));
    expect(decision).toMatchObject({ outcome: "U2", rows: ["M15"], status: "interpretation" });
  });

  test("M1, M26: an e-mail is out of scope by the text itself, whatever channels the policy lists", () => {
    const channels = { channels: ["sms"] as const };
    expect(decide(aSituation({ kind: "email" }, owned, channels))).toMatchObject({ outcome: "U6", rows: ["M1"], status: "literal" });
    expect(decide(aSituation({ kind: "system" }, owned, channels))).toMatchObject({ outcome: "U6", rows: ["M26"] });
  });

  test("M20, M21: of what has no content nothing else speaks, on Teams neither", () => {
    for (const kind of ["system", "call"] as const) expect(decide(about({ kind, channel: "teams" })).rows).toHaveLength(1);
  });

  test("M25: a Teams chat in a policy that does not list it is out of scope", () => {
    expect(decide(aSituation({ channel: "teams" }, owned, { channels: ["whatsapp"] }))).toMatchObject({ outcome: "U6", rows: ["M26"] });
  });

  test.each([
    ["P4", { scope: null }, "message.scope"],
    ["S1", { decisionMaking: null }, "message.decisionMaking"],
    ["S2", { recordedElsewhere: null }, "message.recordedElsewhere"],
  ] as const)("%s: a question that is not answered yet leaves it undecided, and is the next", (rule, message, missing) => {
    expect(decide(about(message))).toMatchObject({ outcome: "U7", because: [rule], rows: [], missing: [missing], keeper: null });
  });

  test("rows that decide at the same step never disagree, and nothing falls through", () => {
    const every = everyMessage();
    const rows: readonly MessageRow[] = MESSAGE_TABLE;
    for (const message of every) {
      const ruling = mustBeKept(message, DEFAULT_SWITCHES);
      const conclusions = rows.filter(({ row, then }) => then !== "go-on" && ruling.rows.includes(row)).map(({ then }) => (then === "nothing" ? null : then));
      expect(new Set([...conclusions, ruling.outcome]).size).toBe(1);
      if (conclusions.length === 0) expect(ruling.missing).toHaveLength(1);
    }
  });
});

function everyMessage(): readonly MessageFacts[] {
  const kinds = ["text", "audio", "video", "document", "poll", "reaction", "system", "call", "email"] as const;
  const scopes = ["private", "party", "work", "mixed", "party-and-work", "unsure", null] as const;
  const decisions = ["yes", "no", "unsure", null] as const;
  const records = ["fully", "partly", "no", "unsure", null] as const;
  return kinds.flatMap((kind) =>
    scopes.flatMap((scope) =>
      decisions.flatMap((decisionMaking) =>
        records.flatMap((recordedElsewhere) =>
          [null, "nota"].map((place) => aMessage({ kind, scope, decisionMaking, recordedElsewhere, place })),
        ),
      ),
    ),
  );
}

