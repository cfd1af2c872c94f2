import { Field, Input } from "@fluentui/react-components";

interface DateFieldProps {
  readonly label: string;
  /** `yyyy-mm-dd`; null while none is chosen. */
  readonly value: string | null;
  readonly onDate: (date: string | null) => void;
}

/** A day to choose, in the browser's own calendar. */
export const DateField = ({ label, value, onDate }: DateFieldProps) => (
  <Field label={label}>
    <Input
      type="date"
      value={value ?? ""}
      onChange={(_event, { value: date }) => {
        onDate(date === "" ? null : date);
      }}
    />
  </Field>
);
