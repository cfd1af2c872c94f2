import { inForce } from "../policy/in-force";
import fc from "fast-check";
import type { MessageFacts, Switches } from "../../src/instruction/facts";
import { DEFAULT_SWITCHES } from "../../src/instruction/policy";
import type { RuleSet } from "../../src/instruction/rule-set";
import { CURRENT_RULES, ruleSetAmong } from "../../src/instruction/rule-sets";
import { canonicalBytes } from "../../src/record/canonical-json";
import type { JsonValue } from "../../src/record/canonical-json";
import { replayDecisions } from "../../src/record/replay-decisions";
import type { ReplayedMessage } from "../../src/record/replay-decisions";
import { decideForHolder } from "../../src/review/holders-hold";
import type { HolderFacts } from "../../src/review/holders-hold";
import { anyConversation, anySwitches, keptMessage } from "../instruction/arbitrary";
import { aConversation as factsOfConversation, minister, officer } from "../instruction/situations";
import { aConversation, aMessage, anInput, aPerson, aRecord, documentJson, documentText, sha256, sha256Hex } from "./a-record";

interface Decided {
  readonly messages: readonly MessageFacts[];
  readonly facts: HolderFacts;
  readonly switches?: Switches;
  readonly rules?: RuleSet;
}

const aFact = (more: Partial<MessageFacts> = {}): MessageFacts => ({
  kind: "text", channel: "whatsapp", scope: "work", decisionMaking: "yes", recordedElsewhere: "no", place: null, marks: [], ...more,
});

const heldBy = (more: Partial<HolderFacts> = {}): HolderFacts => ({ ...factsOfConversation({ caseOwner: officer }), holderOutside: null, ...more });

/** The record of a chat that was decided by the rules themselves; null when nothing of it must be kept. */
async function recordOf({ messages, facts, switches = DEFAULT_SWITCHES, rules = CURRENT_RULES }: Decided): Promise<string | null> {
  const decisions = messages.map((message, at) => ({
    number: at + 1,
    answers: { scope: message.scope, decisionMaking: message.decisionMaking, recordedElsewhere: message.recordedElsewhere, place: message.place },
    mode: "individual" as const,
    decision: decideForHolder({ switches, message, conversation: facts }, rules),
  }));
  if (decisions.every(({ decision }) => decision.outcome !== "U5")) return null;
  const exported = messages.map(({ kind, marks }, at) => aMessage(at + 1, { kind, marks: marks ?? [], text: "een geheim" }));
  const people = facts.participants.map(({ id, role }) => aPerson(id, { role }));
  const record = await aRecord(anInput({ conversation: aConversation(exported), decisions, people, facts, policy: inForce({ switches }) }));
  return documentText(record, "decision-record.json");
}

const chat: Decided = { messages: [aFact(), aFact({ recordedElsewhere: "partly" }), aFact({ decisionMaking: "no" }), aFact({ kind: "poll", marks: ["edited"] })], facts: heldBy() };

async function replay(text: string, known = ruleSetAmong([CURRENT_RULES])): Promise<readonly ReplayedMessage[]> {
  const replayed = await replayDecisions(text, sha256, known);
  if (!replayed.ok) throw new Error(`not replayed: ${replayed.error.kind}`);
  return replayed.value.messages;
}

const verdicts = (messages: readonly ReplayedMessage[]): readonly string[] => messages.map(({ verdict }) => verdict);

type Path = readonly string[];

/** Where every value stands that is no object: an empty list is one. */
function leavesOf(path: Path, value: unknown): readonly Path[] {
  if (typeof value !== "object" || value === null || (Array.isArray(value) && value.length === 0)) return [path];
  return Object.entries(value).flatMap(([name, inside]) => leavesOf([...path, name], inside));
}

const otherThan = (value: unknown): unknown => {
  if (typeof value === "boolean") return !value;
  return typeof value === "string" ? `${value}x` : "x";
};

/** The same document with the value at this place changed. */
function withChanged(document: Record<string, unknown>, [name = "", ...rest]: Path): unknown {
  const inside = document[name];
  const changed = rest.length === 0 ? otherThan(inside) : withChanged(inside as Record<string, unknown>, rest);
  return Array.isArray(document) ? document.map((one, at) => (String(at) === name ? changed : one)) : { ...document, [name]: changed };
}

/** A later version in which partly recorded is recorded. */
const newer: RuleSet = {
  ...CURRENT_RULES,
  id: { ...CURRENT_RULES.id, version: "2.0.0" },
  messages: CURRENT_RULES.messages.map((row) => (row.row === "M7" ? { ...row, then: "U3" } : row)),
};

