import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import type { RecordedElsewhere } from "../../instruction/facts";
import type { OpenExport } from "../../ports/chat-reader";
import type { Cluster } from "../../review/clusters";
import type { MessageAnswers } from "../../review/message-decision";
import { useLanguage } from "../shared/language";
import { MessageBody } from "../shared/message-body";
import { Section } from "../shared/section";
import type { Finding } from "./finding";
import { PlaceAnswer } from "./place-answer";

const ANSWERS = ["fully", "partly", "no", "unsure"] as const satisfies readonly RecordedElsewhere[];

/** With these a place is asked. */
export const standsElsewhere = (answer: RecordedElsewhere | null): answer is "fully" | "partly" => answer === "fully" || answer === "partly";

export const placeField = (index: number): string => `place-${index}`;
const partTitle = (index: number): string => `part-${index}`;
const questionOf = (index: number): string => `part-${index}-question`;
const radioOf = (index: number, answer: RecordedElsewhere): string => `part-${index}-${answer}`;
const splitOf = (index: number): string => `part-${index}-split`;

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    paddingBlock: 0,
    paddingInline: `${tokens.spacingHorizontalM} 0`,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorBrandStroke1}`,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
  },
});

interface ClusterCardProps {
  readonly cluster: Cluster;
  readonly index: number;
  readonly total: number;
  readonly media: OpenExport["media"];
  readonly answers: MessageAnswers;
  /** What is wrong with the place; undefined while nothing is. */
  readonly complaint: string | undefined;
  readonly finding: Finding;
  readonly onAnswer: (answer: RecordedElsewhere | null) => void;
  readonly onPlace: (place: string) => void;
  readonly onPart: () => void;
}

/** One cluster: its messages, and where else their information stands. Every part asks the same: each control is named after its part too, for who has them listed. */
export function ClusterCard({ cluster, index, total, media, answers, complaint, finding, onAnswer, onPlace, onPart }: ClusterCardProps) {
  const styles = useStyles();
  const { text, day } = useLanguage();
  const { recordedElsewhere, place } = answers;
  return (
    <Section titleId={partTitle(index)} title={text("elsewhere.group", { number: index + 1, total, day: day(cluster[0]?.time.local ?? "") })}>
      <ol className={styles.list}>
        {cluster.map((message) => (
          <li key={message.number}>
            <MessageBody message={message} media={media} />
          </li>
        ))}
      </ol>
      <Field label={{ id: questionOf(index), children: text("elsewhere.question") }}>
        <RadioGroup
          aria-labelledby={`${questionOf(index)} ${partTitle(index)}`}
          value={recordedElsewhere ?? ""}
          onChange={(_event, { value }) => {
            onAnswer(ANSWERS.find((one) => one === value) ?? null);
          }}
        >
          {ANSWERS.map((answer) => (
            <Radio key={answer} id={radioOf(index, answer)} value={answer} label={text(`elsewhere.${answer}`)} />
          ))}
        </RadioGroup>
      </Field>
      {standsElsewhere(recordedElsewhere) && (
        <PlaceAnswer
          id={placeField(index)}
          partTitle={partTitle(index)}
          answer={recordedElsewhere}
          place={place ?? ""}
          complaint={complaint}
          cluster={cluster}
          finding={finding}
          onPlace={onPlace}
        />
      )}
      {cluster.length > 1 && (
        <div>
          <Button
            id={splitOf(index)}
            aria-labelledby={`${splitOf(index)} ${partTitle(index)}`}
            size="small"
            onClick={() => {
              onPart();
              // The button goes; the same is asked of its first message now.
              document.getElementById(radioOf(index, recordedElsewhere ?? ANSWERS[0]))?.focus();
            }}
          >
            {text("elsewhere.split")}
          </Button>
        </div>
      )}
    </Section>
  );
}
