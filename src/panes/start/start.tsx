import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import { LANGUAGES } from "../../language/translator";
import type { DirectoryError, Person } from "../../ports/directory";
import type { Host } from "../../ports/host";
import type { UnfinishedFiling } from "../../workflows/resume-filing";
import type { OnOpened } from "../journey/opened-chat";
import type { AskedPolicy } from "../journey/use-policy";
import type { PanePorts } from "../ports";
import { fetchedPart } from "../shared/fetched-part";
import { quietPart } from "../shared/quiet-part";
import { useLanguage } from "../shared/language";
import { ErrorNotice } from "../shared/notice";
import { Screen } from "../shared/screen";
import type { Requested } from "../shared/use-request";
import { Account } from "./account";
import { OpenChat } from "./open-chat";

// Nothing waits for a user who is not known yet.
const OnBehalf = fetchedPart(async () => (await import("./on-behalf")).OnBehalf);
// Only where the organisation's own policy is not in force.
const PolicyNotice = fetchedPart(async () => (await import("./policy-notice")).PolicyNotice);
const WorkInProgress = fetchedPart(async () => (await import("./work-in-progress")).WorkInProgress);
// «Je bent gevraagd te bewaren»; and the way to the register, for whoever can read it.
const Asked = quietPart(async () => (await import("./questions")).Questions);
const DeskLink = quietPart(async () => (await import("./desk-link")).DeskLink);
// Only beside a mail program.
const MailExports = fetchedPart(async () => (await import("../mail/mail-exports")).MailExports);

// Only where there is somebody signed in whose chats they are.
const TeamsChats = fetchedPart(async () => (await import("../teams/teams-chats")).TeamsChats);

const NAMES = { nl: "Nederlands", en: "English" } as const;

const useStyles = makeStyles({
  line: { margin: 0 },
  who: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  languages: { display: "flex", columnGap: tokens.spacingHorizontalXS, margin: 0 },
});

interface StartProps {
  readonly ports: PanePorts;
  /** False when the user comes back here. */
  readonly isFirst: boolean;
  /** Null while it is still being asked. */
  readonly host: Host | null;
  readonly account: Requested<Person, DirectoryError> & { readonly again: () => void };
  readonly policy: AskedPolicy;
  readonly onBehalfOf: Person | null;
  readonly onBehalfChange: (person: Person | null) => void;
  readonly onOpened: OnOpened;
  readonly onResume: (filing: UnfinishedFiling) => void;
  /** To the records manager's desk. */
  readonly onDesk: () => void;
}

/** The first screen: who you are, what to open, what was left unfinished. */
export function Start({ ports, isFirst, host, account, policy, onBehalfOf, onBehalfChange, onOpened, onResume, onDesk }: StartProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <Screen title={text("start.title")} takesFocus={!isFirst}>
      <p className={styles.line}>{text("start.intro")}</p>
      {host?.mail !== undefined && (
        <MailExports source={host.mail} ports={ports} userId={account.state === "done" ? account.value.id : null} onOpened={onOpened} />
      )}
      {account.state === "done" && host?.kind !== "outlook" && <TeamsChats ports={ports} me={account.value.id} tab={host?.tab} policy={policy} onOpened={onOpened} />}
      <OpenChat reader={ports.reader} chooser={chooser} onOpened={onOpened} />
      <div className={styles.who}>
        <Account account={account} />
        {account.state === "done" && <OnBehalf directory={ports.directory} person={onBehalfOf} onChange={onBehalfChange} />}
        {account.state === "done" && <PolicyNotice policy={policy} />}
        {host?.kind === "browser" && <p className={styles.line}>{text("start.browser")}</p>}
      </div>
      {account.state === "done" && policy.state === "done" && (
        <Asked ports={ports} me={account.value} onBehalfOf={onBehalfOf} opens={host?.opens} lapseAfterDays={policy.value.inForce.policy.lapseAfterDays} />
      )}
      {account.state === "done" && (
        <WorkInProgress
          ports={ports}
          drafts={ports.drafts}
          filedBy={account.value.id}
          onResume={onResume}
          onOpenFile={() => {
            chooser.current?.click();
          }}
        />
      )}
      {account.state === "done" && <DeskLink register={ports.register} onDesk={onDesk} />}
      <Languages />
    </Screen>
  );
}

function Languages() {
  const styles = useStyles();
  const { text, language, speak, missing } = useLanguage();
  return (
    <>
      <div role="group" aria-label={text("app.language")} className={styles.languages}>
        {LANGUAGES.map((one) => (
          <Button
            key={one}
            size="small"
            appearance={one === language ? "outline" : "subtle"}
            aria-pressed={one === language}
            lang={one}
            onClick={() => {
              speak(one);
            }}
          >
            {NAMES[one]}
          </Button>
        ))}
      </div>
      {missing !== null && (
        <ErrorNotice
          error={{ kind: "unreachable" }}
          onRetry={() => {
            speak(missing);
          }}
        />
      )}
    </>
  );
}
