import { makeStyles, tokens } from "@fluentui/react-components";
import { memo } from "react";
import { shortened } from "../shared/shortened";
import { shownTime } from "../shared/shown-time";
import { useLanguage } from "../shared/language";
import type { FirstMessages } from "./use-reading";

/** Characters of one message: enough to see that it is the right chat. */
const MOST_SHOWN = 200;

const useStyles = makeStyles({
  root: { width: "100%", minWidth: 0 },
  title: { marginBlock: `${tokens.spacingVerticalM} ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  row: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  author: { fontWeight: tokens.fontWeightSemibold },
  time: { color: tokens.colorNeutralForeground2 },
  text: { flexBasis: "100%", minWidth: 0 },
});

/** The first messages of the chat, only ever as text. Of a day that may be wrong, nothing is said. */
export const FirstRows = memo(function FirstRows({ first: { messages, order } }: { readonly first: FirstMessages }) {
  const styles = useStyles();
  const { text, time: sayTime } = useLanguage();
  return (
    <section className={styles.root} aria-labelledby="first-rows">
      <h2 id="first-rows" className={styles.title}>
        {text("opening.first")}
      </h2>
      <ol className={styles.list}>
        {messages.map((message) => (
          <li key={message.number} className={styles.row}>
            <bdi className={styles.author}>{message.author ?? text("review.app-notice")}</bdi>
            <span className={styles.time}>{order === "ambiguous" ? shownTime(message) : sayTime(message.time.local)}</span>
            {message.text !== "" && (
              <span dir="auto" className={styles.text}>
                {shortened(message.text, MOST_SHOWN)}
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
});
