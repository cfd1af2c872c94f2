import { lazy, Suspense, useCallback } from "react";
import type { Dispatch, SetStateAction } from "react";
import type { DirectoryError, Person } from "../../ports/directory";
import type { PanePorts } from "../ports";
import { useLanguage } from "../shared/language";
import type { Requested } from "../shared/use-request";
import { ScreenBoundary } from "./broken-screen";
import type { LaterPlace, Place, SittingScreen } from "./place";
import { neighbour, placeBefore } from "./screen-order";
import { filingRequest } from "./sitting";
import type { Sitting } from "./sitting";

const ImportCheck = lazy(() => import("../import-check/import-check").then((module) => ({ default: module.ImportCheck })));
const People = lazy(() => import("../people/people").then((module) => ({ default: module.People })));
const Review = lazy(() => import("../review/review").then((module) => ({ default: module.Review })));
const Elsewhere = lazy(() => import("../elsewhere/elsewhere").then((module) => ({ default: module.Elsewhere })));
const KeeperScreen = lazy(() => import("../keeper/keeper").then((module) => ({ default: module.KeeperScreen })));
const Check = lazy(() => import("../check/check").then((module) => ({ default: module.Check })));
const Filing = lazy(() => import("../filing/filing").then((module) => ({ default: module.Filing })));
const ReceiptScreen = lazy(() => import("../receipt/receipt").then((module) => ({ default: module.ReceiptScreen })));

interface LaterScreensProps {
  readonly ports: PanePorts;
  readonly place: LaterPlace;
  readonly account: Requested<Person, DirectoryError> & { readonly again: () => void };
  readonly appVersion: string;
  readonly onPlace: Dispatch<SetStateAction<Place>>;
}

/** Every screen after the first; each is fetched when it is needed. */
export function LaterScreens(props: LaterScreensProps) {
  const { text } = useLanguage();
  const { place, onPlace } = props;
  const back = () => {
    onPlace(placeBefore(place));
  };
  return (
    <ScreenBoundary key={place.at} onBack={back}>
      <Suspense fallback={<p role="status">{text("app.loading")}</p>}>
        <LaterScreen {...props} onBack={back} />
      </Suspense>
    </ScreenBoundary>
  );
}

function LaterScreen({ ports, place, account, appVersion, onPlace, onBack }: LaterScreensProps & { readonly onBack: () => void }) {
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
        onStart={() => {
          onPlace({ at: "start", isFirst: false });
        }}
        onAnswers={sitting === null ? null : onBack}
        onReceipt={(receipt) => {
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
        onNext={() => {
          sitting?.opened.close();
          onPlace({ at: "start", isFirst: false });
        }}
      />
    );
  }
  return sittingScreen({ ports, place, account, appVersion, onPlace, onBack, change });
}

interface SittingScreenProps extends Omit<LaterScreensProps, "place"> {
  readonly place: Extract<LaterPlace, { readonly at: SittingScreen }>;
  readonly onBack: () => void;
  readonly change: (step: (sitting: Sitting) => Sitting) => void;
}

function sittingScreen({ ports, place, account, appVersion, onPlace, onBack, change }: SittingScreenProps) {
  const { at, sitting, fromCheck } = place;
  const goTo = (screen: SittingScreen) => {
    onPlace({ at: screen, sitting, fromCheck: at === "check" });
  };
  const goOn = () => {
    const next = fromCheck ? "check" : neighbour(at, sitting, 1);
    if (next !== null) onPlace({ at: next, sitting, fromCheck: false });
  };
  const shared = { sitting, change, onBack, onGoOn: goOn };
  switch (at) {
    case "import-check":
      return <ImportCheck conversation={sitting.opened.conversation} hasAnswers={sitting.session.done.length > 0} onGoOn={goOn} onOtherFile={onBack} />;
    case "people":
      return <People {...shared} directory={ports.directory} />;
    case "review":
      return <Review {...shared} />;
    case "elsewhere":
      return <Elsewhere {...shared} />;
    case "keeper":
      return <KeeperScreen {...shared} onPeople={() => { goTo("people"); }} onElsewhere={() => { goTo("elsewhere"); }} />;
    case "check":
      return (
        <Check
          {...shared}
          store={ports.store}
          account={account}
          onChange={goTo}
          onFinish={() => {
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
