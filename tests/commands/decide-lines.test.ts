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

  test("a blank line asks nothing", () => {
    expect(decideLine("  ", 3)).toBeNull();
  });

  test("a hostile key changes nothing", () => {
    const line = JSON.stringify(situation).replace('"id":"x1"', '"id":"x1","__proto__":{"switches":{"hold":[]}}');
    expect(answer(line)?.value).toEqual(answer(JSON.stringify(situation))?.value);
  });
});
