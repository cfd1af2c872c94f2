import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { ConversationHold } from "../../instruction/facts";
import type { DeclaredHold } from "../../policy/policy";
import { useLanguage } from "../shared/language";

const KINDS = ["woo-request", "inquiry", "hotspot"] as const satisfies readonly ConversationHold[];

const useStyles = makeStyles({
  root: { margin: 0, padding: 0, border: "none", minWidth: 0, display: "flex", flexDirection: "column" },
  title: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  declared: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXXL, color: tokens.colorNeutralForeground2 },
});

interface HoldQuestionProps {
  readonly chosen: readonly ConversationHold[];
  /** What the organisation declared in its policy: it helps to recognise. */
  readonly declared: readonly DeclaredHold[];
  readonly onChange: (holds: readonly ConversationHold[]) => void;
}

/** Is there a hold on this conversation? The user says so; a hold only ever makes what is said safer. */
export function HoldQuestion({ chosen, declared, onChange }: HoldQuestionProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const hint = useId();
  return (
    <fieldset className={styles.root} aria-describedby={hint}>
      <legend className={styles.title}>{text("hold.question")}</legend>
      <p id={hint} className={styles.hint}>
        {text("hold.question-hint")}
      </p>
      {KINDS.map((kind) => {
        const labels = declared.filter((hold) => hold.kind === kind).map(({ label }) => label);
        return (
          <div key={kind}>
            <Checkbox
              checked={chosen.includes(kind)}
              label={text(`hold.kind.${kind}`)}
              onChange={(_event, { checked }) => {
                onChange(KINDS.filter((one) => (one === kind ? checked === true : chosen.includes(one))));
              }}
            />
            {labels.length > 0 && <p className={styles.declared}>{text("hold.declared", { labels: labels.join(", ") })}</p>}
          </div>
        );
      })}
    </fieldset>
  );
}
