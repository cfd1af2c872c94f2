import { NO_ANSWERS, EVERY_CHAT, type ReadingAnswers } from "../imports/reading-answers";

/** What `inspect` is asked to do. */
export interface Inspection {
  readonly files: readonly [string, ...string[]];
  readonly answers: ReadingAnswers;
}

/** What each option says of the file; null when it cannot be so. */
const OPTIONS: Readonly<Record<string, (value: string) => Partial<ReadingAnswers> | null>> = {
  "--date-order": (value) => (value === "dmy" || value === "mdy" || value === "ymd" ? { dateOrder: value } : null),
  "--chat": (value) => ({ chat: value }),
  "--year": (value) => (/^\d{4}$/.test(value) ? { year: Number(value), pasted: true } : null),
  "--encoding": (value) => (value === "windows-1252" ? { encoding: value } : null),
};

/**
 * Reads `FILE [FILE …]` with options anywhere among them, each with a value behind it. A file with several chats is
 * printed whole unless one is named.
 *
 * @returns null when that is not what stands there
 */
export function readInspection(given: readonly string[]): Inspection | null {
  let answers: ReadingAnswers = { ...NO_ANSWERS, chat: EVERY_CHAT, forLook: true };
  const files: string[] = [];
  for (let at = 0; at < given.length; at += 1) {
    const word = given[at] ?? "";
    if (!word.startsWith("-")) {
      files.push(word);
      continue;
    }
    at += 1;
    const said = new Map(Object.entries(OPTIONS)).get(word)?.(given[at] ?? "") ?? null;
    if (said === null) return null;
    answers = { ...answers, ...said };
  }
  const [first, ...more] = files;
  return first === undefined ? null : { files: [first, ...more], answers };
}
