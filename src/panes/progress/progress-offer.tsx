import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useRef, useState } from "react";
import type { PolicyInForce } from "../../policy/policy";
import type { ChatReader } from "../../ports/chat-reader";
import { ok } from "../../result";
import type { Draft } from "../../review/draft";
import type { OpenedChat } from "../journey/opened-chat";
import type { SittingProps } from "../journey/screen-props";
import { ReadingFault } from "../reading/reading-fault";
import { ReadingProgress } from "../reading/reading-progress";
import { useOpening } from "../reading/use-opening";
import { useAnnounce } from "../shared/announcer";
import { useLanguage } from "../shared/language";
import { ErrorNotice, Notice } from "../shared/notice";
import { SureQuestion } from "../shared/sure-question";
import { useProgress } from "./progress-context";
import type { FoundDraft, GoingOnError } from "./progress-context";

export const PROGRESS_OFFER = "progress-offer";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, minWidth: 0, ":empty": { display: "none" } },
  line: { margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface ProgressOfferProps extends Pick<SittingProps, "sitting"> {
  readonly reader: ChatReader;
}

/** What was kept of this chat before: the user goes on with it, or starts over. */
export function ProgressOffer({ sitting, reader }: ProgressOfferProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const { found } = useProgress();
  const announce = useAnnounce();
  /** What became of the offer: it stays in sight, with the focus, where the buttons were. */
  const [outcome, setOutcome] = useState<string | null>(null);
  const { isBusy, failure, reading, go, read, stop, forget } = useGoingOn(sitting, reader, ({ progress }) => {
    setOutcome(text("progress.gone-on", progress));
  });
  const startedOver = () => {
    setOutcome(text("progress.started-over"));
    announce(text("progress.started-over"));
  };
  return (
    <div id={PROGRESS_OFFER} tabIndex={-1} role="group" aria-label={text("progress.title")} className={styles.part}>
      {failure !== null && (failure.kind === "behalf-unknown" ? <Notice intent="warning">{text("progress.behalf-unknown")}</Notice> : <ErrorNotice error={failure} />)}
      {reading.state === "failed" && <ReadingFault failed={reading} onRead={read} mayBeOneChat={false} onCancel={forget} />}
      {reading.state === "reading" && <ReadingProgress reading={reading} onStop={stop} />}
      {isBusy && <Notice intent="info">{text("progress.going-on")}</Notice>}
      {found !== null && !isBusy && reading.state !== "reading" && <Offer found={found} sitting={sitting} onGoOn={go} onStartedOver={startedOver} />}
      {outcome !== null && found === null && <p className={styles.line}>{outcome}</p>}
    </div>
  );
}

interface OfferProps extends Pick<SittingProps, "sitting"> {
  readonly found: FoundDraft;
  readonly onGoOn: (found: FoundDraft) => void;
  readonly onStartedOver: () => void;
}

function Offer({ found, sitting, onGoOn, onStartedOver }: OfferProps) {
  const { text, count, moment } = useLanguage();
  const { startOver } = useProgress();
  const [isAsking, setAsking] = useState(false);
  const { draft, fit } = found;
  const values = { ...draft.progress, moment: moment(draft.updatedAt) };

  if (fit === "first-of-several") return <Notice intent="info">{count("progress.first-of-several", draft.reading.sources.length - sitting.opened.conversation.sources.length)}</Notice>;
  if (fit === "later-of-several") return <Notice intent="info">{text("progress.later-of-several")}</Notice>;
  if (isAsking) {
    return (
      <SureQuestion
        question={text("progress.start-over-sure")}
        no={text("progress.start-over-no")}
        yes={text("progress.start-over-yes")}
        onYes={() => {
          startOver(draft);
          onStartedOver();
        }}
        onNo={() => {
          setAsking(false);
        }}
      />
    );
  }
  const fits = fit !== "read-otherwise";
  const buttons = (
    <OfferButtons
      onGoOn={fits ? () => { onGoOn(found); } : null}
      onStartOver={() => {
        setAsking(true);
      }}
    />
  );
  return (
    <Notice intent={fits ? "info" : "warning"} actions={buttons}>
      {text(fits ? OFFERS[fit] : "progress.read-otherwise", values)}
      {fits && isPolicyChanged(draft, sitting.policy) && ` ${text("progress.policy-changed")}`}
    </Notice>
  );
}

const OFFERS = { same: "progress.busy", changed: "progress.busy-changed", "other-dates": "progress.busy-dates" } as const;

/** Whether the organisation decided otherwise since: the answers stay, and what follows from them may differ. */
const isPolicyChanged = ({ policySha256 }: Draft, { source, sha256 }: PolicyInForce): boolean => source !== "safest" && policySha256 !== null && policySha256 !== sha256;

/** Puts back what was answered; where day and month were told apart otherwise, the file is read anew first. */
function useGoingOn(sitting: ProgressOfferProps["sitting"], reader: ChatReader, onGone: (draft: Draft) => void) {
  const { goOn } = useProgress();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<GoingOnError | null>(null);
  const wanted = useRef<Draft | null>(null);
  const putBack = useCallback(
    async (draft: Draft, chat: OpenedChat | null) => {
      setBusy(true);
      setFailure(null);
      const gone = await goOn(draft, chat);
      setBusy(false);
      if (gone.ok) onGone(draft);
      else setFailure(gone.error);
    },
    [goOn, onGone],
  );
  const take = useCallback(
    async (chat: OpenedChat) => {
      if (wanted.current !== null) await putBack(wanted.current, chat);
      return ok(undefined);
    },
    [putBack],
  );
  const { reading, read, stop, forget } = useOpening(reader, sitting.opened, take);
  const go = ({ draft, fit }: FoundDraft) => {
    const { readFrom } = sitting;
    wanted.current = draft;
    if (fit === "other-dates") read({ ...readFrom, answers: { ...readFrom.answers, dateOrder: draft.dateOrder } });
    else void putBack(draft, null);
  };
  return { isBusy, failure, reading, go, read, stop, forget };
}

interface OfferButtonsProps {
  readonly onGoOn: (() => void) | null;
  readonly onStartOver: () => void;
}

function OfferButtons({ onGoOn, onStartOver }: OfferButtonsProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  return (
    <div className={styles.buttons}>
      {onGoOn !== null && (
        <Button appearance="primary" onClick={onGoOn}>
          {text("progress.go-on")}
        </Button>
      )}
      <Button onClick={onStartOver}>{text("progress.start-over")}</Button>
    </div>
  );
}
