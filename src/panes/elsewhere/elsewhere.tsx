import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { RecordedElsewhere } from "../../instruction/facts";
import { paragraphsOfStep } from "../../instruction/text";
import type { Message } from "../../conversation/conversation";
import { clustersOf } from "../../review/clusters";
import type { Cluster } from "../../review/clusters";
import { askedOf } from "../../review/progress";
import { answersTo, give, placeToldLast, undo } from "../../review/session";
import type { Session } from "../../review/session";
import type { DocumentSearch } from "../../ports/document-search";
import type { RecordStore } from "../../ports/record-store";
import type { SittingProps } from "../journey/screen-props";
import { peopleIn, switchesIn } from "../journey/sitting";
import { useProgress } from "../progress/progress-context";
import { useAnnounce } from "../shared/announcer";
import { Disclosure } from "../shared/disclosure";
import { complaintAt, ErrorSummary } from "../shared/error-summary";
import { InstructionWords } from "../shared/instruction-words";
import { useLanguage } from "../shared/language";
import { Notice } from "../shared/notice";
import { Screen } from "../shared/screen";
import { useSlices } from "../shared/use-slices";
import { ClusterCard, placeField, standsElsewhere } from "./cluster-card";
import type { Finding } from "./finding";

const useStyles = makeStyles({
  line: { margin: 0 },
  all: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: tokens.spacingVerticalXS },
});

/** Id of the button to the next screen: there the focus goes when all parts are answered at once. */
const GO_ON = "elsewhere-go-on";

const PARAGRAPHS = paragraphsOfStep(2);

/** Parts that are drawn before anything else; the others follow in slices, so that hundreds of them stop nothing. */
const AT_ONCE = 30;
const nextSlice = (drawn: number): number => drawn + AT_ONCE;

const sameAnswer = (cluster: Cluster, session: Session): boolean =>
  new Set(cluster.map(({ number }) => JSON.stringify(answersTo(session, number)))).size === 1;

/** Numbers of the messages of clusters that got different answers. */
const numbersOfUnlike = (clusters: readonly Cluster[], session: Session): readonly number[] =>
  clusters.flatMap((cluster) => (sameAnswer(cluster, session) ? [] : cluster.map(({ number }) => number)));

const partsOf = (clusters: readonly Cluster[], parted: ReadonlySet<number>): readonly Cluster[] =>
  clusters.flatMap((cluster) =>
    cluster.length > 1 && cluster.some(({ number }) => parted.has(number)) ? cluster.map((message): readonly Message[] => [message]) : [cluster],
  );

/** With «nee» no place stands; it comes back with an answer that asks for one. */
function withAnswer(session: Session, part: Cluster, recordedElsewhere: RecordedElsewhere | null): Session {
  const numbers = part.map(({ number }) => number);
  return give(session, numbers, { recordedElsewhere, place: standsElsewhere(recordedElsewhere) ? placeToldLast(session, numbers) : null });
}

/** What was being written when «ja» was taken back, is no answer. */
function withPlace(session: Session, part: Cluster, place: string): Session {
  const numbers = part.flatMap(({ number }) => (standsElsewhere(answersTo(session, number).recordedElsewhere) ? number : []));
  return numbers.length === 0 ? session : give(session, numbers, { place });
}

interface ElsewhereProps extends SittingProps {
  readonly store: RecordStore;
  readonly documentSearch: DocumentSearch;
}

