import { makeStyles, tokens } from "@fluentui/react-components";
import { Disclosure } from "../shared/disclosure";
import { useLanguage } from "../shared/language";

const APPS = ["whatsapp-android", "whatsapp-iphone", "sms", "signal", "telegram", "threema", "blocked"] as const;

const useStyles = makeStyles({ list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL } });

/** How each app gives its chats away, and what to do when somebody has blocked that. */
export function ExportHelp() {
  const styles = useStyles();
  const { text } = useLanguage();
  return (
    <div>
      {APPS.map((app) => (
        <Disclosure key={app} label={text(`export-help.${app}`)}>
          <ol className={styles.list}>
            {text(`export-help.${app}-text`)
              .split("\n")
              .map((step) => (
                <li key={step}>{step}</li>
              ))}
          </ol>
        </Disclosure>
      ))}
    </div>
  );
}
