import { Button, Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { dossiersIn, keepersIn, NO_FILTER } from "../../desk/register-filter";
import type { Choice, RegisterFilter } from "../../desk/register-filter";
import type { RegisteredRecord } from "../../desk/registered-record";
import { DateField } from "../shared/date-field";
import { Disclosure } from "../shared/disclosure";
import { useLanguage } from "../shared/language";
import { SelectField } from "../shared/select-field";

const useStyles = makeStyles({
  fields: { display: "flex", flexWrap: "wrap", alignItems: "end", gap: tokens.spacingHorizontalM },
  words: { flex: "1 1 14rem", minWidth: 0 },
});

const DAYS = ["from", "to", "filedFrom", "filedTo"] as const satisfies readonly (keyof RegisterFilter)[];

interface FilterFieldsProps {
  readonly records: readonly RegisteredRecord[];
  readonly filter: RegisterFilter;
  readonly onFilter: (filter: RegisterFilter) => void;
}

/** What the list shows. */
export function FilterFields({ records, filter, onFilter }: FilterFieldsProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const dossiers = useMemo(() => dossiersIn(records), [records]);
  const keepers = useMemo(() => keepersIn(records), [records]);
  return (
    <>
      <div className={styles.fields}>
        <Field label={text("desk.filter.words")} className={styles.words}>
          <Input
            type="search"
            value={filter.words}
            onChange={(_event, { value }) => {
              onFilter({ ...filter, words: value });
            }}
          />
        </Field>
        <ChoiceField label={text("desk.filter.dossier")} choices={dossiers} value={filter.dossier} onValue={(dossier) => { onFilter({ ...filter, dossier }); }} />
        <ChoiceField label={text("desk.filter.keeper")} choices={keepers} value={filter.keeper} onValue={(keeper) => { onFilter({ ...filter, keeper }); }} />
      </div>
      <Disclosure label={text("desk.filter.days")} later>
        <div className={styles.fields}>
          {DAYS.map((day) => (
            <DateField key={day} label={text(`desk.filter.${day}`)} value={filter[day]} onDate={(date) => { onFilter({ ...filter, [day]: date }); }} />
          ))}
        </div>
      </Disclosure>
      <div className={styles.fields}>
        <Checkbox checked={filter.openOnly} label={text("desk.filter.openOnly")} onChange={(_event, { checked }) => { onFilter({ ...filter, openOnly: checked === true }); }} />
        <Button size="small" onClick={() => { onFilter(NO_FILTER); }}>
          {text("desk.filter.none")}
        </Button>
      </div>
    </>
  );
}

interface ChoiceFieldProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string | null;
  readonly onValue: (value: string | null) => void;
}

function ChoiceField({ label, choices, value, onValue }: ChoiceFieldProps) {
  const { text } = useLanguage();
  return (
    <SelectField label={label} value={value ?? ""} onValue={(chosen) => { onValue(chosen === "" ? null : chosen); }}>
      <option value="">{text("desk.filter.all")}</option>
      {choices.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
