import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback } from "react";
import type { RegisterPerson } from "../../record/register-content";
import { ok } from "../../result";
import { useLanguage } from "../shared/language";
import { MessageLinks } from "../shared/message-links";
import { useRequest } from "../shared/use-request";
import type { ObjectedRecord, ObjectingPorts } from "./objected-record";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  line: { margin: 0 },
});

interface AskedToLookProps {
  readonly record: ObjectedRecord;
  /** The case owner; null when the record names none. */
  readonly to: RegisterPerson | null;
  /** Who is signed in, and does not agree. */
  readonly me: RegisterPerson;
  readonly ports: Pick<ObjectingPorts, "directory" | "links">;
}

/** Who can answer, and, unless that is the user, a message to them that stands ready: the number of the record and where in the app it can be answered, and nothing of it. */
export function AskedToLook({ record: { number, recordId }, to, me, ports: { directory, links } }: AskedToLookProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const isMe = to?.id === me.id;
  const id = isMe ? null : (to?.id ?? null);
  const person = useRequest(useCallback(async () => (id === null ? ok(null) : directory.person(id)), [id, directory]));
  const link = useRequest(useCallback(async () => ok(await links.to({ at: "desk", recordId })), [links, recordId]));
  if (to === null) return <p className={styles.line}>{text("objection.asked-nobody")}</p>;
  if (isMe) return <p className={styles.line}>{text("objection.asked-you")}</p>;
  if (person.state === "waiting" || link.state !== "done") return null;
  const mail = person.state === "done" ? (person.value?.mail ?? null) : null;
  if (mail === null) return <p className={styles.line}>{text("objection.asked-no-mail", { name: to.name })}</p>;
  return (
    <div className={styles.root}>
      <p className={styles.line}>{text("objection.asked", { name: to.name })}</p>
      <MessageLinks mail={mail} subject={text("objection.message-subject", { number })} message={text("objection.message", { number, link: link.value })} />
    </div>
  );
}
