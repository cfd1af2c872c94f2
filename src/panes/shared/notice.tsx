import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { useEffect } from "react";
import type { ReactNode } from "react";
import { errorText } from "../../language/error-text";
import type { ShownError } from "../../language/error-text";
import { useAnnounce } from "./announcer";
import { useLanguage } from "./language";

interface NoticeProps {
  readonly intent: "info" | "warning" | "error" | "success";
  readonly title?: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** A sentence that stands out, as wide as there is room for. */
export const Notice = ({ intent, title, children, actions }: NoticeProps) => (
  <MessageBar intent={intent} layout="multiline">
    <MessageBarBody>
      {title !== undefined && <MessageBarTitle>{title}</MessageBarTitle>}
      {children}
    </MessageBarBody>
    {actions !== undefined && <MessageBarActions>{actions}</MessageBarActions>}
  </MessageBar>
);

interface ErrorNoticeProps {
  readonly error: ShownError;
  readonly title?: string;
  readonly onRetry?: (() => void) | undefined;
}

/** What went wrong and what to do next; said aloud once. */
export function ErrorNotice({ error, title, onRetry }: ErrorNoticeProps) {
  const language = useLanguage();
  const announce = useAnnounce();
  const sentence = errorText(language, error);
  useEffect(() => {
    announce(sentence);
  }, [announce, sentence]);
  const retry = onRetry !== undefined && <Button onClick={onRetry}>{language.text("action.retry")}</Button>;
  return (
    <Notice intent="error" {...(title === undefined ? {} : { title })} {...(retry === false ? {} : { actions: retry })}>
      {sentence}
    </Notice>
  );
}
