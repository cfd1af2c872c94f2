import { useCallback, useState } from "react";
import { openOneMore } from "../../review/open-parts";
import type { Part } from "../../review/parts";
import { placeOf } from "../../review/tally";

interface Opened {
  readonly parts: readonly Part[];
  readonly places: ReadonlySet<number>;
  /** The message that was last looked for: where other parts are shown, those begin there. */
  readonly latest: number;
}

/** At first a small chat is open whole, and of a large one only the part to begin with. */
const atFirst = (parts: readonly Part[], isLarge: boolean, latest: number): Opened => ({
  parts,
  places: new Set(isLarge ? [placeOf(parts, latest)] : parts.keys()),
  latest,
});

/** Which parts of the list are open. */
export interface OpenParts {
  readonly places: ReadonlySet<number>;
  readonly toggle: (place: number) => void;
  /** Opens the part that a message stands in. */
  readonly reveal: (number: number) => void;
}

/** @param begin number of the message to begin with */
export function useOpenParts(parts: readonly Part[], isLarge: boolean, begin: () => number): OpenParts {
  const [kept, setKept] = useState(() => atFirst(parts, isLarge, begin()));
  const opened = kept.parts === parts ? kept : atFirst(parts, isLarge, kept.latest);
  if (opened !== kept) setKept(opened);

  const toggle = useCallback(
    (place: number) => {
      setKept((now) => ({
        ...now,
        places: now.places.has(place) ? new Set([...now.places].filter((one) => one !== place)) : withOpen(now, isLarge, place),
      }));
    },
    [isLarge],
  );
  const reveal = useCallback(
    (number: number) => {
      setKept((now) => {
        const place = placeOf(now.parts, number);
        return { ...now, latest: number, places: now.places.has(place) ? now.places : withOpen(now, isLarge, place) };
      });
    },
    [isLarge],
  );
  return { places: opened.places, toggle, reveal };
}

const withOpen = ({ places, parts }: Opened, isLarge: boolean, place: number): ReadonlySet<number> =>
  isLarge ? openOneMore(places, parts, place) : new Set([...places, place]);
