import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import { useLanguage } from "./language";

/** Something that the user still has to give, and the id of the field that asks for it; null when no field does. */
export interface Omitted {
  readonly field: string | null;
  readonly sentence: string;
}

/** What the summary says of a field, to stand there as well; undefined where nothing is wanted. */
export const complaintAt = (omitted: readonly Omitted[], field: string): string | undefined => omitted.find((one) => one.field === field)?.sentence;

/** For a `Field` of which a summary tells: not aloud by itself, since the summary takes the focus and says it. */
export const saidAtField = (complaint: string | undefined) => (complaint === undefined ? {} : { validationMessage: { children: complaint, role: undefined } });

const useStyles = makeStyles({
  root: {
    border: `${tokens.strokeWidthThick} solid ${tokens.colorPaletteRedBorderActive}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingVerticalM,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

interface ErrorSummaryProps {
  readonly omitted: readonly Omitted[];
  /** Goes up with every press of the button: the summary then takes the focus again. */
  readonly attempt: number;
}

/** What is still needed, each with a link to its field. */
export function ErrorSummary({ omitted, attempt }: ErrorSummaryProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (omitted.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} role="group" aria-labelledby={id} className={styles.root}>
      <h2 id={id} className={styles.title}>
        {text("errors.title")}
      </h2>
      <ul className={styles.list}>
        {omitted.map(({ field, sentence }) => (
          <li key={sentence}>{field === null ? sentence : <FieldLink field={field} sentence={sentence} />}</li>
        ))}
      </ul>
    </div>
  );
}

function FieldLink({ field, sentence }: { readonly field: string; readonly sentence: string }) {
  return (
    <Link
      href={`#${field}`}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(field)?.focus();
      }}
    >
      {sentence}
    </Link>
  );
}
