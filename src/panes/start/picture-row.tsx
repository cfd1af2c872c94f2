import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { MessageFields } from "../reading/message-fields";
import type { EnteredMessage } from "../reading/message-fields";
import type { Omitted } from "../shared/error-summary";
import { useLanguage } from "../shared/language";
import type { Picture } from "./picture-list";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingVerticalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  picture: { flex: "0 0 auto", width: "7rem", display: "flex", flexDirection: "column", alignItems: "center", rowGap: tokens.spacingVerticalXS },
  image: { display: "block", maxWidth: "100%", maxHeight: "12rem", borderRadius: tokens.borderRadiusMedium, border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere", textAlign: "center" },
  fields: { flex: "1 1 14rem", minWidth: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

export const pictureField = (id: number): string => `picture-${id}`;

interface PictureRowProps {
  readonly picture: Picture;
  /** Its place, from 1. */
  readonly number: number;
  readonly total: number;
  /** Empty when none was entered there. */
  readonly dateAbove: string;
  readonly senders: string;
  readonly omitted: readonly Omitted[];
  readonly onChange: (id: number, message: EnteredMessage) => void;
  readonly onMove: (id: number, by: 1 | -1) => void;
  readonly onTakeOut: (id: number) => void;
}

/** One screenshot, and what is asked about it. */
export function PictureRow({ picture, number, total, dateAbove, senders, omitted, onChange, onMove, onTakeOut }: PictureRowProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const { id, file, message } = picture;
  return (
    <li tabIndex={-1} aria-label={text("screenshots.picture", { number, total })} className={styles.row}>
      <div className={styles.picture}>
        <Thumbnail picture={picture} number={number} total={total} />
        <p className={styles.quiet}>
          <bdi>{file.name}</bdi>
        </p>
      </div>
      <div className={styles.fields}>
        <h2 className={styles.title}>{text("screenshots.picture", { number, total })}</h2>
        <MessageFields
          id={pictureField(id)}
          message={message}
          omitted={omitted}
          senders={senders}
          onChange={(changed) => {
            onChange(id, changed);
          }}
        />
        <div className={styles.buttons}>
          {dateAbove !== "" && (
            <Button
              size="small"
              aria-label={text("screenshots.same-date-of", { number })}
              onClick={() => {
                onChange(id, { ...message, date: dateAbove });
              }}
            >
              {text("screenshots.same-date")}
            </Button>
          )}
          {([-1, 1] as const).map((by) => {
            const way = by === -1 ? "up" : "down";
            const isAtEnd = by === -1 ? number === 1 : number === total;
            return (
              !isAtEnd && (
                <Button
                  key={way}
                  size="small"
                  aria-label={text(`screenshots.${way}-of`, { number })}
                  onClick={() => {
                    onMove(id, by);
                  }}
                >
                  {text(`screenshots.${way}`)}
                </Button>
              )
            );
          })}
          <Button
            size="small"
            aria-label={text("screenshots.take-out-of", { number })}
            onClick={() => {
              onTakeOut(id);
            }}
          >
            {text("screenshots.take-out")}
          </Button>
        </div>
      </div>
    </li>
  );
}

function Thumbnail({ picture: { shown }, number, total }: Pick<PictureRowProps, "picture" | "number" | "total">) {
  const styles = useStyles();
  const { text } = useLanguage();
  const [url, setUrl] = useState<string | null>(null);
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    const made = URL.createObjectURL(shown);
    setUrl(made);
    return () => {
      URL.revokeObjectURL(made);
    };
  }, [shown]);
  if (isBroken) return <p className={styles.quiet}>{text("screenshots.cannot-show")}</p>;
  return url === null ? null : (
    <img
      className={styles.image}
      src={url}
      alt={text("screenshots.picture", { number, total })}
      onError={() => {
        setBroken(true);
      }}
    />
  );
}
