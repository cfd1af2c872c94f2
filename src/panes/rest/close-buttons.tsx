import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { RestChoice } from "../../review/rest-work";
import { useLanguage } from "../shared/language";

/** Id of the button that closes the rest: there the focus goes when everything was looked at. */
export const CLOSE_REST = "rest-close";

const useStyles = makeStyles({ buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS } });

interface CloseButtonsProps {
  /** How many messages would be closed. */
  readonly closing: number;
  readonly choice: RestChoice | null;
  readonly onClose: () => void;
  readonly onLeave: () => void;
}

/** The act, named with what it does; and the way on that closes nothing. */
export function CloseButtons({ closing, choice, onClose, onLeave }: CloseButtonsProps) {
  const styles = useStyles();
  const { text, count } = useLanguage();
  if (closing === 0) {
    return (
      <div>
        <Button id={CLOSE_REST} appearance="primary" onClick={onLeave}>
          {text("action.go-on")}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.buttons}>
      <Button id={CLOSE_REST} appearance="primary" onClick={onClose}>
        {choice === null ? count("rest.close-any", closing) : count("rest.close", closing, { as: text(`rest.as.${choice}`) })}
      </Button>
      <Button onClick={onLeave}>{count("rest.leave-all", closing)}</Button>
    </div>
  );
}
