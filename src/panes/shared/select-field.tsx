import { Field, makeStyles, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { saidAtField } from "./error-summary";

/** As high as the other fields. */
const HEIGHT = "32px";

const useStyles = makeStyles({
  // A select is as wide as its longest option, unless it is told that it may be narrower; and as high as its letters, however large the reader has them.
  narrow: { minWidth: 0, "& select": { width: "100%", height: "auto", minHeight: HEIGHT, textOverflow: "ellipsis" } },
});

interface SelectFieldProps {
  readonly label: string;
  readonly id?: string;
  /** Said with the field. */
  readonly hint?: string | undefined;
  /** What is wrong with the choice, said with the field; undefined while nothing is. */
  readonly complaint?: string | undefined;
  /** Empty when nothing is chosen. */
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** `option` elements. */
  readonly children: ReactNode;
}

/** A labelled list to choose from, never wider than the pane. */
export function SelectField({ label, id, hint, complaint, value, onValue, children }: SelectFieldProps) {
  const styles = useStyles();
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })} {...saidAtField(complaint)} className={styles.narrow}>
      <Select
        className={styles.narrow}
        {...(id === undefined ? {} : { id })}
        value={value}
        onChange={(_event, { value: chosen }) => {
          onValue(chosen);
        }}
      >
        {children}
      </Select>
    </Field>
  );
}
