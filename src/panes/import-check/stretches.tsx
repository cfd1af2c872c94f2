import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Conversation, Message } from "../../conversation/conversation";
import { useAuthorName } from "../shared/author-name";
import { useLanguage } from "../shared/language";
import { shortened } from "../shared/shortened";
import { shownTime } from "../shared/shown-time";
import { stretchesIn } from "./stretches-in";
import type { Side, Stretch } from "./stretches-in";

/** More places on one screen help nobody; each stands in the record. */
const MOST_STRETCHES = 5;
const MOST_MESSAGES = 6;
const MOST_CHARACTERS = 200;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, minWidth: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  line: { margin: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  stretch: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  // As many columns as fit: one in a narrow pane, else one for each export.
  sides: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 14rem), 1fr))", gap: tokens.spacingHorizontalM },
  side: {
    minWidth: 0,
    padding: tokens.spacingVerticalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  messages: { listStyleType: "none", margin: 0, padding: 0 },
  message: { paddingBlock: tokens.spacingVerticalXS },
  author: { fontWeight: tokens.fontWeightSemibold },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Where the exports differ, side by side, each under the name of its file. */
export function Stretches({ conversation }: { readonly conversation: Conversation }) {
  const styles = useStyles();
  const { text, count } = useLanguage();
  const stretches = useMemo(() => stretchesIn(conversation), [conversation]);
  const more = stretches.length - MOST_STRETCHES;
  if (stretches.length === 0) return <p className={styles.line}>{text("merge.all-matched")}</p>;
  return (
    <div className={styles.root}>
      <h3 className={styles.title}>{text("merge.stretches")}</h3>
      <p className={styles.line}>{text("merge.stretches-means")}</p>
      <ol className={styles.list}>
        {stretches.slice(0, MOST_STRETCHES).map((stretch, index) => (
          <li key={index}>
            <OneStretch stretch={stretch} />
          </li>
        ))}
      </ol>
      {more > 0 && <p className={styles.quiet}>{count("merge.more-stretches", more)}</p>}
    </div>
  );
}

function OneStretch({ stretch: { day, sides } }: { readonly stretch: Stretch }) {
  const styles = useStyles();
  const { day: sayDay } = useLanguage();
  return (
    <div className={styles.stretch}>
      {day !== null && <p className={styles.line}>{sayDay(day)}</p>}
      <div className={styles.sides}>
        {sides.map((side, index) => (
          <OneSide key={index} side={side} />
        ))}
      </div>
    </div>
  );
}

function OneSide({ side: { fileName, messages } }: { readonly side: Side }) {
  const styles = useStyles();
  const { text, count } = useLanguage();
  const more = messages.length - MOST_MESSAGES;
  return (
    <div className={styles.side}>
      <p className={styles.name}>
        <bdi>{fileName}</bdi>
      </p>
      {messages.length === 0 && <p className={styles.quiet}>{text("merge.nothing-here")}</p>}
      <ol className={styles.messages}>
        {messages.slice(0, MOST_MESSAGES).map((message) => (
          <OneMessage key={message.number} message={message} />
        ))}
      </ol>
      {more > 0 && <p className={styles.quiet}>{count("merge.more-messages", more)}</p>}
    </div>
  );
}

function OneMessage({ message }: { readonly message: Message }) {
  const styles = useStyles();
  const authorName = useAuthorName();
  return (
    <li className={styles.message}>
      <bdi className={styles.author}>{authorName(message.author, message.kind)}</bdi> {shownTime(message)} <span dir="auto">{shortened(message.text, MOST_CHARACTERS)}</span>
    </li>
  );
}
