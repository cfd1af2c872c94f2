import fc from "fast-check";
import { actsInRuns } from "../../src/review/act-runs";
import { isPast, readingKey } from "../../src/review/draft";
import { fitOf, layoutOf } from "../../src/review/draft-fit";
import { draftFromJson, draftToJson } from "../../src/review/draft-json";
import { togetherWith } from "../../src/review/draft-together";
import { runsOf } from "../../src/review/answer-runs";
import { aConversation } from "./a-conversation";
import { acts, aDraft, MESSAGES, sessionOf } from "./a-draft";

const named = fc.oneof(
  fc.constant(null),
  fc.record({ who: fc.constantFrom("me", "unknown", "nobody") }),
  fc.record({ who: fc.constant("participant"), place: fc.nat(9) }),
  fc.record({ who: fc.constant("colleague"), id: fc.uuid() }),
);
const role = fc.constantFrom(null, "minister", "top-official", "civil-servant", "external", "other-department", "unknown");
const drafts = fc
  .record({
    done: acts,
    undone: acts,
    dateOrder: fc.constantFrom(null, "dmy", "mdy", "ymd"),
    people: fc.array(fc.record({ match: fc.oneof(fc.constantFrom(null, "none"), fc.record({ id: fc.uuid() })), role, isMe: fc.boolean(), isAdmin: fc.boolean() })),
    holder: fc.oneof(fc.constant(null), fc.record({ where: fc.constant("chat"), place: fc.nat(9) }), fc.record({ where: fc.constant("outside"), role })),
    caseOwner: named,
    lineManagerNamed: named,
    responsibleOfficer: named,
    caseOwnerGone: fc.constantFrom(null, true, false),
    chat: fc.option(fc.nat(9)),
    exportMade: fc.constantFrom(null, "file", "pasted"),
    screen: fc.constantFrom("people", "review", "rest", "elsewhere", "check"),
    dossierId: fc.option(fc.uuid()),
    policySha256: fc.option(fc.constant("5e".repeat(32))),
  })
  .map(({ done, undone, dateOrder, people, chat, exportMade, screen, dossierId, policySha256, ...keeping }) =>
    aDraft({
      given: runsOf(sessionOf(done).given, MESSAGES),
      acts: actsInRuns(sessionOf(done).done),
      undone: actsInRuns(sessionOf(undone).done),
      dateOrder,
      people,
      screen,
      dossierId,
      exportMade,
      policySha256,
      reading: { ...aDraft().reading, chat },
      keeping: { ...aDraft().keeping, ...keeping },
    }),
  );

describe("a draft as it lies on the disk", () => {
  test("issue 5, resume: reads as it was written", () => {
    fc.assert(fc.property(drafts, (draft) => {
      expect(draftFromJson(draftToJson(draft))).toEqual({ ok: true, value: draft });
    }));
  });

  test("fault 27: a draft of an earlier version of the app, which kept neither the policy nor what was taken back, is read", () => {
    const kept: Record<string, unknown> = JSON.parse(draftToJson(aDraft({ policySha256: "5e".repeat(32), undone: [[1, 3, 0, 3100]] })));
    delete kept["policySha256"];
    delete kept["undone"];
    expect(draftFromJson(JSON.stringify(kept))).toEqual({ ok: true, value: aDraft() });
  });

  test("fault 27: whatever else is there, gives an error and never throws", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(draftFromJson(text)).toMatchObject({ ok: false });
    }));
  });

  test("a draft of before an export could be named, reads as one without", () => {
    const { exportMade, ...kept } = JSON.parse(draftToJson(aDraft({ exportMade: "file" })));
    expect([exportMade, draftFromJson(JSON.stringify(kept))]).toEqual(["file", { ok: true, value: aDraft() }]);
    expect(draftFromJson(JSON.stringify({ ...kept, exportMade: "record" })).ok).toBe(false);
  });

  test("fault 27: a draft in which anything is damaged, is refused whole", () => {
    const kept: Record<string, unknown> = JSON.parse(draftToJson(aDraft()));
    const damages = [null, -1, 1.5, "x", [], {}, [null], "__proto__"];
    for (const field of ["reading", "layout", "given", "acts", "people", "keeping", "progress", "screen", "updatedAt"]) {
      for (const damage of damages) {
        if (["people", "given", "acts"].includes(field) && JSON.stringify(damage) === "[]") continue;
        if (field === "screen" && typeof damage === "string") continue;
        expect([field, damage, draftFromJson(JSON.stringify({ ...kept, [field]: damage })).ok]).toEqual([field, damage, false]);
      }
    }
  });

  test("fault 27: what a newer version of the app kept is known as such", () => {
    expect(draftFromJson(JSON.stringify({ ...aDraft(), format: 2 }))).toEqual({ ok: false, error: { kind: "draft-newer" } });
    expect(draftFromJson(JSON.stringify({ ...aDraft(), format: 0 }))).toEqual({ ok: false, error: { kind: "draft-unreadable" } });
  });

  test("record.md, what goes where: 30 days, and no longer", () => {
    const draft = aDraft({ updatedAt: "2026-03-03T09:00:00.000Z" });
    expect(isPast(draft, "2026-04-02T08:59:59.999Z")).toBe(false);
    expect(isPast(draft, "2026-04-02T09:00:00.000Z")).toBe(true);
  });
});