describe("invariant 14: a stored decision record is decided again from nothing but itself", () => {
  test("invariant 14: every kept message gives the same outcome, keeper and hash", async () => {
    const text = (await recordOf(chat)) ?? "";
    const stored = { outcome: "U5", keeper: "K-AV" };
    expect(await replay(text)).toEqual([1, 2, 4].map((number) => ({ number, ruleSet: CURRENT_RULES.id.version, stored, verdict: "same" })));
  });

  test("invariant 14: whatever the conversation, the switches and the answers", async () => {
    const facts = fc.tuple(anyConversation, fc.constantFrom("minister", "civil-servant", "unknown", null)).map(([conversation, holderOutside]) => ({ ...conversation, holderOutside }));
    await fc.assert(
      fc.asyncProperty(facts, anySwitches, fc.array(keptMessage, { minLength: 1, maxLength: 4 }), async (conversation, switches, messages) => {
        const text = await recordOf({ messages, facts: conversation, switches });
        fc.pre(text !== null);
        expect(new Set(verdicts(await replay(text)))).toEqual(new Set(["same"]));
      }),
      { numRuns: 150 },
    );
  });

  test("invariant 14: after a newer version is in force, an old record still replays by its own", async () => {
    const old = (await recordOf(chat)) ?? "";
    const both = ruleSetAmong([CURRENT_RULES, newer]);
    expect(verdicts(await replay(old, both))).toEqual(["same", "same", "same"]);
    const renewed = (await recordOf({ ...chat, rules: newer })) ?? "";
    const replayed = await replay(renewed, both);
    expect(replayed.map(({ number, ruleSet, verdict }) => [number, ruleSet, verdict])).toEqual([[1, "2.0.0", "same"], [4, "2.0.0", "same"]]);
  });

  test("invariant 14: rules that decide otherwise under the same version are noticed", async () => {
    const old = (await recordOf(chat)) ?? "";
    const silent = ruleSetAmong([{ ...newer, id: CURRENT_RULES.id }]);
    expect((await replay(old, silent))[1]).toEqual({
      number: 2,
      ruleSet: CURRENT_RULES.id.version,
      stored: { outcome: "U5", keeper: "K-AV" },
      verdict: "differs",
      differences: ["outcome", "keeper", "hash"],
      now: { outcome: "U3", keeper: null },
    });
  });

  test("invariant 14: rules of another version, name or text are told as unknown", async () => {
    const text = (await recordOf({ ...chat, rules: newer })) ?? "";
    expect(verdicts(await replay(text))).toEqual(["rule-set-unknown", "rule-set-unknown"]);
    const otherText = ruleSetAmong([{ ...newer, id: { ...newer.id, sha256: "0".repeat(64) } }]);
    expect(verdicts(await replay(text, otherText))).toEqual(["rule-set-unknown", "rule-set-unknown"]);
    expect(verdicts(await replay(text.replace('"ruleSet": "2.0.0"', '"ruleSet": "3.0.0"')))).toEqual(["rule-set-unknown", "rule-set-unknown"]);
  });

  test.each([
    ["an answer", '"scope": "work"', '"scope": "mixed"', ["hash"]],
    ["an answer that decides", '"decisionMaking": "yes"', '"decisionMaking": "no"', ["outcome", "keeper", "hash"]],
    ["a place", '"place": null', '"place": "x"', ["hash"]],
    ["a mark", '"marks": []', '"marks": ["edited"]', ["hash"]],
    ["a switch", '"step1": "broad"', '"step1": "literal"', ["hash"]],
    ["the outcome", '"outcome": "U5"', '"outcome": "U9"', ["outcome", "hash"]],
    ["the keeper", '"code": "K-AV"', '"code": "K-AT"', ["keeper", "hash"]],
    ["who keeps", '"person": "officer"', '"person": "office"', ["keeper", "hash"]],
    ["a rule that spoke", '"S2",\n        "T2"', '"S2",\n        "T1"', ["hash"]],
    ["who imports", '"me": "officer"', '"me": "colleague"', ["outcome", "hash"]],
  ] as const)("invariant 14: one changed byte in %s is noticed", async (_what, was, is, differences) => {
    const text = (await recordOf({ ...chat, messages: [aFact()] })) ?? "";
    expect(text).toContain(was);
    const [changed] = await replay(text.replace(was, is));
    expect(changed).toMatchObject({ verdict: "differs", differences });
  });

  test("invariant 14: whatever the rules saw or said, and the hash, cannot be changed unnoticed", async () => {
    const text = (await recordOf({ ...chat, messages: [aFact()] })) ?? "";
    const { switches, keeping, messages } = JSON.parse(text);
    const decided = leavesOf(["messages", "0"], messages[0]).filter(([, , name = ""]) => !["number", "mode", "interpretation"].includes(name));
    const paths = [...leavesOf(["switches"], switches), ...leavesOf(["keeping"], keeping), ...decided];
    expect(paths.length).toBeGreaterThan(40);
    for (const path of paths) {
      const replayed = await replayDecisions(JSON.stringify(withChanged(JSON.parse(text), path)), sha256);
      const noticed = !replayed.ok || replayed.value.messages.some(({ verdict }) => verdict !== "same");
      expect([path.join("."), noticed]).toEqual([path.join("."), true]);
    }
  });

  test("invariant 14: who keeps and files at once for another is decided again in the same way", async () => {
    const facts = heldBy({ participants: [minister, officer], onBehalfOf: "minister", caseOwner: null });
    expect(verdicts(await replay((await recordOf({ messages: [aFact()], facts })) ?? ""))).toEqual(["same"]);
  });

  test("invariant 14: anybody can compute the hash from the members that the record has", async () => {
    const text = (await recordOf({ ...chat, messages: [aFact()] })) ?? "";
    const record = JSON.parse(text) as Record<string, JsonValue> & { ruleSets: JsonValue[]; messages: Record<string, JsonValue>[] };
    const { facts, answers, outcome, keeper, because, rows, status, sha256: hash } = record.messages[0] ?? {};
    const decided: JsonValue = {
      ruleSet: record.ruleSets[0] ?? null,
      switches: record["switches"] ?? null,
      conversation: record["keeping"] ?? null,
      message: { ...(facts as object), ...(answers as object) },
      decision: { outcome, keeper, because, rows, status } as JsonValue,
    };
    expect(sha256Hex(canonicalBytes(decided))).toBe(hash);
  });
});

