import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Directory, Person } from "../../ports/directory";
import { ok } from "../../result";
import type { Result } from "../../result";
import type { ColleaguePicker } from "../shared/colleague-picker";
import { useLanguage } from "../shared/language";
import { ErrorNotice } from "../shared/notice";
import { useRequest } from "../shared/use-request";

const fetchPicker = async (): Promise<Result<typeof ColleaguePicker, never>> => ok((await import("../shared/colleague-picker")).ColleaguePicker);

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS, margin: 0 },
});

interface OnBehalfProps {
  readonly directory: Directory;
  readonly person: Person | null;
  readonly onChange: (person: Person | null) => void;
}

/** For whom the user keeps («namens»): oneself, unless said otherwise. */
export function OnBehalf({ directory, person, onChange }: OnBehalfProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const [isChoosing, setChoosing] = useState(false);
  const choose = (chosen: Person | null) => {
    onChange(chosen);
    setChoosing(false);
  };
  return (
    <div className={styles.root}>
      <div className={styles.row}>
        <span>{person === null ? text("behalf.self") : text("behalf.set", { name: person.displayName })}</span>
        <Button
          size="small"
          aria-expanded={isChoosing}
          onClick={() => {
            setChoosing(!isChoosing);
          }}
        >
          {person === null ? text("behalf.somebody") : text("action.change")}
        </Button>
      </div>
      {isChoosing && (
        <>
          <Picker directory={directory} onChosen={choose} />
          {person !== null && (
            <div>
              <Button
                onClick={() => {
                  choose(null);
                }}
              >
                {text("behalf.back")}
              </Button>
            </div>
          )}
        </>
      )}
    </div>
  );
}

interface PickerProps {
  readonly directory: Directory;
  readonly onChosen: (person: Person) => void;
}

/** Looking somebody up; fetched when somebody wants it. */
function Picker({ directory, onChosen }: PickerProps) {
  const picker = useRequest(fetchPicker);
  if (picker.state === "waiting") return null;
  if (picker.state === "failed") return <ErrorNotice error={picker.error} onRetry={picker.again} />;
  return <picker.value id="on-behalf-name" directory={directory} onChosen={onChosen} />;
}
