import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { AskedBox } from "./asked-box";
import { useLanguage } from "./language";
import { Notice } from "./notice";

const useStyles = makeStyles({ buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS } });

interface LeaveQuestionProps {
  readonly onLeave: () => void;
  readonly onStay: () => void;
}

/** Asked before answers are lost; hosts forbid the browser's own question. */
export function LeaveQuestion({ onLeave, onStay }: LeaveQuestionProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  return (
    <AskedBox label={text("leave.sure")}>
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
    </AskedBox>
  );
}
