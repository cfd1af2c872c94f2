/**
 * Finds the next occurrence of a few characters for offsets that only grow, without looking twice at the same
 * text: a file with no colon at all stays linear.
 */
export function findAhead(text: string, sought: string): (from: number) => number {
  let found = -1;
  let searchedFrom = 0;
  return (from) => {
    if (found >= from || (found === text.length && from >= searchedFrom)) return found;
    searchedFrom = from;
    const at = text.indexOf(sought, from);
    found = at === -1 ? text.length : at;
    return found;
  };
}
