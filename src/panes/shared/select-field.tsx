import { Field, makeStyles, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  // A select is as wide as its longest option, unless it is told that it may be narrower.
  narrow: { minWidth: 0, "& select": { width: "100%", textOverflow: "ellipsis" } },
});

interface SelectFieldProps {
  readonly label: string;
  readonly id?: string;
  /** Said with the field. */
  readonly hint?: string | undefined;
  /** Empty when nothing is chosen. */
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** `option` elements. */
  readonly children: ReactNode;
}

/** A labelled list to choose from, never wider than the pane. */
export function SelectField({ label, id, hint, value, onValue, children }: SelectFieldProps) {
  const styles = useStyles();
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })} className={styles.narrow}>
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
