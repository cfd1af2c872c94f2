import { Button, Field, Input, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { RecordedElsewhere } from "../../instruction/facts";
import type { OpenExport } from "../../ports/chat-reader";
import type { Cluster } from "../../review/clusters";
import type { MessageAnswers } from "../../review/message-decision";
import { useLanguage } from "../shared/language";
import { MessageBody } from "../shared/message-body";
import { Section } from "../shared/section";

const ANSWERS = ["fully", "partly", "no", "unsure"] as const satisfies readonly RecordedElsewhere[];

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
  readonly onAnswer: (answer: Partial<MessageAnswers>) => void;
  readonly onPart: () => void;
}

/** One cluster: its messages, and where else their information stands. */
export function ClusterCard({ cluster, index, total, media, answers, onAnswer, onPart }: ClusterCardProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const { recordedElsewhere, place } = answers;
  return (
    <Section title={text("elsewhere.group", { number: index + 1, total })}>
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
            const answer = ANSWERS.find((one) => one === value) ?? null;
            onAnswer({ recordedElsewhere: answer, place: answer === "fully" || answer === "partly" ? place : null });
          }}
        >
          {ANSWERS.map((answer) => (
            <Radio key={answer} value={answer} label={text(`elsewhere.${answer}`)} />
          ))}
        </RadioGroup>
      </Field>
      {recordedElsewhere === "fully" && (
        <PlaceField
          id={placeField(index)}
          place={place ?? ""}
          onPlace={(written) => {
            onAnswer({ place: written });
          }}
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

interface PlaceFieldProps {
  readonly id: string;
  readonly place: string;
  readonly onPlace: (place: string) => void;
}

/** «vindplaats»: written whole before it is an answer, so that one undo takes it back. */
function PlaceField({ id, place, onPlace }: PlaceFieldProps) {
  const { text } = useLanguage();
  const [written, setWritten] = useState(place);
  return (
    <Field label={text("elsewhere.place")} hint={text("elsewhere.place-hint")}>
      <Input
        id={id}
        value={written}
        onChange={(_event, { value }) => {
          setWritten(value);
        }}
        onBlur={() => {
          if (written !== place) onPlace(written);
        }}
      />
    </Field>
  );
}
