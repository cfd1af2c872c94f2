import type { AskedRoles } from "./asked-people";

/** The people in the order in which their cards stand, by the names that the chat shows. */
export interface Arrangement {
  readonly open: readonly string[];
  /** Whose role makes no difference any more. */
  readonly quiet: readonly string[];
}

/** Whoever is asked first comes first; the others stay in the order of the chat. */
export function arranged(people: readonly string[], { next, quiet }: Pick<AskedRoles, "next" | "quiet">): Arrangement {
  const open = people.filter((shownAs) => shownAs !== next && !quiet.includes(shownAs));
  return { open: next === null ? open : [next, ...open], quiet: people.filter((shownAs) => quiet.includes(shownAs) && shownAs !== next) };
}

/** The same arrangement, with the card that the user is at where it stood: nothing moves under a hand. */
export function holding(inHand: string | null, before: Arrangement | null, now: Arrangement): Arrangement {
  const isThere = inHand !== null && [...now.open, ...now.quiet].includes(inHand);
  if (before === null || !isThere) return now;
  const keepIn = (list: keyof Arrangement): readonly string[] => {
    const others = now[list].filter((shownAs) => shownAs !== inHand);
    const place = before[list].indexOf(inHand);
    return place < 0 ? others : others.toSpliced(place, 0, inHand);
  };
  const wasThere = [...before.open, ...before.quiet].includes(inHand);
  return wasThere ? { open: keepIn("open"), quiet: keepIn("quiet") } : now;
}
