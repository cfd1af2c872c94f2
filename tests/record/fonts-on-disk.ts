import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ReadFont } from "../../src/adapters/pdf/make-reading-copy";

/** Where a letter type lies whose package has another name than its first words. */
const PLACES: readonly (readonly [start: string, place: string])[] = [
  ["noto-sans-math-", "noto-sans-math/files/noto-sans-math-latin-"],
  ["noto-sans-", "noto-sans/files/noto-sans-"],
  ["noto-emoji-", "noto-emoji/files/noto-emoji-emoji-"],
];

/** The letter types of the reading copy, from where npm put them. */
export const fontsOnDisk: ReadFont = (name) => {
  const [start, place] = PLACES.find(([begins]) => name.startsWith(begins)) ?? ["", ""];
  return Promise.resolve(new Uint8Array(readFileSync(join(__dirname, "../../node_modules/@fontsource", `${place}${name.slice(start.length)}-normal.woff`))));
};
