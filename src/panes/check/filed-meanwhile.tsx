import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { useAnnounce } from "../shared/announcer";
import { useLanguage } from "../shared/language";
import { Notice } from "../shared/notice";
import type { Filed } from "./use-filed-meanwhile";

const useStyles = makeStyles({ list: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS } });

/** Tells which messages were filed while the user answered them, and where they are. Takes the focus: the button that was pressed may be gone. */
export function FiledMeanwhile({ filed }: { readonly filed: readonly Filed[] }) {
  const styles = useStyles();
  const { text, count } = useLanguage();
  const announce = useAnnounce();
  const box = useRef<HTMLDivElement>(null);
  const sentenceOf = ({ record: { number }, count: messages }: Filed) => count("earlier.meanwhile", messages, { number });
  const said = filed.map(sentenceOf).join(" ");
  useEffect(() => {
    if (said === "") return;
    box.current?.focus();
    announce(said);
  }, [announce, said]);
  if (filed.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} role="group" aria-label={text("earlier.meanwhile-title")} className={styles.list}>
      {filed.map((one) => (
        <Notice key={one.record.recordId} intent="warning" title={text("earlier.meanwhile-title")} actions={<RecordLink {...one.record} />}>
          {sentenceOf(one)}
        </Notice>
      ))}
    </div>
  );
}

function RecordLink({ number, webUrl }: Filed["record"]) {
  const { text } = useLanguage();
  if (webUrl === "") return null;
  return (
    <Link href={webUrl} target="_blank" rel="noreferrer">
      {text("earlier.open-record", { number })}
    </Link>
  );
}
