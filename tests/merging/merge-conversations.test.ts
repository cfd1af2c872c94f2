import type { Attachment, Conversation, Message } from "../../src/conversation/conversation";
import { EXPORTER } from "../../src/conversation/conversation";
import { mergeConversations } from "../../src/merging/merge-conversations";
import { mergedMessage } from "../../src/merging/merged-message";
import { aCompleteness, aConversation } from "../review/a-conversation";
import { expectNothingInventedOrLost } from "./kept-whole";

/** `09:14 Ton: Akkoord`, on 3 March 2026; without a name it is a line of the application. */
function said(line: string, changes: Partial<Message> = {}): Partial<Message> {
  const [, clock = "", author = null, text = ""] = /^([\d:]+) (?:([^:]+): )?([^]*)$/.exec(line) ?? [];
  const exact = clock.length === 8;
  return { author, text, kind: author === null ? "system" : "text", time: { local: `2026-03-03T${exact ? clock : `${clock}:00`}`, precision: exact ? "second" : "minute", instant: null }, ...changes };
}
const chat = (messages: readonly (string | Partial<Message>)[], changes: Partial<Conversation> = {}): Conversation =>
  aConversation(messages.map((one) => (typeof one === "string" ? said(one) : one)), changes);
const photo = (name: string, there = true): Attachment => ({ name, entry: there ? name : null, size: there ? 1000 : null });
const shown = ({ messages, merge }: Conversation): readonly string[] =>
  messages.map(({ author, text }, at) => `${author ?? "-"}: ${text} (${(merge?.sightings[at] ?? []).map(({ source }) => source).join("+")})`);

const raise = (): never => {
  throw new Error("not there");
};

const TALK = ["09:00 Ton: Goedemorgen, hier het stuk over de kade", "09:05 Bea: Dank, ik lees het vandaag nog", "09:10 Ton: Graag voor de lunch reageren", "09:30 Bea: Variant B heeft mijn voorkeur"];
const other = (names: Readonly<Record<string, string>>, lines: readonly string[] = TALK) => lines.map((line) => line.replace(/ (\w+): /, (_, name: string) => ` ${names[name] ?? name}: `));

