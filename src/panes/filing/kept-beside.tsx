import { Button } from "@fluentui/react-components";
import type { KeptMeanwhile } from "../../workflows/kept-meanwhile";
import { RecordLink } from "../earlier/record-link";
import { Told } from "../earlier/told";
import { useLanguage } from "../shared/language";
import { BACK } from "../shared/screen";

interface KeptBesideProps {
  readonly records: readonly KeptMeanwhile[];
  readonly onGoOn: () => void;
  readonly onStart: () => void;
}

/** Tells that messages of a filing that lay still were kept meanwhile; nothing was sent since. Going on and leaving it are both safe. */
export function KeptBeside({ records, onGoOn, onStart }: KeptBesideProps) {
  const { text, count } = useLanguage();
  const sentenceOf = ({ number, count: messages }: KeptMeanwhile): string => (messages === null ? text("filing.beside-version", { number }) : count("filing.beside", messages, { number }));
  return (
    <>
      <Told title={text("earlier.meanwhile-title")} said={records.map((record) => ({ key: record.recordId, sentence: sentenceOf(record), action: <RecordLink {...record} /> }))} />
      <p>{text("filing.beside-choice")}</p>
      <div>
        <Button onClick={onGoOn}>{text("filing.beside-go-on")}</Button>
      </div>
      <div>
        <Button id={BACK} onClick={onStart}>{text("filing.to-start")}</Button>
      </div>
    </>
  );
}
