import { Checkbox, Field, makeStyles, tokens } from "@fluentui/react-components";
import type { ConversationHold } from "../../instruction/facts";
import type { DeclaredHold } from "../../policy/policy";
import { useLanguage } from "../shared/language";

const KINDS = ["woo-request", "inquiry", "hotspot"] as const satisfies readonly ConversationHold[];

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column" },
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
  return (
    <Field label={text("hold.question")} hint={text("hold.question-hint")}>
      <div role="group" aria-label={text("hold.question")} className={styles.list}>
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
      </div>
    </Field>
  );
}
