import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { ConversationFacts } from "../../instruction/facts";
import type { KeepingAnswers } from "../../review/facts-of";
import { answersFor, choiceIn, keepingChoices } from "../../review/keeping-choices";
import type { HolderFacts } from "../../review/holders-hold";
import type { KeepingChoice } from "../../review/keeping-choices";
import { keepingDecision, nameIn, switchesIn } from "../journey/sitting";
import type { Sitting } from "../journey/sitting";
import { useLanguage } from "../shared/language";

interface KeepingChoicesProps {
  readonly sitting: Sitting;
  readonly facts: HolderFacts;
  readonly onChange: (answers: Partial<KeepingAnswers>) => void;
}

const valueOf = (choice: KeepingChoice): string => JSON.stringify(choice);

/** «Ik bewaar», «X bewaart dit», «X heeft dit bewaard»: only the choices that make a difference. */
export function KeepingChoices({ sitting, facts, onChange }: KeepingChoicesProps) {
  const say = useChoiceWords(sitting, facts);
  const { text } = useLanguage();
  const switches = switchesIn(sitting);
  const ruled = keepingDecision({ ...facts, agreement: null, confirmedBy: null }, switches);
  const isEffective = (id: string) =>
    keepingDecision({ ...facts, agreement: { keeper: id, confirmed: true }, confirmedBy: null }, switches).keeper?.code === "K-AGREED";
  const choices = keepingChoices(facts, ruled, isEffective);
  const ruledKeeper = ruled.keeper?.person ?? null;
  if (choices.length < 2) return null;
  return (
    <Field label={text("keeper.question")}>
      <RadioGroup
        value={valueOf(choiceIn(sitting.keeping))}
        onChange={(_event, { value }) => {
          const chosen = choices.find((choice) => valueOf(choice) === value);
          if (chosen !== undefined) onChange(answersFor(chosen, ruledKeeper));
        }}
      >
        {choices.map((choice) => (
          <Radio key={valueOf(choice)} value={valueOf(choice)} label={say(choice, ruledKeeper)} />
        ))}
      </RadioGroup>
    </Field>
  );
}

function useChoiceWords(sitting: Sitting, { me, onBehalfOf }: ConversationFacts) {
  const { text } = useLanguage();
  const holder = onBehalfOf ?? me;
  return (choice: KeepingChoice, ruledKeeper: string | null): string => {
    switch (choice.way) {
      case "as-ruled":
        return ruledKeeper === null || ruledKeeper === holder
          ? text("keeper.choice.as-ruled")
          : text("keeper.choice.other-will", { name: nameIn(sitting, ruledKeeper) });
      case "agreed":
        return choice.keeper === holder && onBehalfOf === null ? text("keeper.choice.agree-me") : text("keeper.choice.agree-other", { name: nameIn(sitting, choice.keeper) });
      case "confirmed":
        return text("keeper.choice.other-did", { name: nameIn(sitting, choice.by) });
    }
  };
}
