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

/** One cluster: its messages, and where else their information stands. */
export function ClusterCard({ cluster, index, total, media, answers, complaint, finding, onAnswer, onPlace, onPart }: ClusterCardProps) {
  const styles = useStyles();
  const { text, day } = useLanguage();
  const { recordedElsewhere, place } = answers;
  return (
    <Section title={text("elsewhere.group", { number: index + 1, total, day: day(cluster[0]?.time.local ?? "") })}>
      <ol className={styles.list}>
        {cluster.map((message) => (
          <li key={message.number}>
            <MessageBody message={message} media={media} />
          </li>
        ))}
      </ol>
      <Field label={text("elsewhere.question")}>
        <RadioGroup
          value={recordedElsewhere ?? ""}
          onChange={(_event, { value }) => {
            onAnswer(ANSWERS.find((one) => one === value) ?? null);
          }}
        >
          {ANSWERS.map((answer) => (
            <Radio key={answer} value={answer} label={text(`elsewhere.${answer}`)} />
          ))}
        </RadioGroup>
      </Field>
      {standsElsewhere(recordedElsewhere) && (
        <PlaceAnswer
          id={placeField(index)}
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
          <Button size="small" onClick={onPart}>
            {text("elsewhere.split")}
          </Button>
        </div>
      )}
    </Section>
  );
}
