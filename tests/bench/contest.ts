import type { Contenders, Readings } from "./bench";
import { SCALE } from "./scale";

/** Medians of fewer runs say too little; where the inputs are smaller than they should be, nothing is measured anyway. */
export const ROUNDS = SCALE < 1 ? 1 : 5;

/** One contender's readings, of every round and in the middle. */
export interface Standing {
  readonly name: string;
  readonly medians: Readings;
  readonly rounds: readonly Readings[];
}

/** Lets everybody do the work in turn, round after round, so that a busy minute of the machine burdens all alike. */
export async function contest(contenders: Contenders): Promise<readonly [Standing, Standing, ...Standing[]]> {
  const readings = contenders.map((): Readings[] => []);
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [at, { run }] of contenders.entries()) readings[at]?.push(await run());
    }
  } finally {
    for (const { end } of contenders) await end?.();
  }
  const standing = (at: number, name: string): Standing => {
    const rounds = readings[at] ?? [];
    return { name, medians: medians(rounds), rounds };
  };
  const [ours, floor, ...others] = contenders;
  return [standing(0, ours.name), standing(1, floor.name), ...others.map(({ name }, at) => standing(at + 2, name))];
}

function medians(rounds: readonly Readings[]): Readings {
  const quantities = Object.keys(rounds[0] ?? {});
  return Object.fromEntries(quantities.map((quantity) => [quantity, median(rounds.map((readings) => readings[quantity] ?? NaN))]));
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
}
