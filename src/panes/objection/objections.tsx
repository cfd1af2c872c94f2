import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { RegisterPerson } from "../../record/register-content";
import { useAnnounce } from "../shared/announcer";
import { useLanguage } from "../shared/language";
import { ErrorNotice, Notice } from "../shared/notice";
import { OwnWords } from "../shared/own-words";
import { AskedToLook } from "./asked-to-look";
import type { ObjectedRecord, ObjectingPorts } from "./objected-record";
import { ObjectionList } from "./objection-list";
import { useObjections } from "./use-objections";
import type { Sent } from "./use-objections";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, ":focus": { outlineStyle: "none" } },
  line: { margin: 0 },
});

interface ObjectionsProps {
  readonly record: ObjectedRecord;
  /** Who is signed in. */
  readonly me: RegisterPerson;
  readonly ports: ObjectingPorts;
}

/** «Ik ben het niet eens» with a record: what was reported, what was answered, and the way to say it. Nothing of the record changes. */
export function Objections({ record, me, ports }: ObjectionsProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const { listed, sent, object, answer } = useObjections(record, me, ports);
  useEffect(() => {
    if (sent?.outcome === "objected") setOpen(false);
  }, [sent]);
  return (
    <section tabIndex={-1} className={styles.root} aria-label={text("objection.title")}>
      {listed.state === "failed" && <ErrorNotice error={listed.error} onRetry={listed.again} />}
      {listed.state === "done" && <ObjectionList objections={listed.value} me={me} onAnswer={answer} />}
      <SentNotice sent={sent} />
      {sent?.outcome === "objected" && <AskedToLook record={record} to={sent.entry.to ?? null} me={me} ports={ports} />}
      {isOpen ? (
        <>
          <p className={styles.line}>{text("objection.intro")}</p>
          <OwnWords label={text("objection.reason")} complaint={text("objection.reason-error")} send={text("objection.send")} onSend={object} />
        </>
      ) : (
        <div>
          <Button
            onClick={() => {
              setOpen(true);
            }}
          >
            {text("objection.open")}
          </Button>
        </div>
      )}
    </section>
  );
}

function SentNotice({ sent }: { readonly sent: Sent }) {
  const { text } = useLanguage();
  const announce = useAnnounce();
  const said = sent === null || sent.outcome === "failed" ? null : text(sent.outcome === "objected" ? "objection.sent" : "objection.answer-sent", { sequence: sent.entry.sequence });
  useEffect(() => {
    if (said !== null) announce(said);
  }, [announce, said]);
  if (sent?.outcome === "failed") return <ErrorNotice error={sent.error} />;
  return said === null ? null : <Notice intent="success">{said}</Notice>;
}
