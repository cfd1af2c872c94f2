import { writeFileSync } from "node:fs";
import { join } from "node:path";

const WORDS = ["nota", "variant", "overleg", "trein", "akkoord", "koffie", "begroting", "morgen", "stukken", "planning", "gemeente", "prima"];
const MINUTE_MS = 60_000;
/** Messages that follow each other within minutes; then a night passes. */
const PER_DAY = 60;
/** The third day is very large. */
const LARGE_DAY = { from: 2 * PER_DAY, to: 2 * PER_DAY + 500 };

const two = (value: number): string => String(value).padStart(2, "0");

/**
 * Writes an Android export of so many messages into a folder: a day of 500, the others of some dozens. The same each
 * time; every thousandth message has the word «zeldzaam» in it.
 *
 * @returns path of the file
 */
export function longChat(folder: string, count: number): string {
  let time = Date.UTC(2024, 0, 1, 8);
  let inDay = 0;
  const lines = Array.from({ length: count }, (_none, index) => {
    const isLargeDay = index > LARGE_DAY.from && index < LARGE_DAY.to;
    inDay += 1;
    if (!isLargeDay && inDay > PER_DAY) {
      inDay = 1;
      time = Math.floor(time / (24 * 60 * MINUTE_MS) + 1) * 24 * 60 * MINUTE_MS + 8 * 60 * MINUTE_MS;
    } else time += MINUTE_MS;
    const at = new Date(time);
    const words = Array.from({ length: 4 + (index % 14) }, (_word, place) => WORDS[(index * 7 + place * place * 3) % WORDS.length] ?? "").join(" ");
    const author = index % 3 === 0 ? "Marieke de Wit" : "Joris van Dalen";
    const date = `${two(at.getUTCDate())}-${two(at.getUTCMonth() + 1)}-${at.getUTCFullYear()} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
    return `${date} - ${author}: ${words}${index % 1000 === 999 ? " zeldzaam" : ""}`;
  });
  const path = join(folder, "WhatsApp-chat met Joris van Dalen.txt");
  writeFileSync(path, `${lines.join("\n")}\n`);
  return path;
}
