import { Button } from "@fluentui/react-components";
import { useEffect } from "react";
import { useAnnounce } from "./announcer";
import { useLanguage } from "./language";
import { Notice } from "./notice";

/** Says, also aloud, that no hint can be found here, so that nobody takes silence for an answer. */
export function HintsMissing({ onRetry }: { readonly onRetry: () => void }) {
  const { text } = useLanguage();
  const announce = useAnnounce();
  const sentence = text("hints.missing");
  useEffect(() => {
    announce(sentence);
  }, [announce, sentence]);
  return (
    <Notice intent="warning" actions={<Button onClick={onRetry}>{text("action.retry")}</Button>}>
      {sentence}
    </Notice>
  );
}
