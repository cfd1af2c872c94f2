import fc from "fast-check";
import type { Attachment, Message } from "../../src/conversation/conversation";
import { coveredMessages, perhapsCovered, perhapsOfAnother, sameMessages } from "../../src/review/covered-messages";
import type { OwnMessage, StoredMessage } from "../../src/review/covered-messages";
import { aConversation } from "./a-conversation";

const mine = (...messages: readonly Partial<Message>[]): readonly OwnMessage[] => aConversation(messages).messages.map((message) => ({ message, sha256: [] }));
const stored = (changes: Partial<StoredMessage> = {}): StoredMessage => ({ number: 0, minute: "2026-03-03T09:14", text: "Akkoord met variant B", isStub: false, attachments: [], ...changes });
const covered = (own: readonly OwnMessage[], kept: readonly StoredMessage[]) => [...coveredMessages(own, kept)];
const at = (local: string) => ({ time: { local, precision: "second", instant: null } as const });
const photo = (name: string): Attachment => ({ name, entry: `zip/${name}`, size: 10 });

describe("gap 24: which of my messages stand in the keeper's copy", () => {
  test("the same minute and the same words, whatever the seconds and the author's name", () => {
    expect(covered(mine({ ...at("2026-03-03T09:14:59"), author: "06 12345678" }), [stored()])).toEqual([1]);
    expect(covered(mine(at("2026-03-03T09:15:00")), [stored()])).toEqual([]);
    expect(covered(mine({ text: "Akkoord met variant C" }), [stored()])).toEqual([]);
  });

  test.each(["\u200eAkkoord met variant B", "Akkoord  met\nvariant\u00a0B ", "Akkoord met variant\u202f\u2068B\u2069"])("%j are the same words", (text) => {
    expect(covered(mine({ text }), [stored()])).toEqual([1]);
  });

  test("23: NFC and NFD are the same words", () => {
    expect(covered(mine({ text: "Coördinatie".normalize("NFD") }), [stored({ text: "Coördinatie".normalize("NFC") })])).toEqual([1]);
  });

  test("each stored message covers one of mine, never more", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("ja", "nee", "ok")), fc.array(fc.constantFrom("ja", "nee", "ok")), (own, kept) => {
        const found = covered(mine(...own.map((text) => ({ text }))), kept.map((text) => stored({ text })));
        for (const text of ["ja", "nee", "ok"]) {
          const count = (list: readonly string[]) => list.filter((one) => one === text).length;
          expect(found.filter((number) => own[number - 1] === text)).toHaveLength(Math.min(count(own), count(kept)));
        }
      }),
    );
  });

  describe("with an attachment", () => {
    const android = { text: "IMG-20260303-WA0001.jpg (bestand bijgevoegd)\nzie ook (2)", attachments: [photo("IMG-20260303-WA0001.jpg")] };
    const iphone = { text: "zie ook (2) \u200e<bijgevoegd: 00000012-PHOTO-2026-03-03.jpg>", attachments: [{ name: "00000012-PHOTO-2026-03-03.jpg", sha256: "aa" }] };
    const withSum = (sha256: string | null, message: Partial<Message> = android): readonly OwnMessage[] => mine(message).map((own) => ({ ...own, sha256: [sha256] }));

    test("the same bytes, though each phone gave the file a name of its own", () => {
      expect(covered(withSum("aa"), [stored(iphone)])).toEqual([1]);
      expect(covered(withSum("aa", { ...android, text: android.text.replace("(2)", "(3)") }), [stored(iphone)])).toEqual([]);
    });

    test("other bytes are another attachment, whatever it is called", () => {
      expect(covered(withSum("bb"), [stored({ ...iphone, text: android.text, attachments: [{ name: "IMG-20260303-WA0001.jpg", sha256: "aa" }] })])).toEqual([]);
    });

    test("where my own bytes cannot be read, the same name", () => {
      expect(covered(withSum(null), [stored({ text: android.text, attachments: [{ name: "IMG-20260303-WA0001.jpg", sha256: "aa" }] })])).toEqual([1]);
      expect(covered(withSum(null), [stored(iphone)])).toEqual([]);
    });

    test("a record without the bytes covers nothing, and neither does one without an attachment", () => {
      expect(covered(withSum("aa"), [stored({ ...iphone, attachments: iphone.attachments.map((one) => ({ ...one, sha256: null })) })])).toEqual([]);
      expect(covered(withSum("aa"), [stored({ text: android.text }), stored({ text: "zie ook (2)" })])).toEqual([]);
      expect(covered(mine({ text: "zie ook (2)" }), [stored(iphone)])).toEqual([]);
    });

    test("several attachments: every one of them must be there", () => {
      const two = { text: "twee foto’s", attachments: [photo("a.jpg"), photo("b.jpg")] };
      const kept = (...sums: readonly string[]) => [stored({ text: "twee foto’s", attachments: sums.map((sha256) => ({ name: "x.jpg", sha256 })) })];
      const own = (...sha256: readonly (string | null)[]) => mine(two).map((one) => ({ ...one, sha256 }));
      expect(covered(own("aa", "bb"), kept("aa", "bb"))).toEqual([1]);
      expect(covered(own("aa", "bb"), kept("aa", "cc"))).toEqual([]);
      expect(covered(own("aa", "bb"), kept("aa"))).toEqual([]);
      expect(covered(own("aa", null), kept("aa", "bb"))).toEqual([]);
    });

    test("a document's title on an iPhone is its caption on Android", () => {
      const own = withSum("aa", { text: "DOC-20260303-WA0006. (bestand bijgevoegd)\nNota.pdf", attachments: [photo("DOC-20260303-WA0006.")] });
      expect(covered(own, [stored({ text: "Nota.pdf • \u200e4 pagina’s \u200e<bijgevoegd: 00000013-Nota.pdf>", attachments: [{ name: "00000013-Nota.pdf", sha256: "aa" }] })])).toEqual([1]);
    });

    test("whoever knows the bytes chooses first", () => {
      const [first, second] = mine(android, android);
      const own = [first, second].flatMap((one, index) => (one === undefined ? [] : [{ ...one, sha256: [index === 0 ? null : "bb"] }]));
      const kept = ["aa", "bb"].map((sha256) => stored({ text: android.text, attachments: [{ name: "IMG-20260303-WA0001.jpg", sha256 }] }));
      expect(covered(own, kept.toReversed()).toSorted()).toEqual([1, 2]);
    });
  });

  test.each(["media-omitted", "pending"] as const)("what my export left out (%s) is never covered: the other may hold another", (mark) => {
    const own = mine({ text: "<Media weggelaten>", marks: [mark] });
    expect(covered(own, [stored({ text: "<Media weggelaten>" })])).toEqual([]);
    expect(covered(own, [stored({ text: "<Media weggelaten>", isStub: true })])).toEqual([]);
    expect(perhapsCovered(own.map(({ message }) => message), [stored({ text: "<Media weggelaten>" })])).toEqual([]);
  });

  describe("fault 3: in my own record, what neither it nor my export holds is the same message", () => {
    const same = (own: readonly OwnMessage[], kept: readonly StoredMessage[]) => [...sameMessages(own, kept)].toSorted();
    const OMITTED = "<Media weggelaten>";

    test.each(["media-omitted", "pending"] as const)("a line that only tells of it (%s)", (mark) => {
      const own = mine({ text: OMITTED, marks: [mark] }, { text: OMITTED });
      expect(same(own, [stored({ text: OMITTED, isStub: true })])).toEqual([1]);
      expect(perhapsCovered(own.map(({ message }) => message), [stored({ text: OMITTED, isStub: true })]).map(({ number }) => number)).toEqual([1]);
    });

    test("an attachment that the export names and does not bring; one that it brings, is new", () => {
      const named = { text: "foto.jpg (bestand bijgevoegd)", attachments: [{ name: "foto.jpg", entry: null, size: null }] };
      const kept = [stored({ text: named.text, attachments: [{ name: "foto.jpg", sha256: null }] })];
      expect(same(mine(named), kept)).toEqual([1]);
      expect(covered(mine(named), kept)).toEqual([]);
      expect(same(mine({ ...named, attachments: [photo("foto.jpg")] }), kept)).toEqual([]);
      expect(same(mine({ ...named, attachments: [photo("foto.jpg")] }).map((one) => ({ ...one, sha256: ["aa"] })), kept)).toEqual([]);
    });

    test("of several in one minute, the one that stood in the same place", () => {
      const own = mine(...[1, 2, 3, 4].map(() => ({ text: OMITTED, marks: ["media-omitted"] as const })));
      const kept = [4, 2].map((number) => stored({ number, text: OMITTED, isStub: true }));
      expect(same(own, kept)).toEqual([2, 4]);
      expect(same(own, kept.map((one) => ({ ...one, number: one.number + 10 })))).toEqual([1, 2]);
    });
  });

  describe("«Akkoord» of two people in one minute", () => {
    const doubtful = (own: readonly OwnMessage[], kept: readonly StoredMessage[]) => [...perhapsOfAnother(own.map(({ message }) => message), kept)];
    const two = mine({ author: "Ann" }, { author: "Bob" });

    test("one of them is stored: whose it is, nobody can tell", () => {
      expect(doubtful(two, [stored()])).toEqual([1, 2]);
    });

    test("both are stored, or one person wrote it twice: then nothing is in doubt", () => {
      expect(doubtful(two, [stored(), stored()])).toEqual([]);
      expect(doubtful(mine({ author: "Ann" }, { author: "Ann" }), [stored()])).toEqual([]);
      expect(doubtful(mine({ author: "Ann" }, { author: "Bob", ...at("2026-03-03T09:15:00") }), [stored()])).toEqual([]);
    });

    test("of files the bytes tell", () => {
      const photos = mine({ author: "Ann", text: "", attachments: [photo("a.jpg")] }, { author: "Bob", text: "", attachments: [photo("b.jpg")] });
      expect(doubtful(photos, [stored({ text: "", attachments: [{ name: "a.jpg", sha256: "aa" }] })])).toEqual([]);
    });
  });

  test("only what may be covered is looked at more closely", () => {
    const own = mine({}, { text: "iets anders" }).map(({ message }) => message);
    expect(perhapsCovered(own, [stored()]).map(({ number }) => number)).toEqual([1]);
  });
});
