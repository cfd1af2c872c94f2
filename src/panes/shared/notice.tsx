import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import type { ReactNode } from "react";
import { errorText } from "../../language/error-text";
import type { ShownError } from "../../language/error-text";
import { useAnnounce } from "./announcer";
import { useNewVersion } from "./app-files";
import { DoneIcon, InfoIcon, WarningIcon } from "./icons";
import { useLanguage } from "./language";

const useStyles = makeStyles({
  box: {
    display: "flex",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
  },
  info: { border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`, backgroundColor: tokens.colorNeutralBackground3 },
  warning: { border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`, backgroundColor: tokens.colorStatusWarningBackground1 },
  error: { border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusDangerBorder1}`, backgroundColor: tokens.colorStatusDangerBackground1 },
  success: { border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusSuccessBorder1}`, backgroundColor: tokens.colorStatusSuccessBackground1 },
  icon: { flexShrink: 0, fontSize: tokens.fontSizeBase500, lineHeight: 1 },
  content: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: tokens.spacingVerticalS, minWidth: 0 },
  line: { margin: 0 },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

const ICONS = { info: InfoIcon, warning: WarningIcon, error: WarningIcon, success: DoneIcon } as const;

interface NoticeProps {
  readonly intent: "info" | "warning" | "error" | "success";
  readonly title?: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** A sentence that stands out, with what can be done about it. Fluent's own bar costs a fifth of the first screen. */
export function Notice({ intent, title, children, actions }: NoticeProps) {
  const styles = useStyles();
  const Icon = ICONS[intent];
  return (
    <div className={mergeClasses(styles.box, styles[intent])}>
      <span className={styles.icon}>
        <Icon />
      </span>
      <div className={styles.content}>
        {title !== undefined && <p className={styles.title}>{title}</p>}
        <p className={styles.line}>{children}</p>
        {actions}
      </div>
    </div>
  );
}

interface ErrorNoticeProps {
  readonly error: ShownError;
  readonly title?: string;
  /** In place of the usual sentence, where that speaks of another act. */
  readonly sentence?: string;
  readonly onRetry?: (() => void) | undefined;
}

/** With these a part of the app itself may not have come. */
const MAY_BE_THE_APP: readonly ShownError["kind"][] = ["unreachable", "interrupted", "stopped"];

/** What went wrong and what to do next; said aloud once. Where the app itself has gone, trying again never helps: then it is loaded anew. */
export function ErrorNotice({ error, title, sentence: own, onRetry }: ErrorNoticeProps) {
  const language = useLanguage();
  const announce = useAnnounce();
  const loadAnew = useNewVersion(MAY_BE_THE_APP.includes(error.kind));
  const sentence = loadAnew === null ? (own ?? errorText(language, error)) : language.text("app.replaced");
  useEffect(() => {
    announce(sentence);
  }, [announce, sentence]);
  const goOn = loadAnew ?? onRetry;
  // One button in either case: it keeps the focus.
  const retry = goOn !== undefined && <Button onClick={goOn}>{language.text(loadAnew === null ? "action.retry" : "app.load-new")}</Button>;
  return (
    <Notice intent="error" {...(title === undefined ? {} : { title })} actions={retry}>
      {sentence}
    </Notice>
  );
}
