import type { ReactNode } from "react";
import type { UnderWay } from "../../workflows/find-under-way";
import { RecordLink } from "../earlier/record-link";
import { Told } from "../earlier/told";
import { useLanguage } from "../shared/language";
import { ErrorNotice } from "../shared/notice";
import type { Meanwhile } from "./use-filed-meanwhile";

interface FiledMeanwhileProps {
  readonly seen: Meanwhile | null;
  /** The way to the start, where what is under way is finished. */
  readonly toStart: ReactNode;
}

/** Tells which messages are being filed, or were while the user answered them, and where they are. */
export function FiledMeanwhile({ seen, toStart }: FiledMeanwhileProps) {
  const { text, count } = useLanguage();
  switch (seen?.kind) {
    case undefined:
      return null;
    case "in-use":
      return <ErrorNotice error={seen} />;
    case "under-way":
      return <Told title={text("earlier.under-way-title")} said={seen.filings.map(({ number, numbers }: UnderWay) => ({ key: number, sentence: count("earlier.under-way", numbers.size, { number }), action: toStart }))} />;
    case "replaced":
      return <Told title={text("correction.meanwhile-title")} said={[{ key: seen.by.number, sentence: text("correction.meanwhile", { number: seen.by.number, old: seen.of }), action: <RecordLink {...seen.by} /> }]} />;
    case "filed":
      return <Told title={text("earlier.meanwhile-title")} said={seen.filed.map(({ record, count: messages }) => ({ key: record.recordId, sentence: count("earlier.meanwhile", messages, { number: record.number }), action: <RecordLink {...record} /> }))} />;
  }
}
