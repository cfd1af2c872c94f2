import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Party, SharedAgreement } from "../../review/shared-agreement";
import type { WaysOn } from "../../review/ways-on";
import { answer, askKeeper, takeOn, withdraw } from "../../workflows/agree-keeper";
import { useLanguage } from "../shared/language";
import type { Act } from "./use-agreements";

const useStyles = makeStyles({ buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS } });

interface WaysOnButtonsProps {
  readonly ways: WaysOn;
  readonly winner: SharedAgreement | null;
  readonly me: Party;
  /** Whose copy it is: the user, or whom they file for. */
  readonly holder: Party;
  readonly onAct: (act: Act) => void;
}

/** «Ik doe het», «Vraag X», «Ja, ik bewaar dit»: what can be done now, each a button. */
export function WaysOnButtons({ ways, winner, me, holder, onAct }: WaysOnButtonsProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const button = (label: string, act: Act, isFirst = false) => (
    <Button key={label} {...(isFirst ? { appearance: "primary" as const } : {})} onClick={() => { onAct(act); }}>
      {label}
    </Button>
  );
  const onWinner = (act: (topic: Parameters<Act>[0], agreement: SharedAgreement, ports: Parameters<Act>[1]) => ReturnType<Act>, label: string, isFirst = false) =>
    winner !== null && button(label, (topic, ports) => act(topic, winner, ports), isFirst);
  return (
    <div className={styles.buttons}>
      {ways.answer && onWinner((topic, question, ports) => answer(topic, question, "accepted", ports), text("agree.accept"), true)}
      {ways.answer && onWinner((topic, question, ports) => answer(topic, question, "declined", ports), text("agree.decline"))}
      {ways.takeOn && button(takeOnLabel(text, me, holder), (topic, ports) => takeOn(topic, { askedBy: me, keeper: holder }, ports))}
      {ways.ask.map(({ directoryId, displayName }) =>
        directoryId === null
          ? null
          : button(text("agree.ask", { name: displayName }), (topic, ports) => askKeeper(topic, { askedBy: me, keeper: { id: directoryId, displayName } }, ports)),
      )}
      {ways.takeBack !== null && onWinner(withdraw, text(`agree.take-back-${ways.takeBack}`))}
    </div>
  );
}

/** «Ik doe het», said for oneself or for whom one files. */
export const takeOnLabel = (text: ReturnType<typeof useLanguage>["text"], me: Party, holder: Party): string =>
  me.id === holder.id ? text("agree.take-on") : text("agree.take-on-behalf", { name: holder.displayName });