/** Step 2, for each cluster of messages that concern decision-making: is it recorded elsewhere? */
export function Elsewhere({ sitting, change, onBack, onGoOn, store, documentSearch }: ElsewhereProps) {
  const styles = useStyles();
  const { text, count } = useLanguage();
  const announce = useAnnounce();
  const { opened, session, media } = sitting;
  const { conversation } = opened;
  const switches = switchesIn(sitting);
  const asked = useMemo(() => askedOf(conversation, switches), [conversation, switches]);
  const [attempt, setAttempt] = useState(0);
  const { lacksPlaces } = useProgress();
  const [dossierId, setDossierId] = useState(sitting.dossier?.id ?? "");
  const people = peopleIn(sitting);
  const finding: Finding = {
    store,
    documentSearch,
    dossierId,
    onDossier: setDossierId,
    namesOf: (author) => [author, ...people.flatMap(({ shownAs, displayName }) => (shownAs === author ? [displayName] : []))],
    acts: session.done.length,
    onUndo: () => {
      change((now) => ({ ...now, session: undo(now.session) }));
    },
  };
  const clusters = useMemo(() => clustersOf(conversation.messages, session, asked), [conversation, session, asked]);
  const [parted, showApart] = useParted(clusters, session);
  const parts = useMemo(() => partsOf(clusters, parted), [clusters, parted]);
  const drawn = useSlices(parts.length, AT_ONCE, nextSlice);
  const answersOf = (part: Cluster) => answersTo(session, part[0]?.number ?? 0);
  const openParts = parts.filter((part) => answersOf(part).recordedElsewhere === null);
  const open = openParts.length;
  const answerNoToAll = () => {
    const numbers = openParts.flat().map(({ number }) => number);
    change((now) => ({ ...now, session: give(now.session, numbers, { recordedElsewhere: "no", place: null }) }));
    announce(count("elsewhere.all-no-given", open));
    document.getElementById(GO_ON)?.focus();
  };
  const omitted = parts.flatMap((part, index) => {
    const { recordedElsewhere, place } = answersOf(part);
    const lacksPlace = recordedElsewhere === "fully" && (place ?? "").trim() === "";
    return lacksPlace ? [{ field: placeField(index), sentence: text("elsewhere.error.place", { number: index + 1 }) }] : [];
  });
  const told = attempt > 0 ? omitted : [];

  return (
    <Screen title={text("elsewhere.title")} onBack={onBack}>
      <p className={styles.line}>{text("elsewhere.intro")}</p>
      <Disclosure label={text("instruction.show")}>
        <InstructionWords paragraphs={PARAGRAPHS} />
      </Disclosure>
      {lacksPlaces && omitted.length > 0 && <Notice intent="info">{text("progress.places")}</Notice>}
      {open > 1 && (
        <div className={styles.all}>
          <p className={styles.line}>{text("elsewhere.all-no-why")}</p>
          <Button onClick={answerNoToAll}>{count("elsewhere.all-no", open)}</Button>
        </div>
      )}
      <ErrorSummary omitted={told} attempt={attempt} />
      {parts.slice(0, drawn).map((part, index) => (
        <ClusterCard
          key={part[0]?.number ?? 0}
          cluster={part}
          index={index}
          total={parts.length}
          media={media}
          answers={answersOf(part)}
          complaint={complaintAt(told, placeField(index))}
          finding={finding}
          onAnswer={(answer) => {
            change((now) => ({ ...now, session: withAnswer(now.session, part, answer) }));
          }}
          onPlace={(place) => {
            change((now) => ({ ...now, session: withPlace(now.session, part, place) }));
          }}
          onPart={() => {
            showApart(part.map(({ number }) => number));
          }}
        />
      ))}
      {open > 0 && <p className={styles.line}>{count("elsewhere.open", open)}</p>}
      <div>
        <Button
          id={GO_ON}
          appearance="primary"
          onClick={() => {
            if (omitted.length === 0) onGoOn();
            else setAttempt(attempt + 1);
          }}
        >
          {text("action.go-on")}
        </Button>
      </div>
    </Screen>
  );
}

/**
 * The messages that are shown one by one: of a cluster that the user parts, and of one whose messages got different answers. It
 * stays so as long as the screen stands: parts that grew together at a last answer would take what was pressed away.
 */
function useParted(clusters: readonly Cluster[], session: Session): readonly [ReadonlySet<number>, (numbers: readonly number[]) => void] {
  const [parted, setParted] = useState<ReadonlySet<number>>(new Set());
  const showApart = (numbers: readonly number[]) => {
    setParted(new Set([...parted, ...numbers]));
  };
  const unlike = numbersOfUnlike(clusters, session).filter((number) => !parted.has(number));
  if (unlike.length > 0) showApart(unlike);
  return [parted, showApart];
}
