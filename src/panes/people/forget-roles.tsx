import { Button, makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { useLanguage } from "../shared/language";

const useStyles = makeStyles({ line: { margin: 0 } });

interface ForgetRolesProps {
  /** How many people are remembered. */
  readonly count: number;
  readonly onForget: () => void;
}

/** What the user chose earlier is kept on this device only, and is gone when the user says so. */
export function ForgetRoles({ count, onForget }: ForgetRolesProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const [isForgotten, setForgotten] = useState(false);
  const told = useRef<HTMLParagraphElement>(null);
  // The button vanishes with what it was for; the focus goes to what is said of it.
  useEffect(() => {
    if (isForgotten) told.current?.focus();
  }, [isForgotten]);
  if (isForgotten) {
    return (
      <p ref={told} tabIndex={-1} className={styles.line}>
        {text("people.forgotten")}
      </p>
    );
  }
  if (count === 0) return null;
  return (
    <div>
      <Button
        appearance="subtle"
        onClick={() => {
          setForgotten(true);
          onForget();
        }}
      >
        {text("people.forget")}
      </Button>
    </div>
  );
}
