import { Button, Field, Input, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ChatChoice } from "../../ports/chat-reader";
import { useLanguage } from "../shared/language";
import { allTogether, chosenChat } from "./chosen-chat";
import type { ReadingQuestionProps } from "./question-props";
import type { ReadFrom } from "./use-reading";

/** From so many chats on, a list needs a filter. */
const FILTER_FROM = 13;
/** More on one screen help nobody: the filter finds the rest. */
const MOST_SHOWN = 50;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
  name: { overflowWrap: "anywhere" },
});

interface ChooseChatProps extends Pick<ReadingQuestionProps, "onRead" | "mayBeOneChat" | "onCancel"> {
  readonly chats: readonly ChatChoice[];
  readonly from: ReadFrom;
}

/** Which of several chats: of the others nothing is taken over. */
export function ChooseChat({ chats, from, onRead, mayBeOneChat, onCancel }: ChooseChatProps) {
  const styles = useStyles();
  const { text, count } = useLanguage();
  const [wanted, setWanted] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const [isAsked, setAsked] = useState(false);
  const found = chats.filter(({ name }) => name.toLowerCase().includes(wanted.trim().toLowerCase()));
  const shown = found.slice(0, MOST_SHOWN);
  const choice = shown.find(({ id }) => id === chosen) ?? null;
  const together = mayBeOneChat ? allTogether(chats, from) : null;

  return (
    <form
      noValidate
      className={styles.root}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (choice !== null) onRead(chosenChat(chats, choice, from));
      }}
    >
      {chats.length >= FILTER_FROM && (
        <Field label={text("choose-chat.filter")}>
          <Input
            type="search"
            value={wanted}
            onChange={(_event, { value }) => {
              setWanted(value);
            }}
          />
        </Field>
      )}
      <Field label={text("choose-chat.which")} {...(isAsked && choice === null ? { validationMessage: text("choose-chat.error") } : {})}>
        <RadioGroup
          value={choice?.id ?? ""}
          onChange={(_event, { value }) => {
            setChosen(value);
          }}
        >
          {shown.map((chat) => (
            <Radio key={chat.id} value={chat.id} label={<ChatName chat={chat} />} />
          ))}
        </RadioGroup>
      </Field>
      {found.length === 0 && <p className={styles.line}>{text("choose-chat.none")}</p>}
      {found.length > shown.length && <p className={styles.line}>{count("choose-chat.more", found.length - shown.length)}</p>}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary">
          {text("choose-chat.open")}
        </Button>
        {together !== null && (
          <Button
            onClick={() => {
              onRead(together);
            }}
          >
            {text("choose-chat.together")}
          </Button>
        )}
        <Button onClick={onCancel}>{text("action.cancel")}</Button>
      </div>
    </form>
  );
}

function ChatName({ chat: { name, messageCount } }: { readonly chat: ChatChoice }) {
  const styles = useStyles();
  const { text, count } = useLanguage();
  return (
    <span className={styles.name}>
      <bdi>{name === "" ? text("choose-chat.nameless") : name}</bdi>
      {messageCount !== null && ` (${count("people.messages", messageCount)})`}
    </span>
  );
}
