import type { Standing } from "./contest";

/** How one bench ended, ready to be shown and stored. */
export interface Result {
  readonly bench: string;
  readonly work: string;
  readonly goal: string;
  readonly reached: boolean;
  readonly standings: readonly [Standing, Standing, ...Standing[]];
}

/** A bench as a table for a terminal: each contender's medians, and their ratio to the floor. Every round is in the results. */
export function table({ bench, work, goal, reached, standings }: Result): string {
  const quantities = Object.keys(standings[0].medians);
  const heads = ["", ...quantities.flatMap((quantity) => [quantity, "× floor"])];
  const rows = standings.map((standing) => [standing.name, ...quantities.flatMap((quantity) => cells(standing, quantity, standings[1]))]);
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) => row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join("   ");
  return [`${bench}: ${work}`, ...[heads, ...rows].map((row) => `  ${line(row)}`), `  goal: ${goal}: ${reached ? "reached" : "NOT reached"}`, ""].join("\n");
}

function cells({ medians }: Standing, quantity: string, floor: Standing): readonly string[] {
  const value = medians[quantity] ?? NaN;
  return [short(value), short(value / (floor.medians[quantity] ?? NaN))];
}

const short = (value: number): string => (!Number.isFinite(value) ? "–" : value.toFixed(value < 100 ? 2 : 0));
