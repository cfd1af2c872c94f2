import { startTransition, useCallback } from "react";
import type { Dispatch, SetStateAction } from "react";
import type { DirectoryError, Person } from "../../ports/directory";
import type { MailIdentity, MailSource } from "../../ports/mail-source";
import { EarlierRecordsFacts } from "../earlier/earlier-records-facts";
import { useMailOfWork } from "../mail/use-mail-of-work";
import type { PanePorts } from "../ports";
import { PeopleFacts } from "../people/people-facts";
import { ProgressContext } from "../progress/progress-context";
import { useKeptProgress } from "../progress/use-kept-progress";
import type { FilingTold } from "../progress/use-kept-progress";
import { AppContext, ExporterContext } from "../shared/author-name";
import { quietPart } from "../shared/quiet-part";
import { retryingLazy } from "../shared/retrying-lazy";
import { useFocusInView } from "../shared/use-focus-in-view";
import type { Requested } from "../shared/use-request";
import { ScreenBoundary } from "./broken-screen";
import { behalfOfCorrection, correctionSitting } from "./new-sitting";
import { wouldLose } from "./place";
import type { LaterPlace, Place, SittingScreen } from "./place";
import { neighbour, placeBefore } from "./screen-order";
import { filingRequest } from "./sitting";
import type { Sitting } from "./sitting";

const ImportCheck = retryingLazy(async () => (await import("../import-check/import-check")).ImportCheck);
const People = retryingLazy(async () => (await import("../people/people")).People);
const Review = retryingLazy(async () => (await import("../review/review")).Review);
const Rest = retryingLazy(async () => (await import("../rest/rest")).Rest);
const Elsewhere = retryingLazy(async () => (await import("../elsewhere/elsewhere")).Elsewhere);
const KeeperScreen = retryingLazy(async () => (await import("../keeper/keeper")).KeeperScreen);
const Check = retryingLazy(async () => (await import("../check/check")).Check);
const Filing = retryingLazy(async () => (await import("../filing/filing")).Filing);
const ReceiptScreen = retryingLazy(async () => (await import("../receipt/receipt")).ReceiptScreen);
// Only beside a mail program.
const OtherMail = quietPart(async () => (await import("../mail/other-mail")).OtherMail);

interface LaterScreensProps {
  readonly ports: PanePorts;
  readonly mail: MailSource | null;
  readonly place: LaterPlace;
  readonly account: Requested<Person, DirectoryError> & { readonly again: () => void };
  readonly appVersion: string;
  readonly onPlace: Dispatch<SetStateAction<Place>>;
  /** Told for whom the user works («namens»), where an earlier visit is gone on with, or a record of then. */
  readonly onBehalfChange: (person: Person | null) => void;
}

/** Every screen after the first; each is fetched when it is needed. */
export function LaterScreens(props: LaterScreensProps) {
  const { place, onPlace } = props;
  const progress = useKeptProgress(props);
  const mailOfWork = useMailOfWork(place, props.mail, props.ports.drafts);
  useFocusInView();
  const back = () => {
    onPlace(placeBefore(place));
  };
  return (
    <ScreenBoundary key={place.at} onBack={back}>
      <ExporterContext.Provider value={place.sitting?.opened.conversation.exporter ?? null}>
        <AppContext.Provider value={place.sitting?.opened.conversation.app ?? null}>
          <ProgressContext.Provider value={progress}>
            <LaterScreen {...props} mailOfWork={mailOfWork} onBack={back} onBegun={progress.onBegun} onDone={progress.onDone} />
            {props.mail !== null && place.at !== "filing" && (
              <OtherMail
                source={props.mail}
                own={mailOfWork}
                loses={wouldLose(place) && !progress.isKept}
                onShow={() => {
                  place.sitting?.opened.close();
                  onPlace({ at: "start", isFirst: false });
                }}
              />
            )}
          </ProgressContext.Provider>
        </AppContext.Provider>
      </ExporterContext.Provider>
    </ScreenBoundary>
  );
}

interface LaterScreenProps extends LaterScreensProps, FilingTold {
  readonly mailOfWork: MailIdentity | null;
  readonly onBack: () => void;
}