describe("of which chat a draft is", () => {
  const conversation = aConversation([{}, {}, { author: "Karel Oosterling" }]);
  const [reading] = [aDraft().reading];
  const open = { reading, dateOrder: null, layout: layoutOf(conversation), conversation };
  const draft = aDraft({ layout: layoutOf(conversation) });
  const sources = (...names: readonly string[]) => ({ ...reading, sources: names });

  test("issue 5, resume: of the same file, read in the same way", () => {
    expect(fitOf(draft, open)).toBe("same");
    expect(fitOf(draft, { ...open, reading: sources("cd".repeat(32)) })).toBeNull();
  });

  test.each([{ chat: 1 }, { year: 2026 }, { encoding: "windows-1252" as const }, { made: "pasted" as const }])("issue 5, resume: another answer of the reader is another chat: %j", (changed) => {
    expect(fitOf(draft, { ...open, reading: { ...reading, ...changed } })).toBeNull();
    expect(readingKey({ ...reading, ...changed })).not.toBe(readingKey(reading));
  });

  test("issue 5, resume: another order of day and month can be read again", () => {
    expect(fitOf({ ...draft, dateOrder: "mdy" }, open)).toBe("other-dates");
    expect(fitOf(draft, { ...open, dateOrder: "dmy" })).toBe("other-dates");
  });

  test.each([
    ["another number of messages", aConversation([{}, {}])],
    ["messages on other lines", { ...conversation, messages: conversation.messages.map((message) => ({ ...message, firstLine: message.number + 1, lastLine: message.number + 1 })) }],
    ["other people", aConversation([{}, {}, { author: "Iemand anders" }, {}].slice(0, 3).map((one) => ({ ...one, author: "Een" })))],
  ])("law: answers never come to stand at other messages: %s", (_what, other) => {
    expect(fitOf(draft, { ...open, layout: layoutOf(other) })).toBe("read-otherwise");
  });

  test("issue 5, resume: of several files the first is known, and so is another of them", () => {
    const merged = aDraft({ reading: sources("a", "b", "c") });
    expect(fitOf(merged, { ...open, reading: sources("a") })).toBe("first-of-several");
    expect(fitOf(merged, { ...open, reading: sources("a", "b") })).toBe("first-of-several");
    expect(fitOf(merged, { ...open, reading: sources("b") })).toBe("later-of-several");
    expect(fitOf(merged, { ...open, reading: sources("d") })).toBeNull();
    expect(fitOf(aDraft({ reading: sources("a") }), { ...open, reading: sources("a", "b") })).toBeNull();
  });
});

describe("what is kept when two windows work on one chat", () => {
  const mine = aDraft({ given: [1, 1, 1000], screen: "review" });

  test("fault 23: the other's answers stay, and the rest is as this window has it", () => {
    expect(togetherWith(aDraft({ given: [2, 1, 3100], screen: "people" }), null, mine)).toEqual({ ...mine, given: [1, 1, 1000, 2, 1, 3100], progress: { ...mine.progress, reviewed: mine.progress.reviewed + 1 } });
  });

  test("fault 23: what this window took back, does not come back", () => {
    const before = aDraft({ given: [1, 2, 1000] });
    expect(togetherWith(before, before, mine).given).toEqual([1, 1, 1000]);
  });

  test("law: answers of another reading are never mixed in", () => {
    expect(togetherWith(aDraft({ given: [2, 1, 3100], layout: { messageCount: 40, participantCount: 2, lines: 8 } }), null, mine)).toEqual(mine);
  });
});
