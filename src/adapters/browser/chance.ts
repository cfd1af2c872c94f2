import type { Chance } from "../../ports/chance";

/** Chance from the browser's own generator. */
export const browserChance: Chance = { draw: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0 };
