const asked = Number(process.env.BENCH_SCALE ?? "1");
if (!(asked > 0 && asked <= 1)) throw new Error(`BENCH_SCALE=${process.env.BENCH_SCALE ?? ""} is no part of the whole: give more than 0, and 1 at most`);

/** Part of the true size that the inputs have: 1, or what `BENCH_SCALE` says to see whether a bench runs at all. */
export const SCALE = asked;

/** @returns so many bytes or pieces, or the part of them that is asked; never less than `least` */
export const scaled = (count: number, least = 1): number => Math.max(least, Math.round(count * SCALE));
