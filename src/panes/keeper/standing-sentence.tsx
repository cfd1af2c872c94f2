import { makeStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { Translator } from "../../language/translator";
import type { Standing } from "../../review/agreement-standing";
import type { SharedAgreement } from "../../review/shared-agreement";
import { useAnnounce } from "../shared/announcer";
import { useLanguage } from "../shared/language";

const useStyles = makeStyles({ line: { margin: 0 } });

/** Who looks: by directory id, and by name. */
export interface Onlooker {
  readonly me: string;
  /** Whose copy it is: the user, or whom they file for. */
  readonly holder: string;
  /** A name as this chat knows it. */
  readonly nameOf: (party: SharedAgreement["keeper"]) => string;
}

interface StandingSentenceProps {
  readonly standing: Standing;
  readonly winner: SharedAgreement | null;
  readonly onlooker: Onlooker;
  /** Who must keep by the rules, when that is somebody else. */
  readonly ruledOther: string | null;
}

/** How the agreements stand, in table W's words. @source decision-table section 9 */
export function StandingSentence({ standing, winner, onlooker, ruledOther }: StandingSentenceProps) {
  const styles = useStyles();
  const language = useLanguage();
  const sentences = winner === null ? nothingStands(language, standing, onlooker, ruledOther) : [whatStands(language, winner, onlooker)];
  useSaidWhenChanged(sentences.join(" "));
  return sentences.map((sentence) => (
    <p key={sentence} className={styles.line}>
      {sentence}
    </p>
  ));
}

/** What changes by an act is said aloud; what stood when the screen came, is read there. */
function useSaidWhenChanged(sentence: string): void {
  const announce = useAnnounce();
  const before = useRef(sentence);
  useEffect(() => {
    if (before.current !== sentence) announce(sentence);
    before.current = sentence;
  }, [announce, sentence]);
}

function whatStands({ text, moment }: Translator, { state, keeper, askedBy, askedAt, record }: SharedAgreement, { me, holder, nameOf }: Onlooker): string {
  const name = nameOf(keeper);
  const asker = nameOf(askedBy);
  const isMine = keeper.id === holder;
  if (state === "kept") {
    const on = moment(record?.filedAt ?? askedAt);
    return isMine && holder === me ? text("agree.kept-me", { moment: on }) : text("agree.kept", { name, moment: on });
  }
  if (state === "accepted") {
    if (!isMine) return text("agree.accepted", { name });
    return holder === me ? text("agree.accepted-me") : text("agree.accepted-behalf", { name });
  }
  const on = moment(askedAt);
  if (isMine) return holder === me ? text("agree.asked-me", { asker, moment: on }) : text("agree.asked-behalf", { asker, name, moment: on });
  return askedBy.id === me ? text("agree.asked-by-me", { name, moment: on }) : text("agree.asked-by-other", { asker, name, moment: on });
}

/** What came to nothing, by those who were asked and whom nobody asked again; else that nothing was agreed on. */
function nothingStands({ text }: Translator, { rows, lapsed }: Standing, { nameOf }: Onlooker, ruledOther: string | null): readonly string[] {
  const declined = rows.filter(({ state }) => state === "declined");
  const ended = [
    ...declined.map(({ keeper }) => text("agree.declined", { name: nameOf(keeper) })),
    ...lapsed.map(({ keeper }) => text("agree.lapsed", { name: nameOf(keeper) })),
  ];
  const ruled = ruledOther === null ? [] : [text("agree.unconfirmed", { name: ruledOther })];
  const told = [...new Set([...ruled, ...ended])];
  return told.length > 0 ? told : [text("agree.nothing")];
}
