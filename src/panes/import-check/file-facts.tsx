import { makeStyles, tokens } from "@fluentui/react-components";
import type { Completeness } from "../../conversation/completeness";
import type { Conversation } from "../../conversation/conversation";
import { useAuthorName } from "../shared/author-name";
import { Fact, FactsList } from "../shared/facts-list";
import { useLanguage } from "../shared/language";
import { usePeriod } from "../shared/use-period";
import { isReadFromTeams } from "../shared/read-from-teams";

/** Names of so many stand open. */
const MOST_PEOPLE = 50;

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  quiet: { display: "block", color: tokens.colorNeutralForeground2 },
});

/** Photos and the like that the export says it left out: they are no files that were looked for. */
const leftOutIn = ({ warnings }: Completeness): number => warnings.reduce((sum, { kind, detail }) => (kind === "media-left-out" ? sum + Number(detail) : sum), 0);

/** What the file is, and what it holds. */
export function FileFacts({ conversation }: { readonly conversation: Conversation }) {
  const { text, count, number } = useLanguage();
  const sayPeriod = usePeriod();
  const { completeness, format, evidence, merge } = conversation;
  const { messageCount, dayCount, mediaCount, missingMediaCount, systemMessageCount } = completeness;
  const period = sayPeriod(completeness);
  const leftOut = leftOutIn(completeness);
  return (
    <FactsList>
      <Sources conversation={conversation} />
      {merge === null && <Fact name={text(isReadFromTeams(conversation) ? "check-import.format-teams" : "check-import.format")}>{text(`format.${format}`)}</Fact>}
      <Fact name={text("check-import.evidence")}>{text(`evidence.${evidence}`)}</Fact>
      <Fact name={text("check-import.messages")}>
        {count("check-import.messages-value", messageCount, { days: count("check-import.days", dayCount) })}
      </Fact>
      {period !== "" && <Fact name={text("check-import.period")}>{period}</Fact>}
      <DateOrderFact completeness={completeness} />
      <People conversation={conversation} />
      <Fact name={text("check-import.media")}>
        {text("check-import.media-value", { present: mediaCount - missingMediaCount, missing: missingMediaCount })}
        {leftOut > 0 && text("check-import.media-left-out", { leftOut })}
      </Fact>
      {systemMessageCount > 0 && <Fact name={text("check-import.system")}>{number(systemMessageCount)}</Fact>}
    </FactsList>
  );
}

function Sources({ conversation }: { readonly conversation: Conversation }) {
  const styles = useStyles();
  const { text, count, bytes } = useLanguage();
  const sayPeriod = usePeriod();
  const { sources, merge } = conversation;
  const [first, second] = sources;
  if (second === undefined) {
    return (
      <Fact name={text(isReadFromTeams(conversation) ? "check-import.file-teams" : "check-import.file")}>
        <bdi>{first.fileName}</bdi> ({bytes(first.size)})
      </Fact>
    );
  }
  return (
    <Fact name={text("check-import.files")}>
      <ul className={styles.list}>
        {sources.map(({ fileName, size, sha256 }, index) => {
          const [reading, statement] = [merge?.readings[index], merge?.statements[index]];
          const held = statement === undefined ? [] : [count("people.messages", statement.messageCount), sayPeriod(statement)];
          const kind = reading === undefined ? [] : [text(`format.${reading.format}`)];
          return (
            <li key={`${index} ${sha256}`}>
              <bdi>{fileName}</bdi> ({bytes(size)})
              {merge !== null && <span className={styles.quiet}>{[...kind, ...held].filter((part) => part !== "").join(" · ")}</span>}
            </li>
          );
        })}
      </ul>
    </Fact>
  );
}

/** Of a date whose order nothing settles, the screen asks; of one that a person entered, there is no order to tell. */
function DateOrderFact({ completeness: { dateOrder } }: { readonly completeness: Completeness }) {
  const { text } = useLanguage();
  const { order, evidence } = dateOrder;
  const isEntered = order === "ymd" && evidence === "user";
  if (order === "ambiguous" || evidence === "format" || evidence === "none" || isEntered) return null;
  return <Fact name={text("check-import.dates")}>{`${text(`date-order.${order}`)} (${text(`date-order.by.${evidence}`)})`}</Fact>;
}

function People({ conversation: { participants } }: { readonly conversation: Conversation }) {
  const { text, count } = useLanguage();
  const authorName = useAuthorName();
  const more = participants.length - MOST_PEOPLE;
  // Of lines of the app alone, nobody is the author.
  if (participants.length === 0) return null;
  return (
    <Fact name={text("check-import.people")}>
      {participants.slice(0, MOST_PEOPLE).map(({ shownAs }, index) => (
        <span key={shownAs}>
          {index > 0 && ", "}
          <bdi>{authorName(shownAs)}</bdi>
        </span>
      ))}
      {more > 0 && ` ${count("check-import.more-people", more)}`}
    </Fact>
  );
}
