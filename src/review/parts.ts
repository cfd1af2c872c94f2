import type { Message } from "../conversation/conversation";
import type { Burst, Day } from "./days";

/** What the list shows under one heading: a day, or a piece of a very large day. */
export interface Part {
  /** Differs from part to part. */
  readonly key: string;
  /** `yyyy-mm-dd`, as the export shows it. */
  readonly date: string;
  /** From 1: which piece of its day this is, and of how many. */
  readonly piece: number;
  readonly pieces: number;
  readonly bursts: readonly Burst[];
  readonly messages: readonly Message[];
  /** How many messages it has, where a filter hides some of them. */
  readonly outOf?: number;
}

/** More rows than this under one heading would make opening it slow. */
export const MOST_IN_PART = 80;

/** Cuts a day where a burst ends, if that is near enough; else wherever the most is reached. */
function piecesOf(bursts: readonly Burst[], most: number): readonly (readonly Burst[])[] {
  const pieces: Burst[][] = [];
  let room = 0;
  const put = (burst: Burst): void => {
    const piece = pieces.at(-1);
    if (piece === undefined || burst.length > room) {
      pieces.push([burst]);
      room = most - burst.length;
    } else {
      piece.push(burst);
      room -= burst.length;
    }
  };
  for (const burst of bursts) {
    for (let from = 0; from < burst.length; from += most) put(burst.slice(from, from + most));
  }
  return pieces;
}

/** The days as the list shows them: every message once, in order. */
export const partsOf = (days: readonly Day[], most: number = MOST_IN_PART): readonly Part[] =>
  days.flatMap(({ date, bursts }) => {
    const pieces = piecesOf(bursts, most);
    return pieces.map((piece, index): Part => {
      const messages = piece.flat();
      // A clock that ran back may bring a date twice, so the first message tells parts apart.
      return { key: `${date}-${messages[0]?.number ?? 0}`, date, piece: index + 1, pieces: pieces.length, bursts: piece, messages };
    });
  });
