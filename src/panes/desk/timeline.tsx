import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { timelineOf } from "../../desk/timeline";
import type { Moment, OwnWords } from "../../desk/timeline";
import type { RegisteredRecord } from "../../desk/registered-record";
import type { RegisterEntry } from "../../record/register-content";
import { APP_NAMES } from "../../record/statements";
import { Disclosure } from "../shared/disclosure";
import { useLanguage } from "../shared/language";
import { QuotedRules } from "./quoted-rules";
import { useDays } from "./use-days";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  moment: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalXXS,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorBrandStroke1}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  line: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  quote: { margin: 0, whiteSpace: "pre-wrap" },
});

interface TimelineProps {
  readonly record: RegisteredRecord;
  readonly words: OwnWords;
  readonly onOpen: (recordId: string) => void;
}

/** The life of a record, with the reasons. */
export function Timeline({ record, words, onOpen }: TimelineProps) {
  const styles = useStyles();
  return (
    <ol className={styles.list}>
      {timelineOf(record, words).map((moment, index) => (
        <li key={index} className={styles.moment}>
          <Told moment={moment} onOpen={onOpen} />
        </li>
      ))}
    </ol>
  );
}

interface ToldProps {
  readonly moment: Moment;
  readonly onOpen: (recordId: string) => void;
}

function Told({ moment, onOpen }: ToldProps) {
  switch (moment.kind) {
    case "exported":
      return <Exported moment={moment} />;
    case "decided":
      return <Decided moment={moment} />;
    case "registered":
      return <Registered entry={moment.entry} onOpen={onOpen} />;
    case "followed":
      return <Followed moment={moment} onOpen={onOpen} />;
  }
}

/** The name that an app goes by; of one that is not known here, what the record calls it. */
const appName = (app: string): string => Object.entries(APP_NAMES).find(([key]) => key === app)?.[1] ?? app;

function Exported({ moment: { app, from, to, participantCount } }: { readonly moment: Extract<Moment, { readonly kind: "exported" }> }) {
  const styles = useStyles();
  const { text, count } = useLanguage();
  const days = useDays();
  return (
    <>
      <h3 className={styles.title}>{text("desk.timeline.exported", { app: appName(app) })}</h3>
      <p className={styles.line}>{count("desk.timeline.exported-what", participantCount, { days: days(from, to) })}</p>
    </>
  );
}

function Decided({ moment: { decisions, rules, kept, notKept } }: { readonly moment: Extract<Moment, { readonly kind: "decided" }> }) {
  const styles = useStyles();
  const { text, count } = useLanguage();
  const { decidedBy, onBehalfOf, decidedAt, ruleSets, policy, application } = decisions;
  return (
    <>
      <h3 className={styles.title}>{text("desk.timeline.decided", { name: decidedBy.displayName })}</h3>
      {onBehalfOf !== null && <p className={styles.line}>{text("app.on-behalf", { name: onBehalfOf.displayName })}</p>}
      <Clocks at={decidedAt} />
      <p className={styles.line}>{count("desk.row.kept", kept, { notKept })}</p>
      <p className={styles.quiet}>
        {text("desk.timeline.under", { rules: ruleSets.map(({ id, version }) => `${id} ${version}`).join(", "), policy: policy.name, version: policy.version, application: `${application.name} ${application.version}` })}
      </p>
      {rules.length > 0 && (
        <Disclosure label={count("desk.timeline.rules", rules.length)}>
          <QuotedRules rules={rules} />
        </Disclosure>
      )}
    </>
  );
}

/** Both clocks: the browser's may be wrong. */
function Clocks({ at: { browser, server } }: Pick<RegisterEntry, "at">) {
  const styles = useStyles();
  const { text, moment } = useLanguage();
  return <p className={styles.quiet}>{server === null ? text("desk.timeline.at-browser", { browser: moment(browser) }) : text("desk.timeline.at", { server: moment(server), browser: moment(browser) })}</p>;
}

interface RegisteredProps {
  readonly entry: RegisterEntry;
  readonly onOpen: (recordId: string) => void;
}

function Registered({ entry, onOpen }: RegisteredProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const { event, by, at, sequence, pending, reason, related } = entry;
  return (
    <>
      <h3 className={styles.title}>{text(`desk.timeline.${event}`, { name: by.name })}</h3>
      <Clocks at={at} />
      {reason !== null && (
        <blockquote className={styles.quote} dir="auto">
          {reason}
        </blockquote>
      )}
      {pending.length > 0 && <p className={styles.line}>{pending.map((part) => text(`desk.open.${part}`)).join(", ")}</p>}
      {related !== null && (
        <Button size="small" onClick={() => { onOpen(related.recordId); }}>
          {text(`desk.timeline.${related.relation}`)}
        </Button>
      )}
      <p className={styles.quiet}>{text("desk.timeline.line", { sequence })}</p>
    </>
  );
}

function Followed({ moment: { follower }, onOpen }: { readonly moment: Extract<Moment, { readonly kind: "followed" }> } & Pick<ToldProps, "onOpen">) {
  const styles = useStyles();
  const { text } = useLanguage();
  const { recordId, number, relation } = follower;
  return (
    <>
      <h3 className={styles.title}>{text(`desk.timeline.followed-${relation}`, { number })}</h3>
      <Button size="small" aria-label={text("desk.timeline.open-what", { number })} onClick={() => { onOpen(recordId); }}>
        {text("desk.row.open")}
      </Button>
    </>
  );
}
