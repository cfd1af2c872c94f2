import type { Conversation } from "../../src/conversation/conversation";

/**
 * What must hold of every merge, whatever was merged: nothing invented, nothing lost, nothing sorted.
 *
 * @param exports in the order of `sources`
 */
export function expectNothingInventedOrLost(merged: Conversation, exports: readonly Conversation[]): void {
  const { merge, messages } = merged;
  expect(merge).not.toBeNull();
  if (merge === null) return;
  expect(messages.map(({ number }) => number)).toEqual(messages.map((_, at) => at + 1));
  expect(merge.sightings).toHaveLength(messages.length);
  expect(merge.sightings.filter((seen) => new Set(seen.map(({ source }) => source)).size !== seen.length)).toEqual([]);
  expect(merge.sightings.filter(({ length }) => length === 0)).toEqual([]);
  exports.forEach((one, source) => {
    const shown = merge.sightings.flatMap((seen, at) => seen.filter((sighting) => sighting.source === source).map(({ number }) => ({ number, at: at + 1 })));
    expect(shown.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(one.messages.map(({ number }) => number));
    const kept = shown.filter(({ at }) => !merge.reordered.includes(at)).map(({ number }) => number);
    expect(kept).toEqual(kept.toSorted((a, b) => a - b));
  });
  merge.sightings.forEach((seen, at) => {
    const [first] = seen;
    expect(messages[at]?.original).toBe(first?.original);
    expect([messages[at]?.firstLine, messages[at]?.lastLine]).toEqual([first?.firstLine, first?.lastLine]);
  });
  for (const { bySource } of merge.unmatched) expect(bySource).toHaveLength(exports.length);
  expect(merged.completeness.messageCount).toBe(messages.length);
  expect(merged.completeness.warnings.filter(({ kind }) => kind === "exports-differ")).toHaveLength(merge.unmatched.length);
  expect(merged.participants.reduce((sum, { messageCount }) => sum + messageCount, 0)).toBe(messages.filter(({ author }) => author !== null).length);
}
