/** Messages that the next act is about together. */
export interface Selection {
  readonly numbers: ReadonlySet<number>;
  /** Where a range starts; null when the next range starts at the message that is looked at. */
  readonly anchor: number | null;
  /** What was selected before the range began: a range that gets shorter lets only its own messages go. */
  readonly kept: ReadonlySet<number>;
}

export const NO_SELECTION: Selection = { numbers: new Set(), anchor: null, kept: new Set() };

const standing = (numbers: ReadonlySet<number>, anchor: number | null): Selection => ({ numbers, anchor, kept: numbers });

/** Selects a message, or lets it go. */
export function toggle({ numbers }: Selection, number: number): Selection {
  const next = new Set(numbers);
  if (!next.delete(number)) next.add(number);
  return standing(next, number);
}

/** Adds these as one act: a burst, a day, what was found. Where nothing was selected they are taken over as they stand: there may be tens of thousands. */
export function selectAll({ numbers, anchor }: Selection, more: ReadonlySet<number>): Selection {
  const [first = anchor] = more;
  return standing(numbers.size === 0 ? more : new Set([...numbers, ...more]), first);
}

/** Lets go of what is not among these. */
export function onlyAmong(selection: Selection, among: ReadonlySet<number>): Selection {
  const left = [...selection.numbers].filter((number) => among.has(number));
  return left.length === selection.numbers.size ? selection : standing(new Set(left), null);
}

/** Ends a range: the next one starts elsewhere. */
export const endRange = (selection: Selection): Selection => (selection.anchor === null ? selection : standing(selection.numbers, null));

/** All of the list from one message to another, either way round. */
export function between(order: readonly number[], from: number, to: number): readonly number[] {
  const [first, last] = from <= to ? [from, to] : [to, from];
  return order.filter((number) => number >= first && number <= last);
}

/**
 * Selects from where the range starts to this message, and lets go of what the same range held beyond it.
 *
 * @param from where the range starts when it has not started yet
 */
export function extendTo({ anchor, kept }: Selection, order: readonly number[], from: number, to: number): Selection {
  const start = anchor ?? from;
  return { numbers: new Set([...kept, ...between(order, start, to)]), anchor: start, kept };
}
