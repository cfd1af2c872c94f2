import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useAnnounce } from "../shared/announcer";
import { useLanguage } from "../shared/language";
import { usePreferences } from "../shared/preferences";
import { Section } from "../shared/section";
import { useProgress } from "./progress-context";

const useStyles = makeStyles({ line: { margin: 0, color: tokens.colorNeutralForeground2 } });

interface ProgressChoiceProps {
  /** Progress is kept for a person: while nobody is signed in, nothing is. */
  readonly isSignedIn: boolean;
}

/** Progress is kept unless the user says that others use this computer too: then nothing is kept, and what was is cleared. */
export function ProgressChoice({ isSignedIn }: ProgressChoiceProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const announce = useAnnounce();
  const { preferences } = usePreferences();
  const { choose, isRefused } = useProgress();
  const keeps = preferences.keepsProgress !== false;
  return (
    <Section title={text("progress.title")}>
      <p className={styles.line}>{text(!keeps ? "progress.keeps-not" : isRefused ? "progress.refused" : isSignedIn ? "progress.keeps" : "progress.keeps-later")}</p>
      <div>
        <Button
          size="small"
          onClick={() => {
            choose(!keeps);
            announce(text(keeps ? "progress.now-not-kept" : "progress.now-kept"));
          }}
        >
          {text(keeps ? "progress.shared" : "progress.keep")}
        </Button>
      </div>
    </Section>
  );
}
