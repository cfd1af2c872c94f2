import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Translator } from "../../language/translator";
import type { Party, SharedAgreement } from "../../review/shared-agreement";
import type { WaysOn } from "../../review/ways-on";
import { answer, askKeeper, takeOn, withdraw } from "../../workflows/agree-keeper";
import { useLanguage } from "../shared/language";
import type { Act } from "./use-agreements";

const useStyles = makeStyles({ buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS } });

interface WaysOnProps {
  readonly ways: WaysOn;
  readonly winner: SharedAgreement | null;
  readonly me: Party;
  /** Whose copy it is: the user, or whom they file for. */
  readonly holder: Party;
}

interface WaysOnButtonsProps extends WaysOnProps {
  readonly onAct: (act: Act) => void;
}

/** «Ik doe het», «Vraag X», «Ja, ik bewaar dit»: what can be done now, each a button. */
export function WaysOnButtons({ onAct, ...on }: WaysOnButtonsProps) {
  const styles = useStyles();
  const language = useLanguage();
  return (
    <div className={styles.buttons}>
      {actsOf(language, on).map(([label, act]) => (
        <Button
          key={label}
          onClick={() => {
            onAct(act);
          }}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}

type Labelled = readonly [label: string, act: Act];

const promising = (run: Act["run"]): Act => ({ run, isPromise: true });
const other = (run: Act["run"]): Act => ({ run, isPromise: false });

function actsOf({ text }: Pick<Translator, "text">, { ways, winner, me, holder }: WaysOnProps): readonly Labelled[] {
  const onWinner = (label: string, act: (winner: SharedAgreement) => Act): readonly Labelled[] => (winner === null ? [] : [[label, act(winner)]]);
  const answers: readonly Labelled[] = [
    ...onWinner(text("agree.accept"), (question) => promising((topic, ports) => answer(topic, question, "accepted", ports))),
    ...onWinner(text("agree.decline"), (question) => other((topic, ports) => answer(topic, question, "declined", ports))),
  ];
  const promise: Labelled = [takeOnLabel(text, me, holder), promising((topic, ports) => takeOn(topic, { askedBy: me, keeper: holder }, ports))];
  const questions = ways.ask.flatMap(({ directoryId: id, displayName }): readonly Labelled[] =>
    id === null ? [] : [[text("agree.ask", { name: displayName }), other((topic, ports) => askKeeper(topic, { askedBy: me, keeper: { id, displayName } }, ports))]],
  );
  const takeBack =
    ways.takeBack === null ? [] : onWinner(text(`agree.take-back-${ways.takeBack}`), (own) => other((topic, ports) => withdraw(topic, own, ports)));
  return [...(ways.answer ? answers : []), ...(ways.takeOn ? [promise] : []), ...questions, ...takeBack];
}

/** «Ik doe het», said for oneself or for whom one files. */
export const takeOnLabel = (text: Translator["text"], me: Party, holder: Party): string =>
  me.id === holder.id ? text("agree.take-on") : text("agree.take-on-behalf", { name: holder.displayName });
