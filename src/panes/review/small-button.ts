import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  button: {
    minHeight: "28px",
    paddingInline: tokens.spacingHorizontalS,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
    "@media (pointer: coarse)": { minHeight: "44px" },
  },
});

/** The look of a button of which a list has thousands: the browser's own, lighter than Fluent's. */
export const useSmallButton = (): string => useStyles().button;
