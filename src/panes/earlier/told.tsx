import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { useAnnounce } from "../shared/announcer";
import { Notice } from "../shared/notice";

const useStyles = makeStyles({ list: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS } });

interface ToldProps {
  readonly title: string;
  readonly said: readonly { readonly key: string; readonly sentence: string; readonly action: ReactNode }[];
}

/** What came meanwhile, one notice for each record. Takes the focus: the button that was pressed may be gone. */
export function Told({ title, said }: ToldProps) {
  const styles = useStyles();
  const announce = useAnnounce();
  const box = useRef<HTMLDivElement>(null);
  const all = said.map(({ sentence }) => sentence).join(" ");
  useEffect(() => {
    box.current?.focus();
    announce(all);
  }, [announce, all]);
  return (
    <div ref={box} tabIndex={-1} role="group" aria-label={title} className={styles.list}>
      {said.map(({ key, sentence, action }) => (
        <Notice key={key} intent="warning" title={title} actions={action}>
          {sentence}
        </Notice>
      ))}
    </div>
  );
}
