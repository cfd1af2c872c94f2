import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import type { PermissionMatter, PermissionQuestion as Question } from "../../ports/permissions";
import { useAnnounce } from "../shared/announcer";
import { AskedBox } from "../shared/asked-box";
import { useLanguage } from "../shared/language";
import { Notice } from "../shared/notice";

const useStyles = makeStyles({
  line: { margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface PermissionQuestionProps {
  readonly question: Question;
  /** What it is for; null for a permission that is not the app's. */
  readonly matter: PermissionMatter | null;
  readonly onAnswer: (goesOn: boolean) => void;
}

/** Says what Microsoft will ask and why, before any window of Microsoft's opens; nothing opens but by the person's own press. */
export function PermissionQuestion({ question: { scopes, because }, matter, onAnswer }: PermissionQuestionProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const announce = useAnnounce();
  const why = matter === null ? null : text("permission.why", { what: text(`permission.what.${matter.feature}`) });
  const sentences = [why, text(`permission.how.${because}`, { scope: scopes.join(" ") })].filter((sentence) => sentence !== null).join(" ");
  useEffect(() => {
    announce(sentences);
  }, [announce, sentences]);
  const title = text(`permission.asked.${because}`);
  return (
    <AskedBox label={title}>
      <Notice
        intent="info"
        title={title}
        actions={
          <>
            {because === "permission" && matter?.consent === "administrator" && <p className={styles.line}>{text("permission.by-administrator")}</p>}
            <div className={styles.buttons}>
              <Button
                appearance="primary"
                onClick={() => {
                  onAnswer(true);
                }}
              >
                {text("permission.go")}
              </Button>
              <Button
                onClick={() => {
                  onAnswer(false);
                }}
              >
                {text("permission.not-now")}
              </Button>
            </div>
          </>
        }
      >
        {sentences}
      </Notice>
    </AskedBox>
  );
}
