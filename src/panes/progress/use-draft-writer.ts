import { useEffect, useMemo, useState } from "react";
import type { Drafts } from "../../ports/drafts";
import { DraftWriter } from "./draft-writer";

/** A writer for who is signed in; what waits is written when the page is left out of sight, or goes. */
export function useDraftWriter(userId: string | null, drafts: Drafts) {
  // Null while nobody knows: that there is no room at all shows at once, that there is room only when something was kept.
  const [outlivesPage, setOutlivesPage] = useState<boolean | null>(null);
  const writer = useMemo(() => (userId === null ? null : new DraftWriter(userId, drafts, setOutlivesPage)), [userId, drafts]);
  useEffect(() => {
    if (writer === null) return undefined;
    let isAsked = true;
    void drafts.outlivesPage().then((outlives) => {
      if (isAsked && !outlives) setOutlivesPage((told) => told ?? false);
    });
    return () => {
      isAsked = false;
    };
  }, [writer, drafts]);
  useEffect(() => {
    if (writer === null) return undefined;
    const flush = () => {
      writer.flush();
    };
    document.addEventListener("visibilitychange", flush);
    window.addEventListener("pagehide", flush);
    return () => {
      document.removeEventListener("visibilitychange", flush);
      window.removeEventListener("pagehide", flush);
      flush();
    };
  }, [writer]);
  return { writer, outlivesPage };
}
