import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { ImportProblem } from "../../conversation/completeness";
import type { Conversation } from "../../conversation/conversation";
import { Disclosure } from "../shared/disclosure";
import { useLanguage } from "../shared/language";
import { shortened } from "../shared/shortened";
import { findingGroups } from "./finding-groups";
import type { FindingGroup, Place } from "./finding-groups";
import { isReadFromTeams } from "../shared/read-from-teams";

/** So many stand open; more are one click away. */
const MOST_OPEN = 3;
/** More of these on one screen help nobody; all of them go into the record. */
const MOST_SHOWN = 500;
const MOST_CHARACTERS = 300;

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  group: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  kind: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  line: { margin: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  written: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, whiteSpace: "pre-wrap" },
});

type Problem = ImportProblem["kind"];

/** Of a chat that was read out of Teams, what speaks of a file elsewhere. */
const ofTeams = (kind: Problem) => (kind === "unreadable-line" || kind === "missing-media" || kind === "count-mismatch" || kind === "cut-off" ? (`problem.${kind}-teams` as const) : (`problem.${kind}` as const));

/** What is wrong with the file, and what is doubtful: each kind once, with every place where it was found. */
export function Findings({ conversation }: { readonly conversation: Conversation }) {
  const language = useLanguage();
  const { text } = language;
  const { completeness, sources, merge } = conversation;
  const { problems, warnings } = completeness;
  const isTeams = isReadFromTeams(conversation);
  const files = useMemo(() => (merge === null ? [] : sources.map(({ fileName }) => fileName)), [sources, merge]);
  const wrong = useMemo(() => problems.map((one) => ({ ...one, sentence: text(isTeams ? ofTeams(one.kind) : `problem.${one.kind}`) })), [problems, text, isTeams]);
  const doubtful = useMemo(() => warnings.map((one) => ({ ...one, sentence: text(`warning.${one.kind}`) })), [warnings, text]);
  return (
    <>
      <FindingList title={text("check-import.problems")} isTeams={isTeams} groups={useMemo(() => findingGroups(language, wrong, files), [language, wrong, files])} />
      <FindingList title={text("check-import.warnings")} isTeams={isTeams} groups={useMemo(() => findingGroups(language, doubtful, files), [language, doubtful, files])} />
    </>
  );
}

interface FindingListProps {
  readonly title: string;
  readonly isTeams: boolean;
  readonly groups: readonly FindingGroup[];
}

function FindingList({ title, isTeams, groups }: FindingListProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  if (groups.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{title}</h2>
      {groups.map(({ kind, sentence, places }) => (
        <div key={kind} className={styles.group}>
          <h3 className={styles.kind}>{text(isTeams && kind === "cut-off" ? "finding.cut-off-teams" : `finding.${kind}`)}</h3>
          <p className={styles.line}>{sentence}</p>
          <Places places={places} isTeams={isTeams} />
        </div>
      ))}
    </section>
  );
}

interface PlacesProps extends Pick<FindingGroup, "places"> {
  readonly isTeams: boolean;
}

function Places({ places, isTeams }: PlacesProps) {
  const styles = useStyles();
  const { text, count } = useLanguage();
  const [only, second] = places;
  if (only === undefined) return null;
  if (second === undefined) {
    return (
      <p className={styles.line}>
        <OnePlace place={only} isTeams={isTeams} />
      </p>
    );
  }
  const list = (
    <ul className={styles.list}>
      {places.slice(0, MOST_SHOWN).map((place, index) => (
        <li key={index}>
          <OnePlace place={place} isTeams={isTeams} />
        </li>
      ))}
      {places.length > MOST_SHOWN && <li>{text("check-import.more", { count: places.length - MOST_SHOWN })}</li>}
    </ul>
  );
  if (places.length <= MOST_OPEN) return list;
  return (
    <Disclosure label={count("check-import.show-all", places.length)} later>
      {list}
    </Disclosure>
  );
}

interface OnePlaceProps {
  readonly place: Place;
  /** A line is a message then, behind the one that tells of the chat. */
  readonly isTeams: boolean;
}

function OnePlace({ place: { file, line, said, written }, isTeams }: OnePlaceProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const hasMore = said !== "" || written !== "";
  return (
    <>
      {file !== "" && <bdi>{file}</bdi>}
      {file !== "" && line !== null && ", "}
      {line !== null && (isTeams ? text("check-import.message", { number: line - 1 }) : text("check-import.line", { line }))}
      {(file !== "" || line !== null) && hasMore && ": "}
      {said}
      {written !== "" && (
        <bdi dir="auto" className={styles.written}>
          {shortened(written, MOST_CHARACTERS)}
        </bdi>
      )}
    </>
  );
}
