import { makeStyles } from "@fluentui/react-components";
import { createContext, useCallback, useContext, useState } from "react";
import type { ReactNode } from "react";

const AnnounceContext = createContext<(sentence: string) => void>(() => undefined);

/** Says one sentence to a screen reader: one for each act of the user. */
export const useAnnounce = (): ((sentence: string) => void) => useContext(AnnounceContext);

const useStyles = makeStyles({
  unseen: { position: "absolute", top: 0, width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});

/** Holds the one polite live region of the app. */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const [said, setSaid] = useState({ sentence: "", turn: 0 });
  const announce = useCallback((sentence: string) => {
    setSaid(({ turn }) => ({ sentence, turn: turn + 1 }));
  }, []);
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      <div role="status" aria-live="polite" className={styles.unseen}>
        {/* A new element each time: the same sentence twice is said twice. */}
        <span key={said.turn}>{said.sentence}</span>
      </div>
    </AnnounceContext.Provider>
  );
}
