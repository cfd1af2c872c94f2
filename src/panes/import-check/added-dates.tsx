import { Button } from "@fluentui/react-components";
import { dateReadings } from "../../conversation/date-readings";
import type { ReadFrom } from "../reading/use-reading";
import { useLanguage } from "../shared/language";
import { DateOrderQuestion } from "./date-order";
import type { Adding } from "./use-added-export";

interface AddedDatesProps {
  readonly adding: Adding;
  readonly onRead: (from: ReadFrom) => void;
  readonly onLeave: () => void;
}

/** Which day the added export prints, asked before it is compared: in the wrong order nothing would fit. */
export function AddedDates({ adding: { added, from }, onRead, onLeave }: AddedDatesProps) {
  const { text } = useLanguage();
  const { messages, completeness } = added.alone;
  const readings = dateReadings(messages, completeness.dateOrder);
  return (
    <>
      {readings !== null && (
        <DateOrderQuestion
          id="added-date-order"
          readings={readings}
          chosen={null}
          complaint={null}
          onChoose={(dateOrder) => {
            onRead({ ...from, answers: { ...from.answers, dateOrder } });
          }}
        />
      )}
      <div>
        <Button onClick={onLeave}>{text("merge.leave")}</Button>
      </div>
    </>
  );
}
