import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Directory, Person } from "../../ports/directory";
import { fetchedPart } from "../shared/fetched-part";
import { useLanguage } from "../shared/language";

const ColleaguePicker = fetchedPart(async () => (await import("../shared/colleague-picker")).ColleaguePicker, "app.part-loading");

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
  const toggleId = useId();
  const choose = (chosen: Person | null) => {
    onChange(chosen);
    setChoosing(false);
    // The button that was pressed goes away with the choice.
    document.getElementById(toggleId)?.focus();
  };
  return (
    <div className={styles.root}>
      <div className={styles.row}>
        <span>{person === null ? text("behalf.self") : text("behalf.set", { name: person.displayName })}</span>
        <Button
          id={toggleId}
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
          <ColleaguePicker id="on-behalf-name" directory={directory} onChosen={choose} />
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
