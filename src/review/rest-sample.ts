/** Spreads every whole number below 2^32 over the same range, no two to one place. @source MurmurHash3's last step */
function scattered(value: number): number {
  const half = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  const whole = Math.imul(half ^ (half >>> 13), 0xc2b2ae35);
  return (whole ^ (whole >>> 16)) >>> 0;
}

/**
 * Some of these numbers, each as likely as the other; all when there are no more than `size`.
 *
 * Chance gives every number a place in a queue, and the first are taken: the same chance takes the same ones again, also
 * when others have left in the meantime.
 *
 * @param chance a whole number from 0 up to 2^32
 * @returns in the order of `numbers`
 */
export function sampleOf(numbers: readonly number[], size: number, chance: number): readonly number[] {
  // No more than `size` of them are ever sorted: there may be tens of thousands.
  const front: { readonly number: number; readonly at: number; readonly place: number }[] = [];
  let last = Infinity;
  for (const [at, number] of numbers.entries()) {
    const place = scattered(scattered(number) ^ chance);
    if (front.length >= size && place > last) continue;
    front.push({ number, at, place });
    front.sort((a, b) => a.place - b.place).splice(size);
    last = front.at(-1)?.place ?? -1;
  }
  return front.sort((a, b) => a.at - b.at).map(({ number }) => number);
}
