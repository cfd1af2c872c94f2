import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useMemo, useState } from "react";
import type { DateOrder, DateOrderEvidence } from "../../conversation/completeness";
import { dateReadings } from "../../conversation/date-readings";
import type { ChatReader } from "../../ports/chat-reader";
import { ok } from "../../result";
import { withChat } from "../journey/new-sitting";
import type { OpenedChat } from "../journey/opened-chat";
import type { SittingProps } from "../journey/screen-props";
import { ReadingFault } from "../reading/reading-fault";
import { ReadingProgress } from "../reading/reading-progress";
import { useOpening } from "../reading/use-opening";
import { useAnnounce } from "../shared/announcer";
import { Disclosure } from "../shared/disclosure";
import { useLanguage } from "../shared/language";
import { Section } from "../shared/section";
import { usePeriod } from "../shared/use-period";
import { DateOrderQuestion } from "./date-order";

export const DATE_ORDER_FIELD = "date-order";

/** Evidence that may mislead: the user can say otherwise. */
const DOUBTFUL: ReadonlySet<DateOrderEvidence> = new Set<DateOrderEvidence>(["chronology", "convention", "user"]);

const useStyles = makeStyles({ line: { margin: 0, color: tokens.colorNeutralForeground2 } });

interface DateOrderPartProps extends Pick<SittingProps, "sitting" | "change"> {
  readonly reader: ChatReader;
  /** What is said at the question when the user wants to go on without an answer; null before that. */
  readonly complaint: string | null;
}

/** How day and month were told apart; asked where nothing tells, and open to change where it may be wrong. */
export function DateOrderPart({ sitting, change, reader, complaint }: DateOrderPartProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const announce = useAnnounce();
  const sayPeriod = usePeriod();
  const { opened, readFrom, session } = sitting;
  const { messages, completeness, merge } = opened.conversation;
  const { dateOrder } = completeness;
  const isAsked = dateOrder.order === "ambiguous";
  // Stays once answered here: a question that vanishes under the user's hand takes the focus with it.
  const [wasAsked] = useState(isAsked);
  /** What is being read anew now. */
  const [wanted, setWanted] = useState<DateOrder | null>(null);
  const readings = useMemo(() => dateReadings(messages, dateOrder), [messages, dateOrder]);

  const take = useCallback(
    (chat: OpenedChat) => {
      change((now) => withChat(now, chat));
      announce(text("date-order.read-anew", { period: sayPeriod(chat.opened.conversation.completeness) }));
      return Promise.resolve(ok(undefined));
    },
    [announce, change, sayPeriod, text],
  );
  const { reading, read, stop, forget } = useOpening(reader, opened, take);
  // Answers rest on messages as they were read; and a merged chat is no longer one reading.
  if (readings === null || merge !== null || session.given.size > 0) return null;

  const choose = (order: DateOrder) => {
    setWanted(order);
    read({ ...readFrom, answers: { ...readFrom.answers, dateOrder: order } });
  };
  const asRead = isAsked ? null : dateOrder.order;
  const question = (
    <>
      <DateOrderQuestion id={DATE_ORDER_FIELD} readings={readings} chosen={reading.state === "reading" ? wanted : asRead} complaint={complaint} onChoose={choose} />
      {reading.state === "reading" && <ReadingProgress reading={reading} onStop={stop} />}
      {reading.state === "failed" && <ReadingFault failed={reading} onRead={read} mayBeOneChat={false} onCancel={forget} />}
    </>
  );
  if (isAsked || wasAsked) {
    return (
      <Section title={text("date-order.title")}>
        <p className={styles.line}>{text("date-order.why")}</p>
        {question}
      </Section>
    );
  }
  return DOUBTFUL.has(dateOrder.evidence) ? <Disclosure label={text("date-order.change")}>{question}</Disclosure> : null;
}