describe("two exports of one chat", () => {
  test("the base's names win, and what only the other has, stands under them too", () => {
    const { conversation, likeness } = mergeConversations(chat(TALK), chat(other({ Ton: "T. van Dam", Bea: "+31 6 11111111" }, [...TALK, "09:40 Ton: Mooi, dan doen we dat"])));
    expect(likeness).toBe("continues");
    expect(shown(conversation).at(-1)).toBe("Ton: Mooi, dan doen we dat (1)");
    expect(conversation.participants).toEqual([
      { shownAs: "Ton", messageCount: 3 },
      { shownAs: "Bea", messageCount: 2 },
    ]);
    expect(conversation.merge?.sightings[0]?.[1]?.author).toBe("T. van Dam");
  });

  test("fault: one name for two people; the other's stranger is told apart from the base's friend", () => {
    const base = chat([...TALK, "09:45 Jan: Ik sluit me daarbij aan, groet"]);
    const { conversation } = mergeConversations(base, chat([...other({}), "09:45 Jan de Vries: Ik sluit me daarbij aan, groet", "09:50 Jan: Ik ben een andere Jan"]));
    expect(conversation.messages.at(-1)?.author).toBe("Jan (2)");
    expect(conversation.messages.at(-2)?.author).toBe("Jan");
  });

  test("fault: «Ik» on two phones are two people", () => {
    const sms = { app: "sms", exporter: EXPORTER } as const;
    const base = chat(["09:00 Ik: Kun je morgen om tien uur bellen", "09:05 Bea: Ja hoor, ik bel je dan", "09:06 Bea: Op je vaste nummer graag"], sms);
    const there = chat(["09:00 Ton: Kun je morgen om tien uur bellen", "09:05 Ik: Ja hoor, ik bel je dan", "09:06 Ik: Op je vaste nummer graag", "09:20 Ik: Tot morgen dan"], sms);
    expect(shown(mergeConversations(base, there).conversation)).toEqual(["Ik: Kun je morgen om tien uur bellen (0+1)", "Bea: Ja hoor, ik bel je dan (0+1)", "Bea: Op je vaste nummer graag (0+1)", "Bea: Tot morgen dan (1)"]);
  });

  test("a name that contradicts another leaves doubt, and both messages stay", () => {
    const there = chat([...other({}).slice(0, 3), "09:30 Ton: Variant B heeft mijn voorkeur"]);
    const { conversation, likeness } = mergeConversations(chat(TALK), there);
    expect(likeness).toBe("doubtful");
    expect(shown(conversation).slice(3)).toEqual(["Bea: Variant B heeft mijn voorkeur (0)", "Ton: Variant B heeft mijn voorkeur (1)"]);
  });

  test("hostile: a person called __proto__ is a person", () => {
    const { conversation } = mergeConversations(chat(other({ Ton: "__proto__" })), chat(other({ Ton: "constructor" })));
    expect(conversation.messages.map(({ author }) => author)).toEqual(["__proto__", "Bea", "__proto__", "Bea"]);
  });

  test("three times «ok» are three messages, however often the other has it", () => {
    const oks = (count: number) => Array.from({ length: count }, () => "09:31 Ton: ok");
    for (const [mine, theirs] of [[3, 3], [3, 2], [1, 3]] as const) {
      const { conversation } = mergeConversations(chat([...TALK, ...oks(mine), "09:33 Bea: Fijn, dan is dat besloten"]), chat([...TALK, ...oks(theirs), "09:33 Bea: Fijn, dan is dat besloten"]));
      expect(conversation.messages.filter(({ text }) => text === "ok")).toHaveLength(Math.max(mine, theirs));
    }
  });

  test.each([
    ["seconds", "seconds"],
    ["minutes", "minutes"],
    ["seconds", "minutes"],
    ["minutes", "seconds"],
  ] as const)("twelve times «ok» in one minute are twelve messages, with a clock of %s here and of %s there, also where the one lacks the first or the last six", (here, there) => {
    const oks = Array.from({ length: 12 }, (_, at) => `09:31:${String(at * 4).padStart(2, "0")} Ton: ok`);
    const on = (clock: "seconds" | "minutes", lines: readonly string[]) => (clock === "seconds" ? lines : lines.map((line) => line.replace(/^(\d\d:\d\d):\d\d/, "$1")));
    const seconds = TALK.map((line) => line.replace(" ", ":00 "));
    const talk = (clock: "seconds" | "minutes", some: readonly string[]) => chat(on(clock, [...seconds, ...some, "09:33:00 Bea: Fijn, dan is dat besloten"]));
    for (const [mine, theirs] of [[oks, oks], [oks, oks.slice(6)], [oks.slice(6), oks], [oks, oks.slice(0, 6)]] as const) {
      const exports = [talk(here, mine), talk(there, theirs)] as const;
      const { conversation } = mergeConversations(...exports);
      expect(conversation.messages.filter(({ text }) => text === "ok")).toHaveLength(12);
      expectNothingInventedOrLost(conversation, exports);
    }
  });

  test("fault: an export ends, or begins, among messages that are alike in one minute: none was taken out between them", () => {
    const [before, after] = [TALK.slice(0, 3), TALK.slice(3)];
    const oks = ["09:20 Ton: ok", "09:20 Ton: ok", "09:20 Ton: ok"];
    const whole = chat([...before, ...oks, ...after, "09:40 Bea: Ik leg het zo voor aan de minister", "09:50 Ton: Dan bel ik je daarna terug"]);
    for (const count of [1, 2, 3]) {
      const early = chat([...before, ...oks.slice(0, count)]);
      const late = chat([...oks.slice(0, count), ...after, "09:40 Bea: Ik leg het zo voor aan de minister", "09:50 Ton: Dan bel ik je daarna terug"]);
      for (const [base, other] of [[early, whole], [whole, early], [late, whole], [whole, late]] as const) {
        const { conversation } = mergeConversations(base, other);
        expect(conversation.messages.map(({ text }) => text)).toEqual(whole.messages.map(({ text }) => text));
        expect(conversation.merge?.unmatched).toEqual([]);
      }
      expect([early, late].map((part) => mergeConversations(part, whole).likeness)).toEqual(["continues", "continues"]);
    }
  });

  test("minutes on one phone and seconds on the other, at the turn of a minute", () => {
    const seconds = ["09:00:59 Ton: Goedemorgen, hier het stuk over de kade", "09:04:58 Bea: Dank, ik lees het vandaag nog", "09:10:01 Ton: Graag voor de lunch reageren", "09:30:30 Bea: Variant B heeft mijn voorkeur", "09:30:59 Bea: ok"];
    const { conversation } = mergeConversations(chat([...TALK, "09:31 Bea: ok"]), chat(seconds));
    expect(conversation.merge?.matchedCount).toBe(5);
  });

  test("what one phone deleted for itself, is there from the other, in its place, and is told", () => {
    const { conversation } = mergeConversations(chat(TALK.filter((_, at) => at !== 1)), chat(TALK));
    expect(shown(conversation)[1]).toBe("Bea: Dank, ik lees het vandaag nog (1)");
    expect(conversation.merge?.unmatched).toEqual([{ bySource: [[], [2]] }]);
    expect(conversation.completeness.warnings.filter(({ kind }) => kind === "exports-differ")).toEqual([{ kind: "exports-differ", line: 2, detail: "0/1", source: 1 }]);
  });

  test("taken back on one phone, still there on the other: one message, with the words, and it is told", () => {
    const taken = said("09:05 Bea: Dit bericht is verwijderd", { kind: "deleted" });
    const base = chat([TALK[0] ?? "", taken, ...TALK.slice(2)]);
    const { conversation } = mergeConversations(base, chat(TALK));
    expect(conversation.messages).toHaveLength(4);
    expect(conversation.messages[1]).toMatchObject({ kind: "text", text: "Dank, ik lees het vandaag nog", author: "Bea" });
    expect(conversation.merge?.differing).toEqual([2]);
    expect(conversation.merge?.sightings[1]?.map(({ source }) => source)).toEqual([1, 0]);
  });

  test("fault: edited in one export only: who reviewed it saw the old words alone; now what it became, and what it was, and it is told", () => {
    const edited = said("09:30 Bea: Variant C heeft mijn voorkeur <Dit bericht is bewerkt>", { marks: ["edited"] });
    const [old, late] = [chat(TALK), chat([...TALK.slice(0, 3), edited])];
    for (const [base, other, order] of [[old, late, [1, 0]], [late, old, [0, 1]]] as const) {
      const { conversation } = mergeConversations(base, other);
      expectNothingInventedOrLost(conversation, [base, other]);
      expect(conversation.messages[3]).toMatchObject({ text: edited.text, author: "Bea", marks: ["edited"], asides: [{ kind: "earlier-version", text: "Variant B heeft mijn voorkeur", time: { local: "2026-03-03T09:30:00" } }] });
      expect(conversation.merge?.sightings[3]?.map(({ source }) => source)).toEqual(order);
      expect(conversation.merge?.differing).toEqual([4]);
      // A third that has the old words adds none.
      expect(mergeConversations(conversation, old).conversation.messages[3]).toEqual(conversation.messages[3]);
    }
    const twice = said("09:30 Bea: Variant D heeft mijn voorkeur <Dit bericht is bewerkt>", { marks: ["edited"] });
    expect(mergeConversations(late, chat([...TALK.slice(0, 3), twice])).conversation.messages[3]).toMatchObject({ text: edited.text, asides: [] });
    expect(mergeConversations(chat(TALK), chat([...TALK.slice(0, 3), said("09:30 Bea: Variant B heeft mijn voorkeur <This message was edited>", { marks: ["edited"] })])).conversation.merge?.differing).toEqual([]);
  });

  test("somebody who is named in a text has another name on each phone", () => {
    const { conversation } = mergeConversations(chat([...TALK, "09:40 Ton: @Bea kijk jij ook even"]), chat([...TALK, "09:40 Ton: @31611111111 kijk jij ook even"]));
    expect(conversation.messages).toHaveLength(5);
  });

  describe("media", () => {
    const android = said("09:20 Ton: \u200eIMG-20260303-WA0003.jpg (bestand bijgevoegd)\nde kade", { kind: "image", attachments: [photo("IMG-20260303-WA0003.jpg")] });
    const iphone = said("09:20:15 Ton: de kade \u200e<bijgevoegd: 00000012-PHOTO-2026-03-03-09-20-15.jpg>", { kind: "image", attachments: [photo("00000012-PHOTO-2026-03-03-09-20-15.jpg")] });
    const omitted = said("09:20 Ton: <Media weggelaten>\nde kade", { marks: ["media-omitted"] });
    const noCaption = said("09:20:15 Ton: \u200e<bijgevoegd: 00000012-PHOTO-2026-03-03-09-20-15.jpg>", { kind: "image", attachments: [photo("00000012-PHOTO-2026-03-03-09-20-15.jpg")] });
    const withPhoto = (message: Partial<Message>, lines = TALK) => chat([...lines.slice(0, 3), message, ...lines.slice(3)]);

    test("each phone has a name of its own for a file; its entry names the export that holds it", () => {
      const { conversation } = mergeConversations(withPhoto(android), withPhoto(iphone));
      expect(conversation.messages).toHaveLength(5);
      expect(conversation.messages[3]?.attachments).toEqual([{ name: "IMG-20260303-WA0003.jpg", entry: "0:IMG-20260303-WA0003.jpg", size: 1000 }]);
    });

    test("left out in one, there in the other: the file, its kind and its words come from the other", () => {
      const { conversation } = mergeConversations(withPhoto(omitted), withPhoto(iphone));
      expect(conversation.messages[3]).toMatchObject({ kind: "image", marks: [], attachments: [{ entry: "1:00000012-PHOTO-2026-03-03-09-20-15.jpg" }] });
      expect(conversation.completeness).toMatchObject({ mediaCount: 1, missingMediaCount: 0 });
      expect(conversation.completeness.warnings.map(({ kind }) => kind)).not.toContain("media-left-out");
      expect(mergeConversations(withPhoto(iphone), withPhoto(omitted)).conversation.messages[3]?.attachments[0]?.entry).toBe("0:00000012-PHOTO-2026-03-03-09-20-15.jpg");
    });

    test("a caption that one phone does not export, is not lost", () => {
      expect(mergeConversations(withPhoto(noCaption), withPhoto(android)).conversation.messages[3]?.text).toContain("de kade");
    });

    test("named in one, and only there with its bytes in the other: the name of the text, the bytes of the other", () => {
      const missing = { ...android, attachments: [photo("IMG-20260303-WA0003.jpg", false)] };
      const base = chat([...TALK.slice(0, 3), missing], { completeness: aCompleteness({ problems: [{ kind: "missing-media", line: 4, detail: "IMG-20260303-WA0003.jpg" }] }) });
      const { conversation } = mergeConversations(base, withPhoto(iphone));
      expect(conversation.messages[3]?.attachments).toEqual([{ name: "IMG-20260303-WA0003.jpg", entry: "1:00000012-PHOTO-2026-03-03-09-20-15.jpg", size: 1000 }]);
      expect(conversation.completeness.problems).toEqual([]);
      expect(mergeConversations(base, withPhoto(missing)).conversation.completeness.problems).toEqual([{ kind: "missing-media", line: 4, detail: "IMG-20260303-WA0003.jpg", source: 0 }]);
    });

    test("fault: a file that is empty in one export, and whole in the other, was taken empty", () => {
      const photo = (size: number) => ({ ...android, attachments: [{ name: "IMG-20260303-WA0003.jpg", entry: "IMG-20260303-WA0003.jpg", size }] });
      const withPhoto = (size: number) =>
        chat([...TALK.slice(0, 3), photo(size)], { completeness: aCompleteness({ problems: size === 0 ? [{ kind: "empty-media", line: 4, detail: "IMG-20260303-WA0003.jpg" }] : [] }) });
      const merged = (base: number, other: number) => {
        const { messages, completeness } = mergeConversations(withPhoto(base), withPhoto(other)).conversation;
        return [messages[3]?.attachments[0]?.entry, completeness.problems.map(({ kind }) => kind)];
      };
      expect(merged(0, 7)).toEqual(["1:IMG-20260303-WA0003.jpg", []]);
      expect(merged(7, 0)).toEqual(["0:IMG-20260303-WA0003.jpg", []]);
      expect(merged(0, 0)).toEqual(["0:IMG-20260303-WA0003.jpg", ["empty-media"]]);
    });

    test("of several files each comes from the export that has it, and what neither has whole stays as the text names it", () => {
      const file = (name: string, entry: string | null, size: number | null): Attachment => ({ name, entry, size });
      const message = (attachments: readonly Attachment[]): Message => chat([{ ...android, attachments }]).messages[0] ?? raise();
      const merged = (mine: readonly Attachment[], theirs: readonly Attachment[]) => mergedMessage(message(mine), message(theirs), false).attachments;
      const [there, gone, empty] = [file("a", "0:a", 5), file("a", null, null), file("a", "0:a", 0)];
      const twins = [file("b", "1:b", 7), file("b", null, null), file("b", "1:b", 0)] as const;
      const fromTwin = file("a", "1:b", 7);
      // Beside one that is nowhere, so that there is something to look for.
      const eachWith = (one: Attachment) => twins.map((twin) => merged([one, gone], [twin, gone])[0]);
      expect(eachWith(there)).toEqual([there, there, there]);
      expect(eachWith(empty)).toEqual([fromTwin, empty, empty]);
      expect(eachWith(gone)).toEqual([fromTwin, gone, file("a", "1:b", 0)]);
      expect(merged([gone], [twins[0], twins[0]])).toEqual([gone]);
    });

    test("a picture is no document, and two pictures of one minute stay two", () => {
      const document = said("09:20 Ton: Nota.pdf (bestand bijgevoegd)", { kind: "document", attachments: [photo("Nota.pdf")] });
      expect(mergeConversations(withPhoto(android), withPhoto(document)).conversation.messages).toHaveLength(6);
      const two = [android, { ...android, attachments: [photo("IMG-20260303-WA0004.jpg")], text: "IMG-20260303-WA0004.jpg (bestand bijgevoegd)" }];
      const { conversation } = mergeConversations(chat([...TALK, ...two]), chat([...TALK, ...two]));
      expect(conversation.messages).toHaveLength(6);
    });
  });

  describe("lines of the application", () => {
    const START = { nl: "08:59 Berichten en oproepen worden end-to-end versleuteld.", en: "08:59 Messages and calls are end-to-end encrypted." };

    test("in another language, at the same place and the same moment, they are one", () => {
      const nl = chat([START.nl, ...TALK, "10:00 Ton heeft de groep verlaten"]);
      const en = chat([START.en, ...other({ Ton: "Tony" }), "10:00 Tony left"]);
      expect(mergeConversations(nl, en).conversation.messages).toHaveLength(6);
    });

    test("about other people, or as likely as another, they stay two", () => {
      const nl = chat([...TALK, "10:00 Ton heeft de groep verlaten", "10:05 Bea: Dag Ton, tot ziens"]);
      expect(mergeConversations(nl, chat([...TALK, "10:00 Bea is nu beheerder", "10:05 Bea: Dag Ton, tot ziens"])).conversation.messages).toHaveLength(7);
      const twice = chat([...TALK, "10:00 U bent beheerder", "10:00 U bent beheerder geworden", "10:05 Bea: Dag Ton, tot ziens"]);
      expectNothingInventedOrLost(mergeConversations(nl, twice).conversation, [nl, twice]);
    });
  });

  describe("what arrived in another order", () => {
    const [HEAD, TAIL] = [TALK.slice(0, 3), ["09:30 Bea: Variant B heeft mijn voorkeur, leg die voor aan de minister"]];
    /** What the base has before the last sentence, the other has behind it. */
    const merged = (base: readonly (string | Partial<Message>)[], other: readonly (string | Partial<Message>)[], head = HEAD) => {
      const exports = [chat([...HEAD, ...base, ...TAIL]), chat([...head, ...TAIL, ...other])] as const;
      const { conversation } = mergeConversations(...exports);
      expectNothingInventedOrLost(conversation, exports);
      return shown(conversation).filter((line) => ![...HEAD, ...TAIL].some((known) => line.includes(known.slice(6))));
    };
    const say = (count: number, line: string): readonly string[] => Array.from({ length: count }, () => line);

    test.each([
      [1, 1, ["0+1"]],
      [2, 1, ["0+1", "0"]],
      [1, 2, ["0+1", "1"]],
      [2, 2, ["0+1", "0+1"]],
      [3, 2, ["0+1", "0+1", "0"]],
    ])("law 2: said %i times here and %i times there, each is one message with at most one of the other", (mine, theirs, seen) => {
      expect(merged(say(mine, "09:30 Ton: ok"), say(theirs, "09:30 Ton: ok")).map((line) => line.replace(/^Ton: ok \((.*)\)$/, "$1")).toSorted()).toEqual(seen.toSorted());
    });

    test("law 2: who is known only by what moved, is one person with one name there", () => {
      expect(merged(["09:30 Wim: ja"], ["09:30 W. Smit: ja"])).toEqual(["Wim: ja (0+1)"]);
      expect(merged(["09:30 Wim: ja", "09:31 Wim: ok"], ["09:30 W. Smit: ja", "09:31 Coen: ok"])).toEqual(["Wim: ja (0+1)", "Wim: ok (0)", "Coen: ok (1)"]);
      expect(merged(["09:30 Wim: ja", "09:31 Kim: ok"], ["09:30 W. Smit: ja", "09:31 W. Smit: ok"])).toEqual(["Wim: ja (0+1)", "Kim: ok (0)", "W. Smit: ok (1)"]);
    });

    test("a file without a caption resembles any other: it moves no further than the moment, also where a message may come minutes late; one with words does", () => {
      const late = HEAD.map((line) => line.replace("09:10", "09:14"));
      const file = (clock: string, caption: string) => said(`${clock} Ton: IMG.jpg (bestand bijgevoegd)${caption}`, { kind: "image", attachments: [photo("IMG.jpg")] });
      const count = (caption: string, there: string) => merged([file("09:30", caption)], [file(there, caption)], late).length;
      expect([count("", "09:32"), count("", "09:33"), count("\nde kade", "09:33")]).toEqual([1, 2, 1]);
    });
  });

  describe("clocks that differ", () => {
    /** Sentences that nobody says twice, at these hours; said in the base at nine. */
    const at = (hours: readonly number[]) => hours.map((hour, place) => `${String(hour).padStart(2, "0")}:${String(place * 7).padStart(2, "0")} Ton: Zin nummer ${String(place)} over de kade`);
    const offset = (hours: readonly number[]) => mergeConversations(chat(at(hours.map(() => 9))), chat(at(hours))).conversation.merge?.clockOffsets[1];

    test.each([
      ["two of two are too few", [12, 12], 0],
      ["three of three are enough", [12, 12, 12], 180],
      ["three of six, the others each elsewhere", [12, 12, 12, 15, 18, 21], 180],
      ["three of seven, the others each elsewhere", [12, 12, 12, 14, 16, 18, 20], 0],
      ["most are of this zone", [9, 9, 9, 12, 12], 0],
      ["one, and it is of this zone", [9], 0],
    ])("a phone in another zone is believed only when enough shared words say so, and half of them: %s", (_, hours, minutes) => {
      expect(offset(hours)).toBe(minutes);
    });

    test("sent without a connection, it may come six hours late, and no more: by who is known, in words that nobody says twice", () => {
      const late = (mine: string, theirs: string): number => mergeConversations(chat([...TALK, mine]), chat([...TALK, theirs])).conversation.messages.length - TALK.length;
      expect(late("09:40 Ton: Mooi, dan doen we dat zo", "15:40 Ton: Mooi, dan doen we dat zo")).toBe(1);
      expect(late("09:40 Ton: Mooi, dan doen we dat zo", "15:41 Ton: Mooi, dan doen we dat zo")).toBe(2);
      expect(late("09:40 Ton: Prima zo", "12:40 Ton: Prima zo")).toBe(2);
      expect(late("09:40 Wim: Mooi, dan doen we dat zo", "12:40 W. Smit: Mooi, dan doen we dat zo")).toBe(2);
    });
  });

  describe("what both together are complete in", () => {
    test("a beginning that the other has, is not missing any more; a cap that made it so neither", () => {
      const capped = aCompleteness({ warnings: [{ kind: "cap-suspected", line: null, detail: "10000" }, { kind: "no-beginning", line: 1, detail: "2026-03-03T09:10:00" }, { kind: "pasted-line", line: 2, detail: "x" }] });
      const late = chat(TALK.slice(2), { completeness: capped });
      const kinds = (conversation: Conversation) => conversation.completeness.warnings.map(({ kind }) => kind);
      expect(kinds(mergeConversations(late, chat(TALK)).conversation)).toEqual(["pasted-line"]);
      expect(kinds(mergeConversations(chat(TALK), late).conversation)).toEqual(["pasted-line"]);
      expect(kinds(mergeConversations(late, chat(TALK.slice(2))).conversation)).toEqual(["cap-suspected", "no-beginning", "pasted-line"]);
    });

    test("the statement of each stays, and each finding names its export", () => {
      const statement = (line: number) => aCompleteness({ lineCount: 4, problems: [{ kind: "unreadable-line", line, detail: "?" }], neverCarried: line === 1 ? ["reactions"] : ["reactions", "seconds"] });
      const { completeness, merge } = mergeConversations(chat(TALK, { completeness: statement(1) }), chat(TALK, { completeness: statement(3) })).conversation;
      expect(merge?.statements).toEqual([statement(1), statement(3)]);
      expect(completeness.problems).toEqual([
        { kind: "unreadable-line", line: 1, detail: "?", source: 0 },
        { kind: "unreadable-line", line: 3, detail: "?", source: 1 },
      ]);
      expect(completeness).toMatchObject({ lineCount: 8, messageCount: 4, dayCount: 1, neverCarried: ["reactions", "seconds"] });
    });

    test("what was pasted is the stronger for an export that shows all of it, and the weaker for what it adds", () => {
      const pasted = (lines: readonly string[]) => chat(lines, { format: "pasted-text", evidence: "pasted" });
      expect(mergeConversations(chat(TALK), pasted(TALK.slice(0, 3))).conversation.evidence).toBe("export");
      expect(mergeConversations(chat(TALK.slice(0, 3)), pasted(TALK)).conversation.evidence).toBe("pasted");
    });
  });

  test("another app, or nothing in common, is another chat, and the base stays as it was", () => {
    const base = chat(TALK);
    for (const [stranger, likeness] of [
      [chat(TALK, { app: "signal" }), "another-chat"],
      [chat(["09:00 Kim: Wat eten we vanavond", "09:01 Lex: Pasta"]), "another-chat"],
      [chat([TALK[0] ?? "", ...Array.from({ length: 9 }, (_, at) => `09:1${String(at)} Kim: Iets heel anders ${String(at)}`), "09:30 Lex: Pasta"]), "doubtful"],
    ] as const) {
      const merging = mergeConversations(base, stranger);
      expect(merging.likeness).toBe(likeness);
      if (likeness === "another-chat") expect(merging).toEqual({ conversation: base, likeness, numbers: new Map([1, 2, 3, 4].map((number) => [number, number])) });
    }
  });

  test("instants are compared, not local times, where both exports have them", () => {
    const at = (text: string, local: string, instant: string): Partial<Message> => ({ author: "Ton", text, kind: "text", time: { local: `2026-03-03T${local}`, precision: "second", instant: `2026-03-03T${instant}Z` } });
    const base = chat([at("Kun je morgen bellen", "10:00:00", "09:00:00"), at("ok", "10:05:00", "09:05:00")]);
    const there = chat([at("Kun je morgen bellen", "04:00:02", "09:00:02"), at("ok", "04:05:01", "09:05:01")]);
    expect(mergeConversations(base, there).conversation.merge).toMatchObject({ matchedCount: 2, clockOffsets: [0, 0] });
  });

  test("a third and a fourth export join, and their files keep pointing at the right one", () => {
    const file = (name: string, line: string) => said(line, { kind: "image", attachments: [photo(name)] });
    const phones = ["a", "b", "c", "d"].map((letter, at) => chat([...TALK, file("IMG.jpg", `1${String(at)}:00 Ton: IMG.jpg (bestand bijgevoegd)\nfoto ${letter}`)]));
    const [a, b, c, d] = phones;
    if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error("four phones");
    const entries = (conversation: Conversation) => conversation.messages.flatMap(({ attachments }) => attachments.map(({ entry }) => entry));
    const inTurn = [b, c, d].reduce((base, one) => mergeConversations(base, one).conversation, a);
    expect(entries(inTurn)).toEqual(["0:IMG.jpg", "1:IMG.jpg", "2:IMG.jpg", "3:IMG.jpg"]);
    expect(inTurn.merge?.sightings[0]?.map(({ source }) => source)).toEqual([0, 1, 2, 3]);
    expectNothingInventedOrLost(inTurn, phones);
    const inPairs = mergeConversations(mergeConversations(a, b).conversation, mergeConversations(c, d).conversation).conversation;
    expect(entries(inPairs)).toEqual(entries(inTurn));
    expectNothingInventedOrLost(inPairs, phones);
  });
});
