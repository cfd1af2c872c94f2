import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { Translator } from "../../language/translator";
import type { Candidate } from "../../review/place-candidates";
import { useLanguage } from "../shared/language";
import type { OnPointed } from "./finding";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  item: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  line: { margin: 0 },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  told: { margin: 0, color: tokens.colorNeutralForeground2 },
  acts: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalM },
});

interface CandidateListProps {
  readonly candidates: readonly Candidate[];
  readonly onPointed: OnPointed;
}

/** What was found, each with why it may be it. Nothing is chosen beforehand. */
export function CandidateList({ candidates, onPointed }: CandidateListProps) {
  const styles = useStyles();
  return (
    <ol className={styles.list}>
      {candidates.map((candidate, index) => (
        <li key={`${String(index)} ${candidate.webUrl ?? candidate.title}`} className={styles.item}>
          <CandidateRow candidate={candidate} onPointed={onPointed} />
        </li>
      ))}
    </ol>
  );
}

function CandidateRow({ candidate, onPointed }: { readonly candidate: Candidate; readonly onPointed: OnPointed }) {
  const styles = useStyles();
  const language = useLanguage();
  const { text } = language;
  const title = candidate.title === "" ? text("candidates.no-subject") : candidate.title;
  const fit = fitWords(language, candidate);
  return (
    <>
      <p className={styles.title}>
        <bdi>{title}</bdi>
      </p>
      <p className={styles.told}>{toldOf(language, candidate)}</p>
      {fit !== null && <p className={styles.line}>{fit}</p>}
      <div className={styles.acts}>
        <Button
          size="small"
          aria-label={text("candidates.this-what", { title })}
          onClick={() => {
            onPointed(referenceTo(language, candidate, title), title);
          }}
        >
          {text("candidates.this")}
        </Button>
        {candidate.webUrl !== null && (
          <Link href={candidate.webUrl} target="_blank" rel="noreferrer" aria-label={text("candidates.open-what", { title })}>
            {text("candidates.open")}
          </Link>
        )}
      </div>
    </>
  );
}

/** Kind, sender or dossier, and time, with how far that is from the messages. */
function toldOf({ text, count, time }: Translator, { kind, origin, local, sameSender, daysAfter }: Candidate): string {
  const from = origin === null ? [] : [text(kind === "mail" ? "candidates.from" : "candidates.in", { name: origin })];
  const far = daysAfter === null ? [] : [daysAfter === 0 ? text("candidates.same-day") : count(daysAfter > 0 ? "candidates.days-later" : "candidates.days-earlier", Math.abs(daysAfter))];
  const sender = sameSender ? [text("candidates.same-sender")] : [];
  return [text(`candidates.kind.${kind}`), ...from, ...(local === null ? [] : [time(local)]), ...far, ...sender].join(" · ");
}

/** How well it fits, in words; null where nothing was compared. */
function fitWords({ text, count, number }: Translator, { fit }: Candidate): string | null {
  if (fit === null) return null;
  if (fit.kind !== "words") return text(`candidates.fit.${fit.kind}`);
  const total = number(fit.total);
  return fit.found === 0 ? text("candidates.fit.none", { total }) : count("candidates.fit.words", fit.found, { total });
}

/** What can still be found later: title, time and address. */
const referenceTo = ({ text, time }: Translator, { kind, local, webUrl }: Candidate, title: string): string =>
  [text(`candidates.place.${kind}`, { title }), ...(local === null ? [] : [time(local)]), ...(webUrl === null ? [] : [webUrl])].join(", ");
