import { Button, makeStyles } from "@fluentui/react-components";
import type { DirectoryError, Person } from "../../ports/directory";
import { useLanguage } from "../shared/language";
import { ErrorNotice } from "../shared/notice";
import type { Requested } from "../shared/use-request";

const useStyles = makeStyles({ line: { margin: 0 } });

interface AccountProps {
  readonly account: Requested<Person, DirectoryError> & { readonly again: () => void };
}

/** Who is signed in, or what to do about it. */
export function Account({ account }: AccountProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  if (account.state === "waiting") return <p className={styles.line}>{text("account.signing-in")}</p>;
  if (account.state === "done") return <p className={styles.line}>{text("account.signed-in", { name: account.value.displayName })}</p>;
  return (
    <>
      <ErrorNotice error={account.error} />
      <div>
        <Button onClick={account.again}>{text("account.sign-in")}</Button>
      </div>
    </>
  );
}
