import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Conversation } from "../../src/conversation/conversation";
import { mergeConversations } from "../../src/merging/merge-conversations";
import { readWell } from "../imports/reading";
import { expectNothingInventedOrLost } from "./kept-whole";

/** The ministry's own demo conversation, as two of its four phones exported it. */
const cases = join(__dirname, "../../../shared/corpus/cases");
const here = existsSync(cases) ? describe : describe.skip;

async function exportOf(id: string): Promise<Conversation> {
  const folder = join(cases, id, "input");
  const files = readdirSync(folder).map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))] as const);
  return (await readWell(...files)).conversation;
}

here("the demo conversation of minvws/DSA-WhatsApp-merger", () => {
  let android: Conversation;
  let iphone: Conversation;

  beforeAll(async () => {
    [android, iphone] = [await exportOf("minvws-android-nl"), await exportOf("minvws-ios-nl")];
  });

  const numberOf = (conversation: Conversation, start: string): number => conversation.messages.find(({ text }) => text.startsWith(start))?.number ?? 0;
  const together = (merged: Conversation, inAndroid: number, inIphone: number, first: number): boolean =>
    merged.merge?.sightings.some((seen) => {
      const numbers = [0, 1].map((source) => seen.find((sighting) => sighting.source === source)?.number);
      return numbers[first] === inAndroid && numbers[1 - first] === inIphone;
    }) === true;

  test("is one chat, in which every message stands once, whichever phone comes first", () => {
    for (const [base, other] of [[android, iphone], [iphone, android]] as const) {
      const { conversation, likeness } = mergeConversations(base, other);
      expect(likeness).toBe("same-chat");
      expectNothingInventedOrLost(conversation, [base, other]);
      const people = conversation.messages.filter(({ kind }) => kind !== "system");
      // 69 on the Android phone and 63 on the iPhone, of which 60 are on both.
      expect(people).toHaveLength(72);
      for (const words of ["vliegtuigstand ben", "Manifesto", "einde van het script", "gezellig", "eeuwig", "[5/2, 16:08]"]) {
        expect([words, new Set(people.filter(({ text }) => text.includes(words)).map(({ author }) => author)).size]).toEqual([words, people.filter(({ text }) => text.includes(words)).length]);
      }
    }
  });

  test("one person has one name: that of the first phone", () => {
    expect(mergeConversations(android, iphone).conversation.participants.map(({ shownAs }) => shownAs)).toEqual(["Alice", "+31 6 11111111", "Carol", "Dave"]);
    expect(mergeConversations(iphone, android).conversation.participants.map(({ shownAs }) => shownAs).toSorted()).toEqual(["+31 6 11111111", "+31 6 12345678", "+31 6 22222222", "Dave"]);
  });

  test("a message that was sent without a connection is one, though each phone has it elsewhere", () => {
    const start = "Ik stuur een bericht terwijl";
    for (const [first, [base, other]] of [[android, iphone], [iphone, android]].entries()) {
      if (base === undefined || other === undefined) continue;
      const { conversation } = mergeConversations(base, other);
      expect(together(conversation, numberOf(android, start), numberOf(iphone, start), first)).toBe(true);
      expect(conversation.merge?.reordered).toHaveLength(1);
    }
  });

  test("files, captions, deleted messages and repeated figures find each other", () => {
    const { conversation } = mergeConversations(android, iphone);
    const pair = (inAndroid: string, inIphone: string) => together(conversation, numberOf(android, inAndroid), numberOf(iphone, inIphone), 0);
    expect(pair("\u200eIMG-20220502-WA0001", "\u200e<bijgevoegd: 00000014")).toBe(true);
    expect(pair("\u200eIMG-20220502-WA0007", "\u200e<bijgevoegd: 00000028")).toBe(true);
    expect(pair("\u200eDOC-20220502-WA0006", "Manifesto.pdf")).toBe(true);
    expect(pair("Dit bericht is verwijderd", "\u200eDit bericht is verwijderd.")).toBe(true);
    expect(conversation.messages.filter(({ text }) => /^\d+$/.test(text))).toHaveLength(21);
  });

  test("what is in one of them only, is told: nobody's message is doubled for it", () => {
    const { conversation } = mergeConversations(android, iphone);
    const alone = conversation.merge?.unmatched.flatMap(({ bySource }) => bySource.flat()).flatMap((number) => conversation.messages[number - 1] ?? []) ?? [];
    expect(alone.filter(({ kind }) => kind !== "system").map(({ text }) => text)).toEqual([
      "Hoi, ik heb de chat gemaakt",
      "Ik heb een android en het is 16:08:45",
      "De taal is ingesteld op: Nederlands",
      "Ik heb een Android en het is nu 16:09",
      "De taal is ingesteld op: Engels",
      "Ik heb een Android en het is nu 16:10",
      "De taal is ingesteld op: Nederlands",
      "Omdat ik een iPhone heb verwijder ik dit bericht alleen voor mijzelf na 1 minuut",
      "Hey, nu ben ik Admin",
    ]);
  });
});
