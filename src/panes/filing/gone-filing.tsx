import { Button } from "@fluentui/react-components";
import { useEffect } from "react";
import { useAnnounce } from "../shared/announcer";
import { useLanguage } from "../shared/language";
import { Notice } from "../shared/notice";

interface GoneFilingProps {
  /** Whether its record lies in the DMS, complete; null where nobody can tell now. */
  readonly isFinished: boolean | null;
  readonly onAgain: () => void;
  readonly onStart: () => void;
}

/** Tells what became of a filing of which this device knows nothing any more: another window finished it, or the browser threw away what it kept. */
export function GoneFiling({ isFinished, onAgain, onStart }: GoneFilingProps) {
  const { text } = useLanguage();
  const announce = useAnnounce();
  const sentence = text(isFinished === true ? "filing.finished-elsewhere" : isFinished === false ? "filing.gone" : "filing.gone-unknown");
  useEffect(() => {
    announce(sentence);
  }, [announce, sentence]);
  const ways = (
    <>
      {isFinished === null && <Button onClick={onAgain}>{text("action.retry")}</Button>}
      <Button onClick={onStart}>{text("filing.to-start")}</Button>
    </>
  );
  return (
    <Notice intent={isFinished === true ? "success" : "warning"} {...(isFinished === true ? {} : { title: text("filing.failed") })} actions={ways}>
      {sentence}
    </Notice>
  );
}
