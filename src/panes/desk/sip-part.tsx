import { Button, Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Person } from "../../ports/directory";
import type { Deliverable } from "../../workflows/export-sip";
import { ErrorSummary } from "../shared/error-summary";
import { useLanguage } from "../shared/language";
import { Notice } from "../shared/notice";
import type { DeskPorts } from "./desk-ports";
import { Reading } from "./reverify-part";
import { useSip } from "./use-sip";
import { uncheckedWords } from "./verdict-words";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  line: { margin: 0 },
});

interface SipPartProps {
  readonly records: readonly Deliverable[];
  readonly me: Person;
  readonly ports: DeskPorts;
}

/** A delivery to an e-depot: what only the sender knows, how far it is, and what came of it. */
export function SipPart({ records, me, ports }: SipPartProps) {
  const styles = useStyles();
  const language = useLanguage();
  const { text, count } = language;
  const id = useId();
  const [location, setLocation] = useState("");
  const [collection, setCollection] = useState("");
  const [particulars, setParticulars] = useState("");
  const [attempt, setAttempt] = useState(0);
  const { state, start, stop } = useSip(ports);
  const fields = { location: `${id}-location`, collection: `${id}-collection` };
  const omitted = [
    ...(location.trim() === "" ? [{ field: fields.location, sentence: text("desk.sip.error.location") }] : []),
    ...(collection.trim() === "" ? [{ field: fields.collection, sentence: text("desk.sip.error.collection") }] : []),
    ...(records.length === 0 ? [{ field: null, sentence: text("desk.sip.error.none") }] : []),
  ];
  const make = () => {
    setAttempt(attempt + 1);
    if (omitted.length > 0) return;
    start(records, { target: { location: location.trim(), collection: collection.trim() }, contact: { name: me.displayName, mail: me.mail }, particulars });
  };
  return (
    <div tabIndex={-1} role="group" aria-label={text("desk.sip.title")} className={styles.part}>
      <p className={styles.line}>{text("desk.sip.intro")}</p>
      {attempt > 0 && <ErrorSummary omitted={omitted} attempt={attempt} />}
      <Field label={text("desk.sip.location")} hint={text("desk.sip.location-hint")}>
        <Input id={fields.location} value={location} onChange={(_event, { value }) => { setLocation(value); }} />
      </Field>
      <Field label={text("desk.sip.collection")} hint={text("desk.sip.collection-hint")}>
        <Input id={fields.collection} value={collection} onChange={(_event, { value }) => { setCollection(value); }} />
      </Field>
      <Field label={text("desk.sip.particulars")}>
        <Textarea value={particulars} onChange={(_event, { value }) => { setParticulars(value); }} />
      </Field>
      <p className={styles.line}>{text("desk.sip.contact", { name: me.displayName })}</p>
      {state.step === "busy" ? (
        <>
          <Reading progress={state.progress} />
          <div>
            <Button onClick={stop}>{text("desk.stop")}</Button>
          </div>
        </>
      ) : (
        <div>
          <Button onClick={make}>{count("desk.sip.make", records.length)}</Button>
        </div>
      )}
      {state.step === "made" && (
        <Notice intent="success">{text("desk.sip.made", { name: state.name, checksum: state.sha256 })}</Notice>
      )}
      {state.step === "made" && state.leftOut.length > 0 && (
        <Notice intent="warning" title={count("desk.sip.left-out", state.leftOut.length)}>{state.leftOut.join(" ")}</Notice>
      )}
      {state.step === "made" && state.unchecked.length > 0 && (
        <Notice intent="warning" title={text("desk.sip.unchecked")}>
          {state.unchecked.map(({ number, what }) => `${number}: ${uncheckedWords(language, what).join(" ")}`).join(" ")}
        </Notice>
      )}
      {state.step === "failed" && <Notice intent="error">{state.sentence}</Notice>}
    </div>
  );
}
