import fc from "fast-check";
import { arranged, holding } from "../../src/panes/people/arrangement";

const CHAT = ["a", "b", "c", "d"];

describe("the order of the cards", () => {
  test("gap 34: who is asked first comes first, whose role makes no difference stands apart, the others as in the chat", () => {
    expect(arranged(CHAT, { next: "c", quiet: [] })).toEqual({ open: ["c", "a", "b", "d"], quiet: [] });
    expect(arranged(CHAT, { next: null, quiet: ["d", "b"] })).toEqual({ open: ["a", "c"], quiet: ["b", "d"] });
  });

  test("the card that the user is at stays where it stood", () => {
    const before = arranged(CHAT, { next: "a", quiet: [] });
    expect(holding("a", before, arranged(CHAT, { next: "b", quiet: [] }))).toEqual({ open: ["a", "b", "c", "d"], quiet: [] });
    expect(holding("c", before, arranged(CHAT, { next: null, quiet: ["b", "c", "d"] }))).toEqual({ open: ["a", "c"], quiet: ["b", "d"] });
    const apart = arranged(CHAT, { next: null, quiet: ["b", "c"] });
    expect(holding("c", apart, arranged(CHAT, { next: "c", quiet: [] }))).toEqual({ open: ["a", "b", "d"], quiet: ["c"] });
  });

  test("whoever was added is at once where they belong, and whoever was taken off is nowhere", () => {
    const before = arranged(CHAT, { next: null, quiet: [] });
    expect(holding("e", before, arranged([...CHAT, "e"], { next: "e", quiet: [] })).open[0]).toBe("e");
    expect(holding("d", before, arranged(["a", "b"], { next: null, quiet: [] }))).toEqual({ open: ["a", "b"], quiet: [] });
  });

  test("nobody is lost or shown twice, whatever changes and wherever the user is", () => {
    const asked = fc.record({ next: fc.option(fc.constantFrom(...CHAT)), quiet: fc.subarray(CHAT) });
    fc.assert(
      fc.property(asked, asked, fc.option(fc.constantFrom(...CHAT, "weg")), (first, second, inHand) => {
        const { open, quiet } = holding(inHand, arranged(CHAT, first), arranged(CHAT, second));
        expect([...open, ...quiet].sort()).toEqual(CHAT);
      }),
    );
  });
});
