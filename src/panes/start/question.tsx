import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { ShownError } from "../../language/error-text";
import type { Translator } from "../../language/translator";
import type { SharedAgreement } from "../../review/shared-agreement";
import { err } from "../../result";
import { isConfirmed } from "../../review/agreement-standing";
import { answer } from "../../workflows/agree-keeper";
import type { Agreed, AgreementPorts } from "../../workflows/agree-keeper";
import { useAnnounce } from "../shared/announcer";
import { useLanguage } from "../shared/language";
import { ErrorNotice } from "../shared/notice";

const useStyles = makeStyles({
  item: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  line: { margin: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

type Answer = "accepted" | "declined";

interface QuestionProps {
  readonly question: SharedAgreement;
  /** The user is asked, and not whom they file for. */
  readonly isMine: boolean;
  /** A link led to it: it gets the focus. */
  readonly isSought: boolean;
  readonly lapseAfterDays: number;
  readonly ports: AgreementPorts;
}

/** One question: by whom, about which days, and the answer. */
export function Question({ question, isMine, isSought, lapseAfterDays, ports }: QuestionProps) {
  const styles = useStyles();
  const language = useLanguage();
  const { text, moment, day } = language;
  const announce = useAnnounce();
  const item = useRef<HTMLLIElement>(null);
  const [answered, setAnswered] = useState<string | null>(null);
  const [failure, setFailure] = useState<ShownError | null>(null);
  const { askedBy, keeper, askedAt, about } = question;
  const asker = askedBy.displayName;

  useEffect(() => {
    if (isSought) item.current?.focus();
  }, [isSought]);

  const give = async (given: Answer) => {
    const topic = { about, apart: new Set<number>(), lapseAfterDays };
    const done = await answer(topic, question, given, ports).catch(() => err({ kind: "unreachable" } as const));
    setFailure(done.ok ? null : done.error);
    if (!done.ok) return;
    const sentence = whatBecame(language, question, given, done.value);
    setAnswered(sentence);
    announce(sentence);
  };

  return (
    <li ref={item} tabIndex={-1} className={styles.item}>
      <p className={styles.line}>
        {isMine ? text("asked.me", { asker, moment: moment(askedAt) }) : text("asked.behalf", { asker, name: keeper.displayName, moment: moment(askedAt) })}
      </p>
      <p className={styles.line}>{text("asked.period", { from: day(about.from), to: day(about.to) })}</p>
      {failure !== null && <ErrorNotice error={failure} />}
      {answered !== null && <p className={styles.line}>{answered}</p>}
      {answered === null && (
        <div className={styles.actions}>
          <Button aria-label={text("asked.accept-what", { asker })} onClick={() => void give("accepted")}>
            {text("agree.accept")}
          </Button>
          <Button aria-label={text("asked.decline-what", { asker })} onClick={() => void give("declined")}>
            {text("agree.decline")}
          </Button>
        </div>
      )}
    </li>
  );
}

function whatBecame({ text }: Translator, { askedBy, keeper }: SharedAgreement, given: Answer, { outcome, standing: { winner } }: Agreed): string {
  if (outcome === "stands") return given === "accepted" ? text("asked.accepted") : text("asked.declined", { asker: askedBy.displayName });
  if (winner === null) return text("asked.gone");
  // Somebody else who is asked now keeps nothing yet; and one's own answer of another window was nobody else's.
  return isConfirmed(winner) && winner.keeper.id !== keeper.id ? text("asked.outrun", { name: winner.keeper.displayName }) : text("asked.not-here");
}
