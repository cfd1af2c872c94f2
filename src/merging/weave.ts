import type { Alignment } from "./alignment";

/** A message of the merged conversation: its place in each export that has it. */
export interface Slot {
  readonly base: number | null;
  readonly other: number | null;
}

/**
 * All messages of both, in one order: that of the base, and between its messages that of the other export. Where both
 * have something of their own between the same two messages, the earlier goes first; neither is sorted.
 */
export function weave(alignment: Alignment): readonly Slot[] {
  const slots: Slot[] = [];
  const elsewhere = new Set(alignment.partners.values());
  let [base, other] = [0, 0];
  for (const border of [...alignment.inOrder, { base: alignment.base.length, other: alignment.other.length }]) {
    while (base < border.base || other < border.other) {
      if (other < border.other && elsewhere.has(other)) other += 1;
      else if (base < border.base && (other >= border.other || isFirst(alignment, base, other))) slots.push(slotOf(alignment, base++));
      else slots.push({ base: null, other: other++ });
    }
    if (border.base < alignment.base.length) slots.push(slotOf(alignment, base++));
    other += 1;
  }
  return slots;
}

const slotOf = ({ partners }: Alignment, base: number): Slot => ({ base, other: partners.get(base) ?? null });

function isFirst({ base, other, clocks }: Alignment, one: number, two: number): boolean {
  const [mine, theirs] = [base[one], other[two]];
  return mine === undefined || theirs === undefined || mine.seconds <= clocks.onBase(theirs);
}
