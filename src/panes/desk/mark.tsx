import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { OpenPoint } from "../../desk/registered-record";
import type { Reverified } from "../../workflows/reverify-record";
import { DoneIcon, HoldIcon, LaterIcon, WarningIcon } from "../shared/icons";
import { useLanguage } from "../shared/language";
import { OpenIcon } from "../shared/light-icons";

const useStyles = makeStyles({
  mark: {
    display: "inline-flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    paddingInline: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
  },
  wanting: { border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStrokeAccessible}` },
  wrong: { border: `${tokens.strokeWidthThick} solid ${tokens.colorStatusDangerBorder2}`, fontWeight: tokens.fontWeightSemibold },
});

const POINT_ICONS = { label: LaterIcon, lock: LaterIcon, objection: HoldIcon, quarantine: WarningIcon } as const;

/** What is still open about a record: an icon, words and a kind of border. */
export function OpenMark({ point }: { readonly point: OpenPoint }) {
  const styles = useStyles();
  const { text } = useLanguage();
  const Icon = POINT_ICONS[point];
  return (
    <span className={mergeClasses(styles.mark, point === "quarantine" ? styles.wrong : styles.wanting)}>
      <Icon />
      {text(`desk.open.${point}`)}
    </span>
  );
}

const VERDICT_ICONS = { unchanged: DoneIcon, partly: OpenIcon, changed: WarningIcon, gone: WarningIcon, failed: OpenIcon, stopped: OpenIcon } as const;
const VERDICT_LOOK = { unchanged: undefined, partly: "wanting", changed: "wrong", gone: "wrong", failed: "wanting", stopped: "wanting" } as const;

/** How a record came out of its re-check. */
export function VerdictMark({ state }: Pick<Reverified, "state">) {
  const styles = useStyles();
  const { text } = useLanguage();
  const Icon = VERDICT_ICONS[state];
  const look = VERDICT_LOOK[state];
  return (
    <span className={mergeClasses(styles.mark, look === undefined ? undefined : styles[look])}>
      <Icon />
      {text(`desk.verdict.${state}`)}
    </span>
  );
}
