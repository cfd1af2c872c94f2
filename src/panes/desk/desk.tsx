import { Button } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import type { ReactNode } from "react";
import { NO_FILTER } from "../../desk/register-filter";
import type { ShownError } from "../../language/error-text";
import type { DirectoryError, Person } from "../../ports/directory";
import { readRegister } from "../../workflows/read-register";
import { Account } from "../start/account";
import { useLanguage } from "../shared/language";
import { ErrorNotice, Notice } from "../shared/notice";
import { Screen } from "../shared/screen";
import { useFocusInView } from "../shared/use-focus-in-view";
import { useRequest } from "../shared/use-request";
import type { Requested } from "../shared/use-request";
import type { DeskPorts } from "./desk-ports";
import { PAGE } from "./record-list";
import { RecordScreen } from "./record-screen";
import type { RecordScreenProps } from "./record-screen";
import { RegisterScreen } from "./register-screen";
import { useReverify } from "./use-reverify";

interface DeskProps {
  readonly ports: DeskPorts;
  /** The record that a link leads to; null, empty or left out for the register. */
  readonly opensAt?: string | null | undefined;
  readonly account: Requested<Person, DirectoryError> & { readonly again: () => void };
  /** Of the policy in force: after so many days a question has lapsed. */
  readonly lapseAfterDays: number;
  /** A new version of a record is to be made; null while that cannot be begun. */
  readonly onCorrect: RecordScreenProps["onCorrect"];
  readonly onBack: () => void;
}

/** The records manager's desk: the register, and a record out of it. */
export function Desk({ ports, opensAt = null, account, lapseAfterDays, onCorrect, onBack }: DeskProps) {
  const { text } = useLanguage();
  if (account.state === "done") return <KnownDesk ports={ports} opensAt={opensAt} me={account.value} lapseAfterDays={lapseAfterDays} onCorrect={onCorrect} onBack={onBack} />;
  return (
    <Screen title={text("desk.title")} onBack={onBack}>
      <Account account={account} />
    </Screen>
  );
}

interface KnownDeskProps extends Omit<DeskProps, "account"> {
  readonly me: Person;
}

/** What was filtered, what was re-checked, and from which button one left, stays while a record is looked at. */
function KnownDesk({ ports, opensAt = null, me, lapseAfterDays, onCorrect, onBack }: KnownDeskProps) {
  const { text } = useLanguage();
  useFocusInView();
  const register = useRequest(useCallback(() => readRegister(ports), [ports]));
  const [filter, setFilter] = useState(NO_FILTER);
  const [shown, setShown] = useState(PAGE);
  const [openedId, setOpenedId] = useState(opensAt === "" ? null : opensAt);
  const [leftBy, setLeftBy] = useState<string | null>(null);
  // Among hundreds of rows nobody would find the place again. The heading has the focus where that button is not there any more.
  useEffect(() => {
    if (openedId === null && leftBy !== null) document.getElementById(leftBy)?.focus();
  }, [openedId, leftBy]);
  const reverifying = useReverify(ports);
  const [turn, setTurn] = useState(0);
  const again = () => {
    setTurn(turn + 1);
    register.again();
  };
  const opened = register.state === "done" ? register.value.records.find(({ recordId }) => recordId === openedId) : undefined;
  if (opened !== undefined) {
    return <RecordScreen record={opened} reverifying={reverifying} me={me} ports={ports} onOpen={setOpenedId} onCorrect={onCorrect} onBack={() => { setOpenedId(null); }} />;
  }
  const inScreen = (content: ReactNode) => (
    // What is read again is a screen anew: the button that asked for it goes away, and the heading takes the focus.
    <Screen key={`register ${String(turn)}`} title={text("desk.title")} onBack={onBack} isWide>
      {content}
    </Screen>
  );
  if (register.state === "waiting") return inScreen(<p>{text("desk.loading")}</p>);
  if (register.state === "failed") return inScreen(<NoRegister error={register.error} again={again} />);
  return inScreen(
    <>
      {openedId !== null && <Notice intent="info">{text("desk.not-in-register")}</Notice>}
      <div>
        <Button size="small" onClick={again}>{text("desk.again")}</Button>
      </div>
      <RegisterScreen
        register={register.value}
        filter={filter}
        onFilter={(wanted) => {
          setFilter(wanted);
          setShown(PAGE);
        }}
        shown={shown}
        onMore={() => { setShown(shown + PAGE); }}
        reverifying={reverifying}
        me={me}
        lapseAfterDays={lapseAfterDays}
        ports={ports}
        onOpen={(recordId, buttonId) => {
          setOpenedId(recordId);
          setLeftBy(buttonId);
        }}
      />
    </>,
  );
}

interface NoRegisterProps {
  readonly error: ShownError;
  readonly again: () => void;
}

/** Why there is no register to see, and what to do about it. */
function NoRegister({ error, again }: NoRegisterProps) {
  const { text } = useLanguage();
  const retry = <Button onClick={again}>{text("action.retry")}</Button>;
  if (error.kind === "not-found") return <Notice intent="warning" title={text("desk.no-register-title")} actions={retry}>{text("desk.no-register")}</Notice>;
  if (error.kind === "no-access" || error.kind === "permission-missing") return <Notice intent="warning" title={text("desk.no-access-title")} actions={retry}>{text("desk.no-access")}</Notice>;
  return <ErrorNotice error={error} onRetry={again} />;
}
