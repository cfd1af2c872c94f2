import { decideLine } from "../../src/commands/decide-lines";

const situation = {
  id: "x1",
  message: { kind: "text", channel: "whatsapp", scope: "work", decisionMaking: "yes", recordedElsewhere: "no", place: null },
  conversation: {
    shape: "group",
    participants: [
      { id: "a", role: "minister" },
      { id: "b", role: "top-official" },
    ],
    admins: ["a"],
    me: "a",
  },
};

const answer = (line: string, number = 1) => {
  const answered = decideLine(line, number);
  return answered === null ? null : { ...answered, value: JSON.parse(answered.text) };
};

describe("decide, one line", () => {
  test("G044: an answer carries the id, the outcome, the keeper and every reason, with the rule set", () => {
    const { answered, value } = answer(JSON.stringify(situation)) ?? {};
    expect(answered).toBe(true);
    expect(value).toMatchObject({ id: "x1", outcome: "U9", keeper: { code: "K-AT", person: "b" }, rows: ["M6", "G044"], status: "conflict" });
    expect(Object.keys(value)).toEqual(["id", "outcome", "keeper", "because", "rows", "status", "missing", "ruleSet"]);
  });

  test("a switch that is left out has its default; one that is given counts", () => {
    const adminFirst = { ...situation, switches: { groupRule: "admin-first" } };
    expect(answer(JSON.stringify(adminFirst))?.value.keeper.code).toBe("K-BEH-BP");
  });

  test.each([
    ["not-json", "", "{"],
    ["missing-field", "message", JSON.stringify({ id: "x1", conversation: situation.conversation })],
    ["invalid-value", "message.kind", JSON.stringify({ ...situation, message: { ...situation.message, kind: "letter" } })],
    ["invalid-value", "conversation.participants.1.role", JSON.stringify({ ...situation, conversation: { ...situation.conversation, participants: [{ id: "a", role: "minister" }, { id: "b", role: "king" }] } })],
    ["invalid-value", "conversation.participants", JSON.stringify({ ...situation, conversation: { ...situation.conversation, participants: [{ id: "a", role: "minister" }, { id: "a", role: "external" }] } })],
    ["invalid-value", "", "[]"],
  ])("%s at «%s»: the line gets an error on its place, and its words stay out of it", (kind, path, line) => {
    const { answered, value } = answer(line, 7) ?? {};
    expect(answered).toBe(false);
    expect(value).toEqual({ line: 7, error: { kind, path, message: expect.any(String) } });
    expect(value.error.message).not.toMatch(/letter|king/);
  });

  const line = JSON.stringify(situation);
  test.each([
    ["id", "id", line.replace("{", '{"id":"other",')],
    ["a key in another spelling", "message.scope", line.replace('"scope":', String.raw`"sc\u006fpe":"private","scope":`)],
    ["a key of a person", "conversation.participants.1.role", line.replace('"id":"b",', '"id":"b","role":"king",')],
    ["a key with the same value", "switches.hold", line.replace("{", '{"switches":{"hold":[],"hold":[]},')],
    ["a key that nobody named", "message", line.replace('"message":{', '"message":{"Jan":{"a":1},"Jan":2,')],
    ["a key within what nobody named", "", line.replace("{", '{"Jan":{"king":[{},{"x":1,"x":2}]},')],
    ["a key far down", "", line.replace("{", `{"deep":${"[".repeat(100_000)}{"x":1,"x":2}${"]".repeat(100_000)},`)],
    ["a key behind a text of megabytes", "", line.replace("{", `{"deep":"${"ab\\n".repeat(6_000_000)}","x":1,"x":2,`)],
  ])("%s that stands there twice: the line is refused, at its place, and its words stay out of it", (_what, path, twice) => {
    const { answered, value } = answer(twice, 7) ?? {};
    expect(answered).toBe(false);
    expect(value).toEqual({ line: 7, error: { kind: "doubled-key", path, message: "expected every key once" } });
  });

  test("a name that several objects have, or that stands in a text, is no doubled key", () => {
    const alike = { ...situation, note: '"id":1,"id":2}{', more: [{ id: "a", x: ["id", "id"] }, { id: "a" }, '\\","id":"'] };
    expect(answer(JSON.stringify(alike))?.answered).toBe(true);
    expect(answer(JSON.stringify(alike, null, "\t").replaceAll(":", " :").replaceAll("\n", "\r"))?.answered).toBe(true);
  });

  test("a blank line asks nothing", () => {
    expect(decideLine("  ", 3)).toBeNull();
  });

  test("a hostile key changes nothing", () => {
    const line = JSON.stringify(situation).replace('"id":"x1"', '"id":"x1","__proto__":{"switches":{"hold":[]}}');
    expect(answer(line)?.value).toEqual(answer(JSON.stringify(situation))?.value);
  });
});
