import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { useLanguage } from "./language";
import { Notice } from "./notice";

const useStyles = makeStyles({ buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS } });

interface LeaveQuestionProps {
  readonly onLeave: () => void;
  readonly onStay: () => void;
}

/** Asked before answers are lost; hosts forbid the browser's own question. It takes the focus when it appears. */
export function LeaveQuestion({ onLeave, onStay }: LeaveQuestionProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, []);
  return (
    <div ref={box} tabIndex={-1} role="group" aria-label={text("leave.sure")}>
      <Notice
        intent="warning"
        actions={
          <div className={styles.buttons}>
            <Button onClick={onStay}>{text("leave.no")}</Button>
            <Button onClick={onLeave}>{text("leave.yes")}</Button>
          </div>
        }
      >
        {text("leave.sure")}
      </Notice>
    </div>
  );
}
