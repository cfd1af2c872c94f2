import { useCallback, useEffect } from "react";
import { findEarlierRecords } from "../../workflows/find-earlier-records";
import type { EarlierPorts } from "../../workflows/find-earlier-records";
import { RecordLink } from "../earlier/record-link";
import { decisionsIn } from "../journey/sitting";
import type { Sitting } from "../journey/sitting";
import { useAnnounce } from "../shared/announcer";
import { useLanguage } from "../shared/language";
import { Notice } from "../shared/notice";
import { useRequest } from "../shared/use-request";

interface FiledTwiceProps {
  readonly sitting: Sitting;
  /** UUID of what was filed now. */
  readonly recordId: string;
  readonly ports: EarlierPorts;
}

/**
 * Tells which messages were filed at the same time in another record: on another device, which could not know of this one
 * any more than this one of it. Neither is taken away: a person chooses. What cannot be asked is found at the next look.
 *
 * @source reliability.md, fault 2
 */
export function FiledTwice({ sitting, recordId, ports }: FiledTwiceProps) {
  const { text, count } = useLanguage();
  const announce = useAnnounce();
  const ask = useCallback(() => {
    const { opened, media, me, onBehalfOf, earlierUpTo } = sitting;
    const keepers = [me, onBehalfOf].flatMap((one) => one?.person.id ?? []);
    return findEarlierRecords({ conversation: opened.conversation, media, keepers }, ports, { after: earlierUpTo, besides: recordId });
  }, [sitting, recordId, ports]);
  const looked = useRequest(ask);
  const kept = new Set(decisionsIn(sitting).flatMap(({ number, decision }) => (decision.outcome === "U5" ? number : [])));
  const records = looked.state === "done" ? looked.value.records : [];
  const twice = records.map((record) => ({ ...record, count: [...record.numbers].filter((number) => kept.has(number)).length })).filter((record) => record.count > 0);
  const said = twice.map((record) => count("earlier.twice", record.count, { number: record.number })).join(" ");
  useEffect(() => {
    if (said !== "") announce(said);
  }, [announce, said]);
  return (
    <>
      {twice.map((record) => (
        <Notice
          key={record.recordId}
          intent="warning"
          title={text("earlier.twice-title")}
          actions={<RecordLink {...record} />}
        >
          {count("earlier.twice", record.count, { number: record.number })}
        </Notice>
      ))}
    </>
  );
}
