import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { ShownError } from "../../language/error-text";
import type { Lacked } from "../../workflows/filing";
import { useLanguage } from "../shared/language";
import { LeaveQuestion } from "../shared/leave-question";
import { ErrorNotice } from "../shared/notice";
import { BACK } from "../shared/screen";
import { SureQuestion } from "../shared/sure-question";
import { comeBackSentence } from "./come-back-sentence";
import type { Left } from "./use-filing";

/** What the dossier refuses, as one that may only be read, or lies on a site that is full: that does not pass by waiting. */
const OF_DOSSIER: ReadonlySet<ShownError["kind"]> = new Set(["no-access", "locked", "name-taken", "quota-exceeded"]);

interface FailedFilingProps {
  readonly error: ShownError;
  readonly left: Left;
  /** Whether a folder of it lies in the DMS, with or without files. */
  readonly hasFolder: boolean;
  readonly onRetry: () => void;
  /** Clears the plan on this device. @returns whether there is none any more */
  readonly onGiveUp: () => Promise<boolean>;
  /** Files beside the record of another device; null where only that which was planned can be gone on with. */
  readonly onNevertheless: ((recordId: string) => void) | null;
  /** Files without what Teams does not give. */
  readonly onWithout: (lacked: Lacked) => void;
  readonly onStart: () => void;
  readonly onAnswers: (() => void) | null;
}

/** What stopped the filing, and the ways on: new answers only where they cannot make a second record of the same chat. */
export function FailedFiling({ error, left, hasFolder, onRetry, onGiveUp, onNevertheless, onWithout, onStart, onAnswers }: FailedFilingProps) {
  const language = useLanguage();
  const { text } = language;
  const sentence = comeBackSentence(language, error);
  const [isLeaving, setLeaving] = useState(false);
  const [isChoosing, setChoosing] = useState(false);
  const toStart = () => {
    // Where nobody can tell what was planned, nothing may wait at the start.
    if (left === "unknown" && onAnswers !== null) setLeaving(true);
    else onStart();
  };
  const isDossierGone = error.kind === "not-found" && error.what === "dossier";
  // Where the dossier is gone, or took nothing at all, trying again may help later, and another dossier now: the plan names this one.
  const mayChooseOther = (isDossierGone || (OF_DOSSIER.has(error.kind) && !hasFolder)) && left !== "nothing" && left !== "unknown";
  const chooseOther = async () => {
    const isGivenUp = await onGiveUp();
    // Without the answers at hand, the start tells what is left, and how the chat is gone on with.
    if (onAnswers === null) onStart();
    else if (isGivenUp) onAnswers();
    else setLeaving(true);
  };
  return (
    <>
      <ErrorNotice title={text("filing.failed")} error={error} {...(sentence === null ? {} : { sentence })} onRetry={onRetry} />
      {isLeaving && <LeaveQuestion onLeave={onStart} onStay={() => { setLeaving(false); }} />}
      {mayChooseOther && (
        <div>
          <Button
            onClick={() => {
              if (onAnswers === null) setChoosing(true);
              else void chooseOther();
            }}
          >
            {text("filing.other-dossier")}
          </Button>
        </div>
      )}
      {isChoosing && (
        <SureQuestion
          question={text("filing.other-dossier-sure")}
          no={text("filing.other-dossier-no")}
          onNo={() => { setChoosing(false); }}
          yes={text("filing.other-dossier-yes")}
          onYes={() => void chooseOther()}
        />
      )}
      {(error.kind === "not-in-teams" || error.kind === "fails-in-teams") && "messageNumber" in error && (
        <div>
          <Button onClick={() => { onWithout(error); }}>{text(`filing.without-${error.kind}`)}</Button>
        </div>
      )}
      {error.kind === "filed-elsewhere" && onNevertheless !== null && (
        <div>
          <Button onClick={() => { onNevertheless(error.recordId); }}>{text("filing.nevertheless")}</Button>
        </div>
      )}
      <div>
        {onAnswers !== null && left === "nothing" ? (
          <Button id={BACK} onClick={onAnswers}>{text("filing.to-answers")}</Button>
        ) : (
          <Button id={BACK} onClick={toStart}>{text("filing.to-start")}</Button>
        )}
      </div>
    </>
  );
}
