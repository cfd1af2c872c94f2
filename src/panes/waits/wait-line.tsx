import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { ServerWait, ServerWaits } from "../../ports/server-waits";
import { useAnnounce } from "../shared/announcer";
import { useLanguage } from "../shared/language";
import { Notice } from "../shared/notice";
import { useClearView } from "../shared/use-clear-view";

const useStyles = makeStyles({
  // Wherever on the page the person is.
  root: { position: "sticky", top: 0, zIndex: 1, padding: tokens.spacingHorizontalM, backgroundColor: tokens.colorNeutralBackground1, boxShadow: tokens.shadow8 },
});

interface WaitLineProps {
  /** Fetched with what stands behind the network. */
  readonly waits: () => Promise<ServerWaits>;
}

/** Says that the app waits for the server and tries again by itself: else a screen would stand still without a word. The one place for it in the app. */
export function WaitLine({ waits }: WaitLineProps) {
  const styles = useStyles();
  const { text, count } = useLanguage();
  const announce = useAnnounce();
  const wait = useWait(waits);
  const minutes = wait === null || wait.isOffline ? 0 : Math.round(wait.seconds / 60);
  const isShown = wait !== null;
  const line = useRef<HTMLElement>(null);
  useClearView(line, "line", isShown);
  const sentence = text(wait?.isOffline === true ? "server.offline" : "server.waits");
  useEffect(() => {
    if (isShown) announce(sentence);
  }, [announce, isShown, sentence]);
  if (!isShown) return null;
  return (
    <aside ref={line} className={styles.root} aria-label={text("server.title")}>
      <Notice intent="info">
        {sentence}
        {minutes > 0 && ` ${count("server.minutes", minutes)}`}
      </Notice>
    </aside>
  );
}

function useWait(waits: WaitLineProps["waits"]): ServerWait | null {
  const [wait, setWait] = useState<ServerWait | null>(null);
  useEffect(() => {
    let isHere = true;
    let stop = (): void => undefined;
    void waits().then(
      (found) => {
        if (isHere) stop = found.follow(setWait);
      },
      // What stands behind the network was not fetched: who asks for it says so.
      () => undefined,
    );
    return () => {
      isHere = false;
      stop();
    };
  }, [waits]);
  return wait;
}
