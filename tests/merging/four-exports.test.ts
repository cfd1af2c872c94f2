import type { Conversation } from "../../src/conversation/conversation";
import { mergeConversations } from "../../src/merging/merge-conversations";
import { readWell } from "../imports/reading";
import { type Phone, writtenBy } from "./four-exports";
import { FOUR_PHONES, HAPPENED } from "./four-phones";
import { expectNothingInventedOrLost } from "./kept-whole";

const phoneAt = (at: number): Phone => {
  const phone = FOUR_PHONES[at];
  if (phone === undefined) throw new Error("four phones");
  return phone;
};

/** Some orders in which the four may be added. */
const ORDERS = [[0, 1, 2, 3], [3, 2, 1, 0], [1, 3, 0, 2], [2, 0, 3, 1]] as const;
const PEOPLES = HAPPENED.filter(({ by }) => by !== null);

describe.each(ORDERS)("one conversation, exported by four phones (%d, %d, %d, %d)", (...order) => {
  let exports: readonly Conversation[];
  let merged: Conversation;

  beforeAll(async () => {
    exports = await Promise.all(order.map(async (at) => (await readWell(...writtenBy(phoneAt(at), HAPPENED))).conversation));
    const [first, ...others] = exports;
    if (first === undefined) throw new Error("no export");
    merged = others.reduce((base, other) => {
      const merging = mergeConversations(base, other);
      expect(["same-chat", "continues"]).toContain(merging.likeness);
      return merging.conversation;
    }, first);
  });

  test("law 2: nothing is invented, nothing lost", () => {
    expectNothingInventedOrLost(merged, exports);
    expect(merged.messages.filter(({ kind }) => kind !== "system")).toHaveLength(PEOPLES.length);
  });

  test("every message stands once, with every export that shows it", () => {
    const counts = merged.messages.flatMap(({ kind }, at) => (kind === "system" ? [] : [merged.merge?.sightings[at]?.length ?? 0]));
    const expected = (id: string): number => FOUR_PHONES.filter(({ lacks, from }) => !lacks.includes(id) && (from === undefined || HAPPENED.findIndex((one) => one.id === from) <= HAPPENED.findIndex((one) => one.id === id))).length;
    expect(counts.toSorted()).toEqual(PEOPLES.map(({ id }) => expected(id)).toSorted());
  });

  test("four people, under the names of the first phone", () => {
    expect(merged.participants.filter(({ messageCount }) => messageCount > 0)).toHaveLength(4);
    for (const { author } of exports[0]?.messages ?? []) if (author !== null) expect(merged.participants.map(({ shownAs }) => shownAs)).toContain(author);
  });

  test("all media are there, whichever phone has them", () => {
    const files = merged.messages.flatMap(({ attachments }) => attachments);
    expect(files).toHaveLength(4);
    expect(files.filter(({ entry }) => entry === null)).toEqual([]);
    expect(merged.messages.filter(({ marks }) => marks.includes("media-omitted"))).toEqual([]);
  });

  test("what the application tells stands once, in whatever languages the phones tell it", () => {
    expect(merged.messages.filter(({ kind }) => kind === "system")).toHaveLength(5);
  });
});
