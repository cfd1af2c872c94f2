import { copyOfTexts, pdfOf, readingCopies, textOf } from "./a-copy";

/** ǹ, ḿ, ṃ, ṅ, ṣ, ẹ: Yoruba names, and Indian ones in Latin letters. */
const SPLIT = "\u01f9 \u1e3f \u1e43 \u1e45 \u1e63 \u1eb9";

test("a letter that the letter type draws as two glyphs, of which one stands for no character, never keeps a record from being filed", async () => {
  const made = await readingCopies(copyOfTexts([`Ad\u00e9\u1e63\u1ecdl\u00e1 is akkoord: ${SPLIT}`], ["Ad\u00e9\u1e63\u1ecdl\u00e1 \u1eb8k\u00fan"]), () => Promise.resolve(null));
  expect(made.ok).toBe(true);
  if (!made.ok) return;
  // The mark that stands for nothing came out as a sign that nobody wrote.
  expect(await textOf(await pdfOf(made.value))).not.toMatch(/[\0-\x08]/);
});
