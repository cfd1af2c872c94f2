import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Cluster } from "../../review/clusters";
import { useAnnounce } from "../shared/announcer";
import { saidAtField } from "../shared/error-summary";
import { useLanguage } from "../shared/language";
import { FindPlace } from "./find-place";
import type { Finding } from "./finding";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  pointed: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground2 },
});

interface PlaceAnswerProps {
  readonly id: string;
  /** Id of the heading of the part. */
  readonly partTitle: string;
  readonly answer: "fully" | "partly";
  readonly place: string;
  /** What is wrong with the place; undefined while nothing is. */
  readonly complaint: string | undefined;
  readonly cluster: Cluster;
  readonly finding: Finding;
  readonly onPlace: (place: string) => void;
}

/** «vindplaats»: written by the user, or pointed at among what was found. */
export function PlaceAnswer({ id, partTitle, answer, place, complaint, cluster, finding, onPlace }: PlaceAnswerProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const announce = useAnnounce();
  const [isLooking, setLooking] = useState(false);
  /** How many acts there were once the place was pointed at: only the last act can be taken back from here. */
  const [pointedAt, setPointedAt] = useState<number | null>(null);
  const [look, undo] = [`${id}-look`, `${id}-undo`];
  const focusPlace = () => document.getElementById(id)?.focus();
  return (
    <div className={styles.root}>
      <PlaceField id={id} partTitle={partTitle} answer={answer} place={place} complaint={complaint} onPlace={onPlace} />
      {pointedAt === finding.acts && (
        <div className={styles.pointed}>
          <span>{text("candidates.pointed")}</span>
          <Button
            id={undo}
            aria-labelledby={`${undo} ${partTitle}`}
            size="small"
            onClick={() => {
              finding.onUndo();
              setPointedAt(null);
              focusPlace();
              announce(text("candidates.said.undone"));
            }}
          >
            {text("candidates.undo")}
          </Button>
        </div>
      )}
      <div>
        <Button
          id={look}
          aria-labelledby={`${look} ${partTitle}`}
          aria-expanded={isLooking}
          onClick={() => {
            setLooking(!isLooking);
          }}
        >
          {text("candidates.look")}
        </Button>
      </div>
      {isLooking && (
        <FindPlace
          // Other messages are another question.
          key={cluster.map(({ number }) => number).join(" ")}
          cluster={cluster}
          finding={finding}
          onPointed={(reference, title) => {
            onPlace(reference);
            // What stood there already is no act: taking the last one back would take back another.
            setPointedAt(reference === place ? null : finding.acts + 1);
            setLooking(false);
            focusPlace();
            announce(text("candidates.said.pointed", { title }));
          }}
        />
      )}
    </div>
  );
}

/** Written whole before it is an answer, so that one undo takes it back. */
function PlaceField({ id, partTitle, answer, place, complaint, onPlace }: Pick<PlaceAnswerProps, "id" | "partTitle" | "answer" | "place" | "complaint" | "onPlace">) {
  const { text } = useLanguage();
  const [draft, setDraft] = useState({ of: place, written: place });
  // A place that came another way takes the place of what was being written.
  const written = draft.of === place ? draft.written : place;
  const isWhole = answer === "fully";
  const label = `${id}-label`;
  const write = () => {
    if (written !== place) onPlace(written);
  };
  // Who goes back by the keyboard leaves with the focus in the field: then it goes without a blur.
  const last = useRef(write);
  last.current = write;
  useEffect(
    () => () => {
      last.current();
    },
    [],
  );
  return (
    <Field
      label={{ id: label, children: text(isWhole ? "elsewhere.place" : "candidates.part") }}
      hint={text(isWhole ? "elsewhere.place-hint" : "candidates.part-hint")}
      {...saidAtField(complaint)}
    >
      {/* Of several lines: title, time and address together are long, and must be read before they are relied on. */}
      <Textarea
        id={id}
        aria-labelledby={`${label} ${partTitle}`}
        rows={3}
        resize="vertical"
        value={written}
        onChange={(_event, { value }) => {
          setDraft({ of: place, written: value });
        }}
        onBlur={write}
      />
    </Field>
  );
}
