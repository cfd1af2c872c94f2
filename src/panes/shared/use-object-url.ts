import { useEffect, useRef, useState } from "react";
import type { MediaError, OpenExport } from "../../ports/chat-reader";

type Shown =
  | { readonly state: "away" }
  | { readonly state: "loading" }
  | { readonly state: "here"; readonly url: string }
  | { readonly state: "failed"; readonly error: MediaError };

/** Fetched a screen ahead, and let go again a screen behind: a chat may hold more photos than memory. */
const AHEAD = "100% 0px";

/**
 * An address for one attachment's own bytes, while its place is near the view.
 *
 * @returns the state, and a ref for the element that holds its place
 */
export function useObjectUrl(entry: string, media: OpenExport["media"]) {
  const place = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  const [shown, setShown] = useState<Shown>({ state: "away" });

  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        setNear(entries.at(-1)?.isIntersecting ?? false);
      },
      { rootMargin: AHEAD },
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);

  useEffect(() => {
    if (!isNear) return undefined;
    const element = place.current;
    let url: string | null = null;
    let current = true;
    setShown({ state: "loading" });
    void media(entry).then((bytes) => {
      if (!current) return;
      if (!bytes.ok) {
        setShown({ state: "failed", error: bytes.error });
        return;
      }
      url = URL.createObjectURL(bytes.value);
      setShown({ state: "here", url });
    });
    return () => {
      current = false;
      // The place stays as high as it was, so that nothing jumps.
      if (element !== null) element.style.minHeight = `${element.offsetHeight}px`;
      if (url !== null) URL.revokeObjectURL(url);
      setShown({ state: "away" });
    };
  }, [isNear, entry, media]);

  return { place, shown };
}
