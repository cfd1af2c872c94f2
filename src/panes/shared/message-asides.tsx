import { makeStyles, tokens } from "@fluentui/react-components";
import { useContext } from "react";
import type { Aside, Message } from "../../conversation/conversation";
import { sendsOn } from "../../conversation/sent-on";
import { AppContext, useAuthorName } from "./author-name";
import { Disclosure } from "./disclosure";
import { useLanguage } from "./language";
import { Marked } from "./searched-words";
import { shortened } from "./shortened";

/** A quote reminds; the message itself stands elsewhere in the chat. What is sent on stands nowhere else. */
const MOST_OF_QUOTE = { answers: 300, "sends-on": 4000 } as const;
const MOST_OF_VERSION = 4000;

const useStyles = makeStyles({
  quote: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalS,
    borderInlineStartWidth: tokens.strokeWidthThick,
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorNeutralStroke1,
    color: tokens.colorNeutralForeground2,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
  },
  author: { display: "block", fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  reaction: {
    paddingInline: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  versions: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  version: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
});

const ofKind = <K extends Aside["kind"]>({ asides }: Message, kind: K): readonly Extract<Aside, { readonly kind: K }>[] =>
  asides.filter((aside): aside is Extract<Aside, { readonly kind: K }> => aside.kind === kind);

/** What a message answers, or sends on; it stands before its own words. */
export function Quotes({ message }: { readonly message: Message }) {
  const styles = useStyles();
  const { text } = useLanguage();
  const authorName = useAuthorName();
  const what = sendsOn(message, useContext(AppContext)) ? "sends-on" : "answers";
  return ofKind(message, "quote").map((quote, index) => (
    <blockquote key={index} className={styles.quote}>
      <span className={styles.author}>
        {quote.author === null ? text(`review.${what}`) : text(`review.${what}-whom`, { name: authorName(quote.author) })}
      </span>
      <span dir="auto">{what === "sends-on" ? <Marked words={shortened(quote.text, MOST_OF_QUOTE[what])} /> : shortened(quote.text, MOST_OF_QUOTE[what])}</span>
    </blockquote>
  ));
}

/** What others did with a message, and what it said before. */
export function MessageAsides({ message }: { readonly message: Message }) {
  const styles = useStyles();
  const { text, count, time } = useLanguage();
  const authorName = useAuthorName();
  const reactions = ofKind(message, "reaction");
  const versions = ofKind(message, "earlier-version");
  return (
    <>
      {reactions.length > 0 && (
        <ul className={styles.list} aria-label={text("review.reactions")}>
          {reactions.map(({ by, emoji }, index) => (
            <li key={index} className={styles.reaction}>
              <bdi>{emoji}</bdi> <bdi>{by === null ? text("review.reaction-unknown") : authorName(by)}</bdi>
            </li>
          ))}
        </ul>
      )}
      {versions.length > 0 && (
        <Disclosure label={count("review.versions", versions.length)} later>
          <ol className={styles.versions}>
            {versions.map((version, index) => (
              <li key={index}>
                {time(version.time.local)}:{" "}
                <span dir="auto" className={styles.version}>
                  {version.text === "" ? text("review.version-empty") : shortened(version.text, MOST_OF_VERSION)}
                </span>
              </li>
            ))}
          </ol>
        </Disclosure>
      )}
    </>
  );
}
