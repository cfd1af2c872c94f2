import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback } from "react";
import type { AppLinks } from "../../ports/app-links";
import { ok } from "../../result";
import { useLanguage } from "../shared/language";
import { MessageLinks } from "../shared/message-links";
import { useRequest } from "../shared/use-request";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  line: { margin: 0 },
});

interface AskLinksProps {
  readonly name: string;
  /** Null when the directory tells none. */
  readonly mail: string | null;
  /** The question itself, as everybody sees it in the list. */
  readonly uuid: string;
  readonly links: AppLinks;
}

/** A chat and a mail that stand ready, with one fixed sentence and the way to the question: no name, no day, nothing of the conversation. The user sends it. */
export function AskLinks({ name, mail, uuid, links }: AskLinksProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const link = useRequest(useCallback(async () => ok(await links.to({ at: "asked", agreement: uuid })), [links, uuid]));
  if (mail === null) return <p className={styles.line}>{text("agree.send-none", { name })}</p>;
  if (link.state !== "done") return null;
  return (
    <div className={styles.root}>
      <p className={styles.line}>{text("agree.send", { name })}</p>
      <MessageLinks mail={mail} subject={text("agree.message-subject")} message={text("agree.message", { link: link.value })} />
    </div>
  );
}