function LaterScreen({ ports, mail, mailOfWork, place, account, appVersion, onPlace, onBehalfChange, onBack, onBegun, onDone, ...others }: LaterScreenProps) {
  const change = useCallback(
    (step: (sitting: Sitting) => Sitting) => {
      onPlace((now) => ("sitting" in now && now.sitting !== null && now.at !== "receipt" ? { ...now, sitting: step(now.sitting) } : now));
    },
    [onPlace],
  );
  if (place.at === "filing") {
    const { work, sitting } = place;
    return (
      <Filing
        work={work}
        ports={ports}
        onBegun={onBegun}
        onStart={() => {
          sitting?.opened.close();
          onPlace({ at: "start", isFirst: false });
        }}
        onAnswers={sitting === null ? null : onBack}
        onReceipt={(receipt) => {
          onDone(work.kind === "new" ? work.request.filedBy.id : work.filedBy, receipt.recordId);
          onPlace({ at: "receipt", receipt, sitting });
        }}
      />
    );
  }
  if (place.at === "receipt") {
    const { receipt, sitting } = place;
    return (
      <ReceiptScreen
        receipt={receipt}
        sitting={sitting}
        mail={mail}
        from={mailOfWork}
        looking={sitting?.correcting === null ? ports : null}
        policies={ports}
        objecting={account.state === "done" ? { me: { id: account.value.id, name: account.value.displayName }, ports } : null}
        onCorrect={
          account.state === "done" && sitting !== null
            ? (opened) => {
                sitting.opened.close();
                const behalf = behalfOfCorrection(opened, sitting.onBehalfOf?.person ?? null);
                onBehalfChange(behalf);
                onPlace({ at: "people", sitting: correctionSitting(opened, account.value, behalf, sitting.policy), fromCheck: false });
              }
            : null
        }
        onNext={() => {
          sitting?.opened.close();
          onPlace({ at: "start", isFirst: false });
        }}
      />
    );
  }
  return (
    <>
      {goesPastPeople(place) && <PeopleFacts sitting={place.sitting} change={change} {...ports} />}
      {goesPastPeople(place) && <EarlierRecordsFacts sitting={place.sitting} change={change} ports={ports} />}
      {sittingScreen({ ports, place, account, appVersion, onPlace, onBack, onBegun, onDone, change, ...others })}
    </>
  );
}

/** Who goes on where they were may come past «Wie zijn dit?» without seeing it. */
const goesPastPeople = ({ at, sitting }: SittingScreenProps["place"]): boolean => at !== "import-check" && at !== "people" && sitting.people !== null;

interface SittingScreenProps extends Omit<LaterScreenProps, "place" | "mail" | "mailOfWork" | "onBehalfChange"> {
  readonly place: Extract<LaterPlace, { readonly at: SittingScreen }>;
  readonly change: (step: (sitting: Sitting) => Sitting) => void;
}

function sittingScreen({ ports, place, account, appVersion, onPlace, onBack, onDone, change }: SittingScreenProps) {
  const { at, sitting, fromCheck } = place;
  const goTo = (screen: SittingScreen) => {
    onPlace({ at: screen, sitting, fromCheck: at === "check" });
  };
  const goOn = () => {
    const next = fromCheck ? "check" : neighbour(at, sitting, 1);
    if (next === null) return;
    // The screen that comes is drawn beside the press, in steps: of a long chat it has much to find out first.
    startTransition(() => {
      onPlace({ at: next, sitting, fromCheck: false });
    });
  };
  const shared = { sitting, change, onBack, onGoOn: goOn };
  switch (at) {
    case "import-check":
      return <ImportCheck {...shared} reader={ports.reader} clock={ports.clock} />;
    case "people":
      return <People {...shared} directory={ports.directory} rememberedRoles={ports.rememberedRoles} reader={ports.reader} clock={ports.clock} />;
    case "review":
      return <Review {...shared} ports={ports} startAt={place.message ?? null} />;
    case "rest":
      return (
        <Rest
          {...shared}
          chance={ports.chance}
          onMessage={(message) => {
            onPlace({ at: "review", sitting, fromCheck: false, message });
          }}
        />
      );
    case "elsewhere":
      return <Elsewhere {...shared} store={ports.store} documentSearch={ports.documentSearch} />;
    case "keeper":
      return <KeeperScreen {...shared} ports={ports} onPeople={() => { goTo("people"); }} onElsewhere={() => { goTo("elsewhere"); }} />;
    case "check":
      return (
        <Check
          {...shared}
          store={ports.store}
          looking={ports}
          account={account}
          onChange={goTo}
          onFinish={(isDone) => {
            if (isDone) onDone(null, null);
            sitting.opened.close();
            onPlace({ at: "start", isFirst: false });
          }}
          onFile={(ready) => {
            onPlace({ at: "filing", work: { kind: "new", request: filingRequest(sitting, ready, appVersion) }, sitting });
          }}
        />
      );
  }
}
