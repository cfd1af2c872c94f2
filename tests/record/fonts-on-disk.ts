import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ReadFont } from "../../src/adapters/pdf/read-font";

/** Where npm put a file of the letter types, by its name in the build; as webpack.config.js has it. */
const PLACES: readonly (readonly [name: RegExp, place: string])[] = [
  [/^noto-sans-(sc|jp|kr)\.json$/, "noto-sans-$1/unicode.json"],
  [/^noto-sans-(sc|jp|kr)-(\d+-\d+)\.woff$/, "noto-sans-$1/files/noto-sans-$1-$2-normal.woff"],
  [/^noto-sans-(armenian|georgian|ethiopic|thai|hebrew|arabic|devanagari)-(\d+)\.woff$/, "noto-sans-$1/files/noto-sans-$1-$1-$2-normal.woff"],
  [/^noto-sans-math-(\d+)\.woff$/, "noto-sans-math/files/noto-sans-math-latin-$1-normal.woff"],
  [/^noto-sans-(.+)\.woff$/, "noto-sans/files/noto-sans-$1-normal.woff"],
  [/^noto-emoji-(\d+)\.woff$/, "noto-emoji/files/noto-emoji-emoji-$1-normal.woff"],
];

/** The letter types of the reading copy, from where npm put them. */
export const fontsOnDisk: ReadFont = (file) => {
  const [name, place] = PLACES.find(([pattern]) => pattern.test(file)) ?? [/$/, ""];
  return Promise.resolve(new Uint8Array(readFileSync(join(__dirname, "../../node_modules/@fontsource", file.replace(name, place)))));
};
