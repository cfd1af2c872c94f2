import { Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import type { DateOrder } from "../../conversation/completeness";
import type { DateReadings } from "../../conversation/date-readings";
import { useLanguage } from "../shared/language";

const ORDERS = ["dmy", "mdy"] as const satisfies readonly DateOrder[];

const useStyles = makeStyles({ hint: { color: tokens.colorNeutralForeground2 } });

interface DateOrderQuestionProps {
  /** Names the first choice, so that a summary of what is needed can lead to it. */
  readonly id: string;
  readonly readings: DateReadings;
  /** Null while nobody said so. */
  readonly chosen: DateOrder | null;
  readonly complaint: string | null;
  readonly onChoose: (order: DateOrder) => void;
}

/** Which day a printed date is: two real dates to choose from, not a form of writing. */
export function DateOrderQuestion({ id, readings, chosen, complaint, onChoose }: DateOrderQuestionProps) {
  const styles = useStyles();
  const { text, day } = useLanguage();
  return (
    <Field
      label={text("date-order.question", { printed: readings.printed, line: readings.line })}
      {...(complaint === null ? {} : { validationMessage: complaint })}
    >
      <RadioGroup
        value={chosen ?? ""}
        onChange={(_event, { value }) => {
          const order = ORDERS.find((one) => one === value);
          if (order !== undefined) onChoose(order);
        }}
      >
        {ORDERS.map((order, index) => (
          <Radio
            key={order}
            value={order}
            {...(index === 0 ? { id } : {})}
            label={
              <>
                {day(readings[order])} <span className={styles.hint}>({text(`date-order.${order}`)})</span>
              </>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  );
}
