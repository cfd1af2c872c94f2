import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback } from "react";
import type { ListedChat } from "../../ports/chat-source";
import type { StoreError } from "../../ports/record-store";
import type { Result } from "../../result";
import { keptLast, whoKeepsChat, whoWillKeep } from "../../workflows/who-keeps";
import type { Keeping, WhoKeepsPorts } from "../../workflows/who-keeps";
import { useLanguage } from "../shared/language";
import { ErrorNotice } from "../shared/notice";
import { Section } from "../shared/section";
import { useRequest } from "../shared/use-request";

const useStyles = makeStyles({
  line: { margin: 0, overflowWrap: "anywhere" },
  quiet: { margin: 0, overflowWrap: "anywhere", color: tokens.colorNeutralForeground2 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

interface SharedProps {
  readonly ports: WhoKeepsPorts;
  /** Of the policy in force. */
  readonly lapseAfterDays: number;
}

/** What everybody in a chat or meeting sees: that somebody keeps it, and since when; nothing that was said. */
export function WhoKeepsChat({ chat, ports, lapseAfterDays }: SharedProps & { readonly chat: ListedChat }) {
  const styles = useStyles();
  const { text } = useLanguage();
  const ask = useCallback(() => whoKeepsChat(chat, lapseAfterDays, ports), [chat, lapseAfterDays, ports]);
  return (
    <Section title={text("keeps.title")}>
      <p className={styles.line}>{text("keeps.chat")}</p>
      <Keepings ask={ask} none={text("keeps.chat-none")} denied={text("keeps.no-agreements")} />
    </Section>
  );
}

/** What everybody in a channel sees of what concerns them: no channel knows which chats its people have. */
export function WhoKeepsAround({ me, ports, lapseAfterDays }: SharedProps & { readonly me: string }) {
  const styles = useStyles();
  const { text } = useLanguage();
  const askWaiting = useCallback(() => whoWillKeep(me, lapseAfterDays, ports), [me, lapseAfterDays, ports]);
  const askLast = useCallback(() => keptLast(ports), [ports]);
  return (
    <Section title={text("keeps.title")}>
      <p className={styles.line}>{text("keeps.channel")}</p>
      <h3 className={styles.title}>{text("keeps.waiting")}</h3>
      <Keepings ask={askWaiting} none={text("keeps.waiting-none")} denied={text("keeps.no-agreements")} />
      <h3 className={styles.title}>{text("keeps.last")}</h3>
      <Keepings ask={askLast} none={text("keeps.last-none")} denied={text("keeps.no-register")} />
    </Section>
  );
}

interface KeepingsProps {
  /** Stable between renders. */
  readonly ask: () => Promise<Result<readonly Keeping[], StoreError>>;
  readonly none: string;
  /** Where there is no list, or not for this person. */
  readonly denied: string;
}

function Keepings({ ask, none, denied }: KeepingsProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const asked = useRequest(ask);
  if (asked.state === "waiting") return <p className={styles.line}>{text("keeps.loading")}</p>;
  if (asked.state === "failed") {
    const { kind } = asked.error;
    const isDenied = kind === "not-found" || kind === "no-access" || kind === "permission-missing";
    return isDenied ? <p className={styles.line}>{denied}</p> : <ErrorNotice error={asked.error} onRetry={asked.again} />;
  }
  if (asked.value.length === 0) return <p className={styles.line}>{none}</p>;
  return (
    <ul className={styles.list}>
      {asked.value.map((keeping) => (
        <KeepingRow key={keeping.id} keeping={keeping} />
      ))}
    </ul>
  );
}

function KeepingRow({ keeping: { keeper: name, state, since, period, conversation, dossier, record } }: { readonly keeping: Keeping }) {
  const styles = useStyles();
  const { text, day, moment } = useLanguage();
  const days = { from: day(period.from), to: day(period.to) };
  return (
    <li className={styles.row}>
      <p className={styles.line}>{text(`keeps.${state}`, { name, moment: moment(since) })}</p>
      <p className={styles.quiet}>
        {conversation === null ? text("keeps.period", days) : text(`keeps.about.${conversation.shape}`, { app: text(`chat-app.${conversation.channel}`), ...days })}
      </p>
      {dossier !== null && <p className={styles.quiet}>{text("keeps.dossier", { dossier })}</p>}
      {record !== null && (
        <p className={styles.line}>
          {record.webUrl === "" ? text("keeps.number", { number: record.number }) : <Link href={record.webUrl} target="_blank" rel="noreferrer">{text("keeps.open", { number: record.number })}</Link>}
        </p>
      )}
    </li>
  );
}
