import { retainMessages } from "../../src/record/retained";
import type { OutcomeCode } from "../../src/instruction/outcome";
import { aConversation, aMessage, aRuling, aTime } from "./a-record";

const numbers = (retained: ReturnType<typeof retainMessages>): readonly (readonly [number, boolean])[] =>
  retained?.filed.map(({ message, context }) => [message.number, context] as const) ?? [];

test.each(["U1", "U2", "U3", "U4", "U6", "U7", "U8", "U9", "U10"] as const)("%s: a message with this outcome is not filed", (outcome: OutcomeCode) => {
  const retained = retainMessages(aConversation([aMessage(1), aMessage(2)]), [aRuling(1), aRuling(2, outcome)]);
  expect(numbers(retained)).toEqual([[1, false]]);
  expect(retained?.omitted).toEqual([{ day: "2024-03-12", reason: outcome, mode: "individual", count: 1 }]);
});

test("without any U5 there is no record", () => {
  expect(retainMessages(aConversation([aMessage(1)]), [aRuling(1, "U7")])).toBeNull();
});

test.each(["system", "deleted", "view-once", "call"] as const)("M20, M21: a line of kind %s is context directly beside a kept message, and nowhere else", (kind) => {
  const messages = [aMessage(1, { kind }), aMessage(2, { kind }), aMessage(3), aMessage(4, { kind }), aMessage(5, { kind })];
  expect(numbers(retainMessages(aConversation(messages), [aRuling(3)]))).toEqual([[2, true], [3, false], [4, true]]);
});

test("a message that nobody decided on is never context", () => {
  const retained = retainMessages(aConversation([aMessage(1), aMessage(2)]), [aRuling(1)]);
  expect(numbers(retained)).toEqual([[1, false]]);
  expect(retained?.omitted).toEqual([{ day: "2024-03-12", reason: "unanswered", mode: null, count: 1 }]);
});

test("what is not kept is counted by day, reason and how the answer was given", () => {
  const messages = [
    aMessage(1, { time: aTime("2024-03-13T08:00:00") }),
    aMessage(2, { time: aTime("2024-03-12T08:00:00") }),
    aMessage(3, { time: aTime("2024-03-12T08:01:00") }),
    aMessage(4, { time: aTime("2024-03-12T08:02:00") }),
    aMessage(5),
    aMessage(6, { time: aTime("2024-03-14T08:00:00"), kind: "system" }),
  ];
  const retained = retainMessages(aConversation(messages), [aRuling(1, "U1"), aRuling(2, "U3"), aRuling(3, "U1"), aRuling(4, "U3", { mode: "rest" }), aRuling(5)]);
  expect(retained?.omitted).toEqual([
    { day: "2024-03-12", reason: "U1", mode: "individual", count: 1 },
    { day: "2024-03-12", reason: "U3", mode: "individual", count: 1 },
    { day: "2024-03-12", reason: "U3", mode: "rest", count: 1 },
    { day: "2024-03-13", reason: "U1", mode: "individual", count: 1 },
  ]);
});

test("the period runs from the earliest to the latest kept message, in whichever order they stand", () => {
  const messages = [aMessage(1, { time: aTime("2024-03-14T10:00:00") }), aMessage(2, { time: aTime("2024-03-11T10:00:00") }), aMessage(3, { time: aTime("2024-01-01T10:00:00") })];
  expect(retainMessages(aConversation(messages), [aRuling(1), aRuling(2), aRuling(3, "U1")])).toMatchObject({ firstDay: "2024-03-11", lastDay: "2024-03-14" });
});

test("only attachments of kept messages are asked for, and only where the export has their bytes", () => {
  const attachment = (entry: string | null) => ({ name: "foto.jpg", entry, size: entry === null ? null : 3 });
  const messages = [
    aMessage(1, { attachments: [attachment("a/foto.jpg")] }),
    aMessage(2, { attachments: [attachment(null)] }),
    aMessage(3, { attachments: [attachment("b/foto.jpg")] }),
    aMessage(4, { kind: "view-once", attachments: [attachment("c/foto.jpg")] }),
  ];
  const retained = retainMessages(aConversation(messages), [aRuling(1), aRuling(2), aRuling(3, "U1"), aRuling(5)]);
  expect(retained?.attachments).toEqual([{ messageNumber: 1, place: 0, originalName: "foto.jpg", entry: "a/foto.jpg", size: 3 }]);
});
