import fc from "fast-check";
import { DEFAULT_SWITCHES } from "../../src/instruction/policy";
import { choiceOf } from "../../src/review/answering";
import { contextOffer } from "../../src/review/context-offer";
import { daysOf } from "../../src/review/days";
import { filtered, isFiltering, NO_FILTER, passes } from "../../src/review/filters";
import type { Filter } from "../../src/review/filters";
import { foundWords } from "../../src/review/found-words";
import { partsOf } from "../../src/review/parts";
import { askedOf } from "../../src/review/progress";
import { foldedForSearch, indexFurther, search } from "../../src/review/search-index";
import type { SearchIndex } from "../../src/review/search-index";
import { answersTo, NEW_SESSION } from "../../src/review/session";
import { aConversation } from "./a-conversation";
import { reviewed } from "./some-conversations";

const filter: fc.Arbitrary<Filter> = fc.record({
  onlyOpen: fc.boolean(),
  onlyAttachments: fc.boolean(),
  onlyHinted: fc.boolean(),
  sender: fc.constantFrom(null, "Fenna Brugman"),
  from: fc.constantFrom(null, "2026-03-04"),
  to: fc.constantFrom(null, "2026-03-05"),
  found: fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 25 })).map((numbers): ReadonlySet<number> => new Set(numbers))),
});

describe("filters", () => {
  test("law: a filter loses no message: each is shown where it passes, in order, and nothing else is", () => {
    fc.assert(fc.property(reviewed, filter, fc.uniqueArray(fc.integer({ min: 1, max: 25 })), ({ conversation, session }, chosen, hinted) => {
      const known = { asked: askedOf(conversation, DEFAULT_SWITCHES), session, hinted: new Map(hinted.map((number) => [number, []])) };
      const parts = partsOf(daysOf(conversation.messages), 4);
      const shown = filtered(parts, chosen, known);
      const expected = conversation.messages.filter((message) => passes(message, chosen, known));
      expect(shown.flatMap(({ messages }) => messages)).toEqual(expected);
      expect(shown.flatMap(({ bursts }) => bursts.flat())).toEqual(expected);
      expect(shown.every(({ messages }) => messages.length > 0)).toBe(true);
    }));
  });

  test("law: where a filter hides nothing the list stays the same one, so that nothing is drawn anew; else it is another", () => {
    fc.assert(fc.property(reviewed, filter, ({ conversation, session }, chosen) => {
      const known = { asked: askedOf(conversation, DEFAULT_SWITCHES), session, hinted: new Map() };
      const parts = partsOf(daysOf(conversation.messages), 4);
      expect(filtered(parts, chosen, known) === parts).toBe(conversation.messages.every((message) => passes(message, chosen, known)));
    }));
  });

  test("law: without a filter everything passes", () => {
    fc.assert(fc.property(reviewed, ({ conversation, session }) => {
      const known = { asked: askedOf(conversation, DEFAULT_SWITCHES), session, hinted: new Map() };
      expect(conversation.messages.every((message) => passes(message, NO_FILTER, known))).toBe(true);
    }));
  });

  test("law: «alleen open» shows exactly what asks an answer and has none, or was put off", () => {
    fc.assert(fc.property(reviewed, ({ conversation, asked, session }) => {
      const known = { asked: new Set(asked), session, hinted: new Map() };
      const shown = filtered(partsOf(daysOf(conversation.messages)), { ...NO_FILTER, onlyOpen: true }, known).flatMap(({ messages }) => messages);
      expect(shown.map(({ number }) => number)).toEqual(asked.filter((number) => [null, "later"].includes(choiceOf(answersTo(session, number)))));
    }));
  });

  test("a filter says of itself whether it hides", () => {
    expect(isFiltering(NO_FILTER)).toBe(false);
    fc.assert(fc.property(filter, (chosen) => {
      expect(isFiltering(chosen)).toBe(JSON.stringify({ ...chosen, found: chosen.found === null ? null : [] }) !== JSON.stringify(NO_FILTER));
    }));
  });

  test("a period counts its first and its last day", () => {
    const on = (day: string) => ({ time: { local: `${day}T09:00:00`, precision: "minute", instant: null } as const });
    const { messages } = aConversation([on("2026-03-03"), on("2026-03-04"), on("2026-03-05")]);
    const known = { asked: new Set([1, 2, 3]), session: NEW_SESSION, hinted: new Map() };
    const shown = messages.filter((message) => passes(message, { ...NO_FILTER, from: "2026-03-04", to: "2026-03-05" }, known));
    expect(shown.map(({ number }) => number)).toEqual([2, 3]);
  });
});

/** The index of all messages, made in slices. */
const indexOf = (conversation: Parameters<typeof indexFurther>[1], slice: number): SearchIndex => {
  let index: SearchIndex = [];
  while (index.length < conversation.messages.length) index = indexFurther(index, conversation, slice);
  return index;
};

