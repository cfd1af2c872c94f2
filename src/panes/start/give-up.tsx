import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactNode } from "react";
import { useLanguage } from "../shared/language";
import { useWorkStyles } from "./work-styles";

interface GiveUpProps {
  readonly subject: string;
  readonly onGiveUp: () => void;
  /** What may be done instead. */
  readonly children: ReactNode;
}

/** The ways on from a filing; giving it up is asked twice. */
export function GiveUp({ subject, onGiveUp, children }: GiveUpProps) {
  const styles = useWorkStyles();
  const { text } = useLanguage();
  const [isAsking, setAsking] = useState(false);
  const answer = (givesUp: boolean) => {
    setAsking(false);
    if (givesUp) onGiveUp();
  };
  return (
    <>
      {isAsking && <p className={styles.line}>{text("work.give-up-sure")}</p>}
      <div className={styles.actions}>
        {isAsking ? (
          <>
            <Button onClick={() => { answer(true); }}>{text("work.give-up-yes")}</Button>
            <Button onClick={() => { answer(false); }}>{text("work.give-up-no")}</Button>
          </>
        ) : (
          <>
            {children}
            <Button aria-label={text("work.give-up-what", { subject })} onClick={() => { setAsking(true); }}>
              {text("work.give-up")}
            </Button>
          </>
        )}
      </div>
    </>
  );
}
