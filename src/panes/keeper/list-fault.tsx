import { Button } from "@fluentui/react-components";
import type { ShownError } from "../../language/error-text";
import { useLanguage } from "../shared/language";
import { ErrorNotice, Notice } from "../shared/notice";

interface ListFaultProps {
  readonly error: ShownError;
  readonly onRetry: () => void;
}

/** The list of agreements is not there, or cannot be asked: nobody is stopped by it, and what the others do not see is said. */
export function ListFault({ error, onRetry }: ListFaultProps) {
  const { text } = useLanguage();
  if (error.kind === "not-found") return <Notice intent="info">{text("agree.no-list")}</Notice>;
  return (
    <>
      <Notice intent="info" actions={<Button onClick={onRetry}>{text("action.retry")}</Button>}>
        {text("agree.list-failed")}
      </Notice>
      {error.kind !== "no-access" && <ErrorNotice error={error} />}
    </>
  );
}
