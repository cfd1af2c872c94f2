/** The notes with these words beside a message; words that say nothing take its note away. */
export function noted(notes: ReadonlyMap<number, string>, number: number, words: string): ReadonlyMap<number, string> {
  const next = new Map(notes);
  if (words.trim() === "") next.delete(number);
  else next.set(number, words);
  return next;
}
