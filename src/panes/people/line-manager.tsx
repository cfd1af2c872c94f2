import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Directory } from "../../ports/directory";
import { managed } from "../../review/line-manager";
import type { NamedAnswer } from "../../review/named-person";
import type { SittingProps } from "../journey/screen-props";
import { factsIn, nameIn, peopleIn } from "../journey/sitting";
import type { Sitting } from "../journey/sitting";
import { useLanguage } from "../shared/language";
import { ErrorNotice } from "../shared/notice";
import { NamedPersonChoice } from "./named-person-choice";
import { useLineManager } from "./use-line-manager";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS, margin: 0 },
});

interface LineManagerProps extends Pick<SittingProps, "sitting" | "change"> {
  readonly directory: Directory;
}

/** «leidinggevende»: as the directory tells, unless the user says otherwise. */
export function LineManager({ sitting, change, directory }: LineManagerProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const [isChanging, setChanging] = useState(false);
  const lookedUp = useLineManager({ sitting, change }, directory);
  const sentence = useSentence(sitting, lookedUp.of);
  const answer = (named: NamedAnswer | null) => {
    change((now) => ({ ...now, keeping: { ...now.keeping, lineManagerNamed: named } }));
  };
  const failed = lookedUp.error !== null && <ErrorNotice title={text("people.line-manager-failed")} error={lookedUp.error} onRetry={lookedUp.again} />;
  if (!canCount(sitting)) return failed;
  return (
    <div className={styles.root}>
      {failed}
      <p className={styles.row}>
        <span>{sentence}</span>
        <Button
          size="small"
          aria-expanded={isChanging}
          aria-label={text("people.line-manager.change")}
          onClick={() => {
            setChanging(!isChanging);
          }}
        >
          {text("action.change")}
        </Button>
      </p>
      {isChanging && (
        <NamedPersonChoice
          id="line-manager"
          label={text("people.line-manager")}
          hint={text("people.line-manager-hint")}
          nobodyLabel={text("people.line-manager.nobody")}
          asFoundLabel={text("people.line-manager.as-found")}
          people={peopleIn(sitting)}
          answer={sitting.keeping.lineManagerNamed}
          directory={directory}
          onAnswer={answer}
        />
      )}
    </div>
  );
}

/** A case owner in the chat keeps, or is accountable: then it makes no difference who the line manager is (B1). */
function canCount(sitting: Sitting): boolean {
  const { caseOwner, caseOwnerGone, participants } = factsIn(sitting);
  if (sitting.keeping.caseOwner === null) return false;
  const isInChat = participants.some(({ id }) => id === caseOwner?.id);
  return !isInChat || caseOwner?.role !== "civil-servant" || caseOwnerGone === true;
}

/** Who is line manager, and who says so. @param of directory id of whoever is managed */
function useSentence(sitting: Sitting, of: string | null): string {
  const { text } = useLanguage();
  const { caseOwner, lineManager } = factsIn(sitting);
  const { lineManagerNamed, lineManager: found } = sitting.keeping;
  const name = lineManager === null ? null : nameIn(sitting, lineManager.id);
  if (lineManagerNamed !== null) return name === null ? text("people.line-manager.said-nobody") : text("people.line-manager.said", { name });
  if (of === null) return text("people.line-manager.unknown");
  if (found?.of !== of) return text("people.line-manager.loading");
  if (name === null) return text("people.line-manager.none");
  if (managed(caseOwner) === "case-owner") return text("people.line-manager.of-case-owner", { name });
  const importer = peopleIn(sitting).find(({ directoryId }) => directoryId === of);
  return text("people.line-manager.of-importer", { of: importer?.displayName ?? nameIn(sitting, of), name });
}
