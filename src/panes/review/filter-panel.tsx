import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { Participant } from "../../conversation/conversation";
import { NO_FILTER } from "../../review/filters";
import type { Filter } from "../../review/filters";
import { useAuthorName } from "../shared/author-name";
import { DateField } from "../shared/date-field";
import { Disclosure } from "../shared/disclosure";
import { useLanguage } from "../shared/language";
import { usePreferences } from "../shared/preferences";
import { SelectField } from "../shared/select-field";

const useStyles = makeStyles({
  fields: { display: "flex", flexWrap: "wrap", alignItems: "end", gap: tokens.spacingHorizontalM },
  checks: { display: "flex", flexWrap: "wrap" },
});

const CHECKS = ["onlyOpen", "onlyAttachments", "onlyHinted"] as const satisfies readonly (keyof Filter)[];

interface FilterPanelProps {
  readonly filter: Filter;
  readonly participants: readonly Participant[];
  readonly onFilter: (filter: Filter) => void;
}

/** What the list shows. It changes nothing about any answer. */
export function FilterPanel({ filter, participants, onFilter }: FilterPanelProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const authorName = useAuthorName();
  const { preferences, prefer } = usePreferences();
  const checks = preferences.hints ? CHECKS : CHECKS.filter((name) => name !== "onlyHinted");
  return (
    <Disclosure label={text("review.filter")} later>
      <div className={styles.checks}>
        {checks.map((name) => (
          <Checkbox
            key={name}
            checked={filter[name]}
            label={text(`review.filter.${name}`)}
            onChange={(_event, { checked }) => {
              onFilter({ ...filter, [name]: checked === true });
            }}
          />
        ))}
      </div>
      <div className={styles.fields}>
        <SelectField
          label={text("review.filter.sender")}
          value={filter.sender ?? ""}
          onValue={(sender) => {
            onFilter({ ...filter, sender: sender === "" ? null : sender });
          }}
        >
          <option value="">{text("review.filter.everybody")}</option>
          {participants.map(({ shownAs }) => (
            <option key={shownAs} value={shownAs}>
              {authorName(shownAs)}
            </option>
          ))}
        </SelectField>
        {(["from", "to"] as const).map((edge) => (
          <DateField
            key={edge}
            label={text(`review.filter.${edge}`)}
            value={filter[edge]}
            onDate={(date) => {
              onFilter({ ...filter, [edge]: date });
            }}
          />
        ))}
      </div>
      <Checkbox
        checked={preferences.hints}
        label={text("review.hints-on")}
        onChange={(_event, { checked }) => {
          prefer({ hints: checked === true });
          if (checked !== true) onFilter({ ...filter, onlyHinted: false });
        }}
      />
      <div>
        <Button
          size="small"
          onClick={() => {
            onFilter(NO_FILTER);
          }}
        >
          {text("review.filter.none")}
        </Button>
      </div>
    </Disclosure>
  );
}
