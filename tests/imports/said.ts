import fc from "fast-check";
import { anyCodePoint } from "../any-code-point";

/** A message as a test has it said, whatever app writes it down. */
export interface Said {
  /** Place of the writer in the list of people. */
  readonly author: number;
  readonly text: string;
  /** Seconds since the message before. */
  readonly after: number;
}

export const PEOPLE = ["Femke Bos", "Daan de Groot", "__proto__", "constructor", "Zoë 🌱: x"] as const;

/** 13 January 2025, 08:00 in Amsterdam, in seconds since 1970. */
export const START = 1_736_751_600;

const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.string({ unit: anyCodePoint, maxLength: 20 }),
  fc.constantFrom("ok", 'a "b" \\ c', "} ] , {", "regel\nregel", "\u2028\u2029", "\ud83d\udc69\u200d\ud83d\udcbb", "\\x0B", "\u0000\u001f", '{"chatItem":{"chatId":"2"'),
);

export const said: fc.Arbitrary<readonly Said[]> = fc.array(
  fc.record({ author: fc.integer({ min: 0, max: PEOPLE.length - 1 }), text, after: fc.integer({ min: 0, max: 5 * 86_400 }) }),
  { minLength: 1, maxLength: 12 },
);

/** When each was sent, in seconds since 1970. */
export function sentTimes(messages: readonly Said[]): readonly number[] {
  let at = START;
  return messages.map(({ after }) => (at += after));
}

export const nameOf = ({ author }: Said): string => PEOPLE[author] ?? "";

/** The wall clock in Amsterdam, told by another way than the app's own. */
export const inAmsterdam = (seconds: number): string => new Date(seconds * 1000).toLocaleString("sv-SE", { timeZone: "Europe/Amsterdam" }).replace(" ", "T");
