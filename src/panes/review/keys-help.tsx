import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useLanguage } from "../shared/language";
import { usePreferences } from "../shared/preferences";
import { ANSWER_KEYS, letterOf } from "./list-keys";
import { useKeyListener } from "./use-key-listener";

/** Id of the heading of the help: «?» goes there. */
export const KEYS_HELP = "review-keys";
/** Id of the button that opens it. */
export const KEYS_BUTTON = "review-keys-button";

const useStyles = makeStyles({
  panel: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  line: { margin: 0 },
  keys: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXXS, margin: 0 },
  key: { fontWeight: tokens.fontWeightSemibold },
  means: { margin: 0 },
});

/** Keys that work whatever is preferred; those of one letter are in `ANSWER_KEYS`. */
const ALWAYS = ["move", "space", "range", "escape", "undo", "redo"] as const;
const LETTERS = ["context", "search", "help"] as const;

/** Every key of the list, and the switch for letters. */
export function KeysHelp({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const { text } = useLanguage();
  const { preferences, prefer } = usePreferences();
  const panel = useKeyListener<HTMLElement>((event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    onClose();
  });
  return (
    <section ref={panel} aria-labelledby={KEYS_HELP} className={styles.panel}>
      <h2 id={KEYS_HELP} tabIndex={-1} className={styles.title}>
        {text("review.keys")}
      </h2>
      <p className={styles.line}>{text("review.keys-where")}</p>
      <dl className={styles.keys}>
        {ALWAYS.map((name) => (
          <KeyLine key={name} pressed={text(`review.key.${name}`)} means={text(`review.key.${name}-means`)} />
        ))}
        {preferences.keys && (
          <>
            {ANSWER_KEYS.map(([, answer]) => (
              <KeyLine key={answer} pressed={letterOf(answer)} means={text(`review.answer.${answer}`)} />
            ))}
            {LETTERS.map((name) => (
              <KeyLine key={name} pressed={text(`review.key.${name}`)} means={text(`review.key.${name}-means`)} />
            ))}
          </>
        )}
      </dl>
      <Checkbox
        checked={preferences.keys}
        label={text("review.keys-on")}
        onChange={(_event, { checked }) => {
          prefer({ keys: checked === true });
        }}
      />
      <div>
        <Button size="small" onClick={onClose}>
          {text("review.close")}
        </Button>
      </div>
    </section>
  );
}

function KeyLine({ pressed, means }: { readonly pressed: string; readonly means: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.key}>{pressed}</dt>
      <dd className={styles.means}>{means}</dd>
    </>
  );
}
