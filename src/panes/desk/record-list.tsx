import { Button, makeStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { RegisteredRecord } from "../../desk/registered-record";
import { useLanguage } from "../shared/language";
import { RecordRow } from "./record-row";
import type { OpenFromRegister } from "./record-row";
import type { Reverifying } from "./use-reverify";

/** Rows added at once: a page, for who reads, and for who listens. */
export const PAGE = 50;

const useStyles = makeStyles({ list: { listStyleType: "none", margin: 0, padding: 0 } });

interface RecordListProps {
  readonly records: readonly RegisteredRecord[];
  readonly checked: Reverifying["checked"];
  /** How many of them stand on the screen. */
  readonly shown: number;
  readonly onMore: () => void;
  readonly onOpen: OpenFromRegister;
}

/** The records, a page at a time. The next page gets the focus at its first row. */
export function RecordList({ records, checked, shown, onMore, onOpen }: RecordListProps) {
  const styles = useStyles();
  const { count } = useLanguage();
  const firstNew = useRef<HTMLLIElement>(null);
  const added = useRef(false);
  useEffect(() => {
    if (added.current) firstNew.current?.focus();
    added.current = false;
  }, [shown]);
  const left = records.length - shown;
  return (
    <>
      <ol className={styles.list}>
        {records.slice(0, shown).map((record, index) => (
          <RecordRow key={record.recordId} ref={index === shown - PAGE ? firstNew : null} record={record} verdict={checked.get(record.recordId)?.result} onOpen={onOpen} />
        ))}
      </ol>
      {left > 0 && (
        <div>
          <Button
            onClick={() => {
              added.current = true;
              onMore();
            }}
          >
            {count("desk.more", Math.min(PAGE, left))}
          </Button>
        </div>
      )}
    </>
  );
}
