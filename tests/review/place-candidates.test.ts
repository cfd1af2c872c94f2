import fc from "fast-check";
import { bestFirst, daysAfter, daysAround, fitOf, isWriter, soughtIn } from "../../src/review/place-candidates";
import type { Candidate } from "../../src/review/place-candidates";
import { aConversation } from "./a-conversation";

const soughtOf = (...texts: readonly string[]) => soughtIn(aConversation(texts.map((text) => ({ text, author: "Anna" }))).messages, (author) => [author, "Anna de Vries"]);

const aCandidate = (changes: Partial<Candidate>): Candidate => ({
  kind: "mail",
  title: "Verslag",
  origin: null,
  local: null,
  webUrl: null,
  fit: { kind: "words", found: 0, total: 3 },
  sameSender: false,
  daysAfter: null,
  ...changes,
});

const anyCandidate = fc
  .record({ found: fc.integer({ min: 0, max: 3 }), sameSender: fc.boolean(), daysAfter: fc.option(fc.integer({ min: -40, max: 40 })) })
  .map(({ found, ...rest }) => aCandidate({ ...rest, fit: { kind: "words", found, total: 3 } }));

describe("how well a document fits", () => {
  test("word groups are counted over the whole cluster", () => {
    expect(fitOf(soughtOf("akkoord met variant B", "dan gaat de brief uit"), "Akkoord met variant B.")).toEqual({ kind: "words", found: 2, total: 5 });
  });

  test("too short to compare, or not to be read: it says so, and is no zero", () => {
    expect(fitOf(soughtOf("Akkoord."), "Akkoord.")).toEqual({ kind: "too-short" });
    expect(fitOf(soughtOf("akkoord met variant B"), null)).toEqual({ kind: "unread" });
  });

  test("the chat application's own words for a file are not looked for", () => {
    const attachments = [{ name: "Nota.pdf", entry: null, size: null }];
    const [message] = aConversation([{ text: "Nota.pdf (bestand bijgevoegd)\nde nota over variant", attachments }]).messages;
    const sought = soughtIn(message === undefined ? [] : [message], (author) => [author]);
    expect([...sought.groups.all]).toEqual(["de nota over", "nota over variant"]);
  });

  test("a writer is known by every name, whatever its capitals", () => {
    expect(isWriter(soughtOf("x"), "ANNA de vries")).toBe(true);
    expect(isWriter(soughtOf("x"), "Bas")).toBe(false);
    expect(isWriter(soughtOf("x"), null)).toBe(false);
  });
});

describe("days", () => {
  const at = (local: string | null) => ({ ...soughtOf("x"), local });

  test.each([
    ["2026-03-28T23:59:00", "2026-03-29T00:01:00", 1],
    ["2026-03-29T10:00:00", "2026-03-29T23:00:00", 0],
    ["2026-03-01T00:00:00", "2026-02-28T23:59:00", -1],
  ])("from %s to %s is %s", (one, other, days) => {
    expect(daysAfter(at(one), other)).toBe(days);
  });

  test("without a time there is no distance", () => {
    expect(daysAfter(at(null), "2026-03-01T00:00:00")).toBeNull();
    expect(daysAfter(at("2026-03-01T00:00:00"), null)).toBeNull();
  });

  test("around a day, over the edge of a year and a night that skips an hour", () => {
    expect(daysAround("2026-03-20T02:30:00", 30)).toEqual({ from: "2026-02-18", to: "2026-04-19" });
    expect(daysAround("2025-12-31T23:00:00", 1)).toEqual({ from: "2025-12-30", to: "2026-01-01" });
  });
});

describe("the order", () => {
  test("nothing is lost, and more word groups always come before fewer", () => {
    fc.assert(
      fc.property(fc.array(anyCandidate), (candidates) => {
        const ordered = bestFirst(candidates);
        expect(new Set(ordered)).toEqual(new Set(candidates));
        const found = ordered.map(({ fit }) => (fit?.kind === "words" ? fit.found : 0));
        expect(found).toEqual(found.toSorted((a, b) => b - a));
      }),
    );
  });

  test("of equals the same sender, then the nearest in time, then the newest", () => {
    const sender = aCandidate({ title: "sender", sameSender: true, daysAfter: 9 });
    const near = aCandidate({ title: "near", daysAfter: -1, local: "2026-03-01T00:00:00" });
    const newer = aCandidate({ title: "newer", daysAfter: 1, local: "2026-03-03T00:00:00" });
    const unknown = aCandidate({ title: "unknown" });
    expect(bestFirst([unknown, near, newer, sender]).map(({ title }) => title)).toEqual(["sender", "newer", "near", "unknown"]);
  });
});