describe("searching", () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "A", "é", "E", "e\u0301", "ü", " ", "ß", "Ĳ", "0"), maxLength: 12 });

  test("law: it finds what includes the words, capitals and accents aside, whatever the slices", () => {
    fc.assert(fc.property(fc.array(letters, { minLength: 1, maxLength: 20 }), letters, fc.integer({ min: 1, max: 7 }), (texts, query, slice) => {
      const conversation = aConversation(texts.map((text) => ({ text })));
      const wanted = foldedForSearch(query.trim());
      const expected = wanted === "" ? [] : conversation.messages.filter(({ text }) => foldedForSearch(text).includes(wanted)).map(({ number }) => number);
      expect(search(indexOf(conversation, slice), conversation.messages, query)).toEqual(expected);
    }));
  });

  test("law: of plain letters it finds what includes() finds", () => {
    const plain = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });
    fc.assert(fc.property(fc.array(plain, { minLength: 1, maxLength: 20 }), plain, (texts, query) => {
      const conversation = aConversation(texts.map((text) => ({ text })));
      const expected = query === "" ? [] : conversation.messages.filter(({ text }) => text.includes(query)).map(({ number }) => number);
      expect(search(indexOf(conversation, 3), conversation.messages, query)).toEqual(expected);
    }));
  });

  test("accents, capitals, and how an accent is written do not matter", () => {
    const conversation = aConversation([{ text: "Één reünie" }, { text: "E\u0301e\u0301n" }, { text: "een" }, { text: "twee" }]);
    expect(search(indexOf(conversation, 9), conversation.messages, "EÉN")).toEqual([1, 2, 3]);
  });

  test("the name of an attachment is found, the name of a sender is for the filter", () => {
    const conversation = aConversation([{ text: "", kind: "document", attachments: [{ name: "Begroting.pdf", entry: null, size: null }] }, {}]);
    expect(search(indexOf(conversation, 9), conversation.messages, "begroting")).toEqual([1]);
    expect(search(indexOf(conversation, 9), conversation.messages, "Brugman")).toEqual([]);
  });
});

describe("what a message sends on", () => {
  const forwarded = { text: "", marks: ["forwarded"], asides: [{ kind: "quote", author: "Esra Demir", text: "Besluit over de subsidie" }] } as const;
  const found = (app: "teams" | "signal") => {
    const conversation = aConversation([forwarded, { ...forwarded, marks: [] }], { app });
    return search(indexOf(conversation, 9), conversation.messages, "subsidie");
  };

  test("Teams: the words of a forwarded message are found, those that a message answers are not: they are found where they stand", () => {
    expect(found("teams")).toEqual([1]);
  });

  test("elsewhere: what is quoted is what a message answers, forwarded or not", () => {
    expect(found("signal")).toEqual([]);
  });
});

describe("marking what was found", () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "A", "é", "E", "e\u0301", "\u0301", "ü", " ", "ß", "Ĳ", "ﬁ", "ﬃ", "İ", "Σ", "ς", "𝐀", "각", "👍🏽", "…", "0", ".", "\u2068", "\u00ad", "’", "'"), maxLength: 12 });

  test("law: what is marked is what is found: each stretch says it, they follow each other, and there is one exactly where the search finds", () => {
    fc.assert(fc.property(letters, letters, (text, query) => {
      const conversation = aConversation([{ text }]);
      const stretches = foundWords(text, query);
      expect(stretches.length > 0).toBe(search(indexOf(conversation, 1), conversation.messages, query).length > 0);
      stretches.forEach(({ from, to }, place) => {
        expect(from).toBeGreaterThanOrEqual(stretches[place - 1]?.to ?? 0);
        expect(to).toBeGreaterThan(from);
        // A sigma at the end of a word has a letter of its own, and a stretch may end where the word does not.
        const plain = (words: string): string => foldedForSearch(words).replaceAll("ς", "σ");
        expect(plain(text.slice(from, to))).toContain(plain(query.trim()));
      });
    }), { numRuns: 1000 });
  });

  test.each([
    ["capitals and accents", "Eén REÜNIE, of e\u0301e\u0301n?", "een", ["Eén", "e\u0301e\u0301n"]],
    ["an accent goes with its letter", "cafe\u0301s", "cafe", ["cafe\u0301"]],
    ["every find, one after another", "lalala la", "la", ["la", "la", "la", "la"]],
    ["a letter that is folded into several, whole", "een aﬃche", "fic", ["ﬃc"]],
    ["two finds in one letter are one mark", "…", ".", ["…"]],
    ["letters of two units before it", "👍🏽👍🏽 akkoord 👍🏽", "akkoord", ["akkoord"]],
    ["marks of direction around a name", "Bel \u2068Jan Peeters\u2069 terug", "jan peeters terug", ["Jan Peeters\u2069 terug"]],
    ["a soft hyphen", "besluit\u00advorming", "besluitvorming", ["besluit\u00advorming"]],
    ["quotation marks as a phone bends them", "de foto’s van “nu”", "foto's van \"nu\"", ["foto’s van “nu”"]],
    ["across lines", "plan\nplan", "plan", ["plan", "plan"]],
    ["not found", "akkoord", "nee", []],
    ["nothing asked", "akkoord", "  ", []],
  ])("%s", (_name, text, query, marked) => {
    expect(foundWords(text, query).map(({ from, to }) => text.slice(from, to))).toEqual(marked);
  });
});

describe("the context of a kept message", () => {
  test("law: at most two before and two after it, and none that was answered", () => {
    fc.assert(fc.property(reviewed, fc.nat(25), ({ asked, session }, index) => {
      const about = asked[index % Math.max(1, asked.length)];
      if (about === undefined) return;
      const offer = contextOffer(asked, session, about);
      const around = asked.filter((_number, place) => Math.abs(place - asked.indexOf(about)) <= 2 && place !== asked.indexOf(about));
      const open = around.filter((number) => [null, "later"].includes(choiceOf(answersTo(session, number))));
      expect([...(offer?.before ?? []), ...(offer?.after ?? [])]).toEqual(open);
      expect(offer === null).toBe(open.length === 0);
    }));
  });
});
