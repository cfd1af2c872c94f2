import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { ShownState } from "../../review/shown-state";
import { HoldIcon, KeepIcon, LaterIcon, PartyIcon, PlaceOpenIcon, PrivateIcon, RecordedIcon } from "../shared/icons";
import { useLanguage } from "../shared/language";
import { MayGoIcon, OpenIcon } from "../shared/light-icons";

const useStyles = makeStyles({
  badge: {
    display: "inline-flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    paddingInline: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    whiteSpace: "nowrap",
  },
  open: { border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStrokeAccessible}` },
  later: { border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStrokeAccessible}`, backgroundColor: tokens.colorNeutralBackground3 },
  yes: { border: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}`, fontWeight: tokens.fontWeightSemibold },
  recorded: { border: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStrokeAccessible}` },
  "place-open": { border: `${tokens.strokeWidthThick} dashed ${tokens.colorBrandStroke1}`, fontWeight: tokens.fontWeightSemibold },
  no: { border: `${tokens.strokeWidthThin} dotted ${tokens.colorNeutralStrokeAccessible}`, color: tokens.colorNeutralForeground2 },
  "no-held": { border: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStrokeAccessible}` },
  private: { border: `${tokens.strokeWidthThicker} double ${tokens.colorNeutralStrokeAccessible}` },
  party: { border: `${tokens.strokeWidthThicker} double ${tokens.colorNeutralStrokeAccessible}` },
});

const ICONS = {
  open: OpenIcon,
  yes: KeepIcon,
  recorded: RecordedIcon,
  "place-open": PlaceOpenIcon,
  no: MayGoIcon,
  "no-held": HoldIcon,
  private: PrivateIcon,
  party: PartyIcon,
  later: LaterIcon,
} as const;

/** Where a message stands: an icon, a word and a kind of border; colour only adds. */
export const StateBadge = memo(function StateBadge({ state, id }: { readonly state: Exclude<ShownState, "context">; readonly id: string }) {
  const styles = useStyles();
  const { text } = useLanguage();
  const Icon = ICONS[state];
  return (
    <span id={id} className={mergeClasses(styles.badge, styles[state])}>
      <Icon />
      {text(`review.state.${state}`)}
    </span>
  );
});
