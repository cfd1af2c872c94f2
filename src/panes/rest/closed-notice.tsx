import { Button } from "@fluentui/react-components";
import { useEffect } from "react";
import { useAnnounce } from "../shared/announcer";
import { useLanguage } from "../shared/language";
import { Notice } from "../shared/notice";
import type { ClosedRest } from "./use-rest";

const GO_ON = "rest-go-on";

interface ClosedNoticeProps {
  readonly closed: ClosedRest;
  readonly onUndo: () => void;
  readonly onGoOn: () => void;
}

/** What was closed just now, and the way back. */
export function ClosedNotice({ closed, onUndo, onGoOn }: ClosedNoticeProps) {
  const { text, count } = useLanguage();
  const announce = useAnnounce();
  const sentence = count("rest.closed", closed.count, { as: text(`rest.as.${closed.as}`) });
  useEffect(() => {
    announce(sentence);
    document.getElementById(GO_ON)?.focus();
  }, [announce, sentence]);
  return (
    <>
      <Notice
        intent="success"
        actions={
          <Button
            onClick={() => {
              onUndo();
              announce(text("rest.undone"));
            }}
          >
            {text("rest.undo")}
          </Button>
        }
      >
        {sentence}
      </Notice>
      <div>
        <Button id={GO_ON} appearance="primary" onClick={onGoOn}>
          {text("action.go-on")}
        </Button>
      </div>
    </>
  );
}
