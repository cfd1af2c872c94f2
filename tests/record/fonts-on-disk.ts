import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ReadFont } from "../../src/adapters/pdf/make-reading-copy";

const FOLDERS: readonly (readonly [start: string, folder: string])[] = [
  ["noto-sans-", "noto-sans/files"],
  ["noto-emoji-", "noto-emoji/files"],
];

/** The letter types of the reading copy, from where npm put them. */
export const fontsOnDisk: ReadFont = (name) => {
  const folder = FOLDERS.find(([start]) => name.startsWith(start))?.[1] ?? "";
  const file = name.replace(/^noto-emoji-/, "noto-emoji-emoji-");
  return Promise.resolve(new Uint8Array(readFileSync(join(__dirname, "../../node_modules/@fontsource", folder, `${file}-normal.woff`))));
};
