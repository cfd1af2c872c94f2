import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  button: {
    minWidth: "auto",
    paddingInline: tokens.spacingHorizontalS,
    // Large enough for a finger, and no wider: in a narrow pane each row of buttons takes one from the messages.
    "@media (pointer: coarse)": { minWidth: "44px", minHeight: "44px", paddingInline: tokens.spacingHorizontalM },
  },
});

/** Class of a button among the answers to one message, or to those that are selected. */
export const useAnswerButton = (): string => useStyles().button;
