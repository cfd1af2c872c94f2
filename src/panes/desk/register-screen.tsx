import { makeStyles } from "@fluentui/react-components";
import { useEffect, useMemo, useRef } from "react";
import { filtered } from "../../desk/register-filter";
import type { RegisterFilter } from "../../desk/register-filter";
import type { Person } from "../../ports/directory";
import type { ReadRegister } from "../../workflows/read-register";
import { useAnnounce } from "../shared/announcer";
import { Disclosure } from "../shared/disclosure";
import { useLanguage } from "../shared/language";
import { Section } from "../shared/section";
import { ChainNotice } from "./chain-notice";
import { Charts } from "./charts";
import type { DeskPorts } from "./desk-ports";
import { Exports } from "./exports";
import { FilterFields } from "./filter-fields";
import { localDay } from "./local-day";
import { RecordList } from "./record-list";
import type { OpenFromRegister } from "./record-row";
import { ReverifyPart } from "./reverify-part";
import { SipPart } from "./sip-part";
import type { Reverifying } from "./use-reverify";
import { Verdicts } from "./verdicts";

/** In thousandths of a second: who still types, is not interrupted. */
const PAUSE = 700;

const useStyles = makeStyles({ line: { margin: 0 } });

export interface RegisterScreenProps {
  readonly register: ReadRegister;
  readonly filter: RegisterFilter;
  readonly onFilter: (filter: RegisterFilter) => void;
  readonly shown: number;
  readonly onMore: () => void;
  readonly reverifying: Reverifying;
  readonly me: Person;
  readonly lapseAfterDays: number;
  readonly ports: DeskPorts;
  readonly onOpen: OpenFromRegister;
}

/** The register: whether its chain holds, what is in it, and what can be done with what the filter leaves. */
export function RegisterScreen({ register, filter, onFilter, shown, onMore, reverifying, me, lapseAfterDays, ports, onOpen }: RegisterScreenProps) {
  const styles = useStyles();
  const { text, count } = useLanguage();
  const records = useMemo(() => filtered(register.records, filter, localDay), [register, filter]);
  const found = register.records.length === records.length ? count("desk.count", records.length) : count("desk.count-of", register.records.length, { found: records.length });
  const unreadable = register.lines.filter(({ entry }) => entry === null).length;
  useCountSaid(found, filter);
  const charts = (
    <Disclosure label={text("desk.charts")} later>
      <Charts records={records} registered={register.records} ports={ports} lapseAfterDays={lapseAfterDays} />
    </Disclosure>
  );
  // Nothing to check, to seek or to hand over yet. What the dossiers hold and who must still keep, is there all the same.
  if (register.lines.length === 0) {
    return (
      <>
        <p className={styles.line}>{text("desk.empty")}</p>
        {charts}
      </>
    );
  }
  return (
    <>
      <ChainNotice register={register} reverifying={reverifying} ports={ports} />
      {charts}
      <Section title={text("desk.search")}>
        <FilterFields records={register.records} filter={filter} onFilter={onFilter} />
      </Section>
      <Section title={text("desk.records")}>
        <p className={styles.line}>{found}</p>
        {unreadable > 0 && <p className={styles.line}>{count("desk.lines-unreadable", unreadable)}</p>}
        {register.records.length > 0 && records.length === 0 && <p className={styles.line}>{text("desk.nothing-found")}</p>}
        <RecordList records={records} checked={reverifying.checked} shown={shown} onMore={onMore} onOpen={onOpen} />
      </Section>
      <Section title={text("desk.with-these")}>
        <p className={styles.line}>{text("desk.verify.hint")}</p>
        <ReverifyPart records={records.map(({ first }) => first)} reverifying={reverifying} action={count("desk.verify.many", records.length)} />
        <Verdicts records={records} reverifying={reverifying} clock={ports.clock} onOpen={onOpen} />
        <Disclosure label={text("desk.export.title")} later>
          <Exports records={records} register={register} clock={ports.clock} />
        </Disclosure>
        <Disclosure label={text("desk.sip.title")} later>
          <SipPart records={records.filter(({ isFiled }) => isFiled).map(({ first }) => first)} me={me} ports={ports} />
        </Disclosure>
      </Section>
    </>
  );
}

/** Says how many the filter leaves, once somebody stops changing it; not when the screen appears. */
function useCountSaid(sentence: string, filter: RegisterFilter): void {
  const announce = useAnnounce();
  const first = useRef(filter);
  useEffect(() => {
    if (first.current === filter) return undefined;
    const timer = setTimeout(() => {
      announce(sentence);
    }, PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [announce, sentence, filter]);
}
