import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { AskedBox } from "./asked-box";
import { Notice } from "./notice";

const useStyles = makeStyles({ buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS } });

interface SureQuestionProps {
  readonly question: string;
  readonly no: string;
  readonly onNo: () => void;
  readonly yes: string;
  readonly onYes: () => void;
}

/** Asked before something is lost; hosts forbid the browser's own question. */
export function SureQuestion({ question, no, onNo, yes, onYes }: SureQuestionProps) {
  const styles = useStyles();
  return (
    <AskedBox label={question}>
      <Notice
        intent="warning"
        actions={
          <div className={styles.buttons}>
            <Button onClick={onNo}>{no}</Button>
            <Button onClick={onYes}>{yes}</Button>
          </div>
        }
      >
        {question}
      </Notice>
    </AskedBox>
  );
}
