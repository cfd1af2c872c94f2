import { makeStyles, tokens } from "@fluentui/react-components";
import type { Conversation } from "../../conversation/conversation";
import { useLanguage } from "../shared/language";
import { Notice } from "../shared/notice";
import { Findings } from "./findings";
import { isReadFromTeams } from "../shared/read-from-teams";

const useStyles = makeStyles({
  line: { margin: 0 },
  section: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, color: tokens.colorNeutralForeground2 },
});

/** What is complete and what is not: wrong, doubtful, and what exports of this kind never hold. */
export function Completeness({ conversation }: { readonly conversation: Conversation }) {
  const styles = useStyles();
  const { text } = useLanguage();
  const { completeness, evidence } = conversation;
  const isTeams = isReadFromTeams(conversation);
  return (
    <>
      {evidence !== "export" && <Notice intent="warning">{text(`evidence.${evidence}-means`)}</Notice>}
      <AllRead conversation={conversation} />
      <Findings conversation={conversation} />
      {completeness.neverCarried.length > 0 && (
        <section className={styles.section}>
          <h2 className={styles.title}>{text(isTeams ? "check-import.never-teams" : "check-import.never")}</h2>
          <ul className={styles.list}>
            {completeness.neverCarried.map((one) => (
              <li key={one}>{text(`never.${one}`)}</li>
            ))}
          </ul>
        </section>
      )}
      <p className={styles.line}>{text(isTeams ? "check-import.explain-teams" : "check-import.explain")}</p>
      {completeness.missingMediaCount > 0 && <p className={styles.line}>{text(isTeams ? "check-import.missing-help-teams" : "check-import.missing-help")}</p>}
    </>
  );
}

/** Whether every line was read; of pictures, and of a file of which only one chat was read, that is not said. */
function AllRead({ conversation }: { readonly conversation: Conversation }) {
  const { text, count } = useLanguage();
  const { completeness, evidence } = conversation;
  const isTeams = isReadFromTeams(conversation);
  const { unreadableLineCount, warnings, problems } = completeness;
  if (unreadableLineCount > 0) return <Notice intent="warning">{count(isTeams ? "check-import.unreadable-teams" : "check-import.unreadable", unreadableLineCount)}</Notice>;
  const isPartial = warnings.some(({ kind }) => kind === "other-chats") || problems.some(({ kind }) => kind === "cut-off" || kind === "unknown-content" || (isTeams && kind === "count-mismatch"));
  return evidence === "screenshots" || isPartial ? null : <Notice intent="success">{text(isTeams ? "check-import.complete-teams" : "check-import.complete")}</Notice>;
}
