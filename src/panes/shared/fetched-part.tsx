import { makeStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { ComponentType } from "react";
import { ok } from "../../result";
import type { Result } from "../../result";
import { useAnnounce } from "./announcer";
import { useLanguage } from "./language";
import { ErrorNotice } from "./notice";
import { withSentences } from "./sentences";
import { useRequest } from "./use-request";

/** Within so long, in thousandths of a second, a part mostly comes: a word about it would only flash by. */
const SOON = 400;

const useStyles = makeStyles({ line: { margin: 0 } });

/** What is said meanwhile: words that are there with the first screen. */
type WaitingWords = "app.part-loading" | "opening.reading";

/**
 * A part of a screen that is fetched, with what it says, when it is first shown; when that fails, it says so and can be fetched anew.
 *
 * @param waiting said where it does not come soon: for what a user pressed for. What comes by itself, comes without a word
 */
export function fetchedPart<Props extends object>(fetchPart: () => Promise<ComponentType<Props>>, waiting: WaitingWords | null = null): ComponentType<Props> {
  const ask = async (): Promise<Result<ComponentType<Props>, never>> => ok(await withSentences(fetchPart));
  return function Part(props: Props) {
    const part = useRequest(ask);
    if (part.state === "waiting") return waiting === null ? null : <Waiting words={waiting} />;
    if (part.state === "failed") return <ErrorNotice error={part.error} onRetry={part.again} />;
    return <part.value {...props} />;
  };
}

function Waiting({ words }: { readonly words: WaitingWords }) {
  const styles = useStyles();
  const { text } = useLanguage();
  const announce = useAnnounce();
  const [isLong, setLong] = useState(false);
  const sentence = text(words);
  useEffect(() => {
    const timer = setTimeout(() => {
      setLong(true);
      announce(sentence);
    }, SOON);
    return () => {
      clearTimeout(timer);
    };
  }, [announce, sentence]);
  return isLong ? <p className={styles.line}>{sentence}</p> : null;
}