test.each([2, 3])("a record of version %i, which says less of what is not kept and of the register, is decided again all the same", async (version) => {
  const text = documentText(await aRecord(), "decision-record.json").replace("decision-record:4", `decision-record:${version}`);
  expect(text).toContain(`urn:bewaarwijzer:decision-record:${version}`);
  expect((await replayDecisions(text, sha256)).ok).toBe(true);
});

describe("a decision record that cannot be read", () => {
  test("what is no decision record, or an older one, is told as such", async () => {
    const first = JSON.stringify({ schema: "urn:bewaarwijzer:decision-record:1", messages: [] });
    for (const [text, kind] of [["{", "not-json"], ["[]", "other-schema"], ["null", "other-schema"], [first, "other-schema"]] as const) {
      expect(await replayDecisions(text, sha256)).toEqual({ ok: false, error: { kind } });
    }
  });

  test("what stands where it may not, is told by its place and never repeated", async () => {
    const text = ((await recordOf(chat)) ?? "").replace('"scope": "work"', '"scope": "geheim"');
    expect(await replayDecisions(text, sha256)).toEqual({ ok: false, error: { kind: "invalid-value", path: "messages.0.answers.scope" } });
    const record = JSON.parse(text);
    delete record.keeping.participants;
    expect(await replayDecisions(JSON.stringify({ ...record, messages: [] }), sha256)).toEqual({ ok: false, error: { kind: "invalid-value", path: "keeping.participants" } });
  });

  test("hostile: whatever the text, it is read or refused, and nothing is thrown", async () => {
    const good = documentJson(await aRecord(), "decision-record.json");
    const hurt = fc.tuple(fc.constantFrom(...Object.keys(good)), fc.jsonValue()).map(([member, value]) => JSON.stringify({ ...good, [member]: value }));
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json(), hurt), async (text) => {
        const replayed = await replayDecisions(text, sha256);
        expect(replayed.ok || replayed.error.kind.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe("canonical JSON (RFC 8785)", () => {
  const written = (value: JsonValue): string => new TextDecoder().decode(canonicalBytes(value));

  test("members are sorted by code unit, at every depth, without white space", () => {
    expect(written({ b: [{ d: 1, c: null }], a: "é", "€": true, A: "" })).toBe('{"A":"","a":"é","b":[{"c":null,"d":1}],"€":true}');
  });

  test("the same value has the same bytes, whatever the order of its members", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (members) => {
        const turned = Object.fromEntries(Object.entries(members).toReversed());
        expect(written(turned as JsonValue)).toBe(written(members as JsonValue));
        expect(JSON.parse(written(members as JsonValue))).toEqual(JSON.parse(JSON.stringify(members)));
      }),
    );
  });
});
