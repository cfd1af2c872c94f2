import type { ChatApp } from "../../conversation/conversation";
import { useLanguage } from "../shared/language";
import { SelectField } from "../shared/select-field";

const APPS = ["whatsapp", "sms", "signal", "telegram", "threema", "teams"] as const satisfies readonly ChatApp[];

interface AppFieldProps {
  readonly app: ChatApp;
  readonly onApp: (app: ChatApp) => void;
}

/** In which app the conversation was. */
export function AppField({ app, onApp }: AppFieldProps) {
  const { text } = useLanguage();
  return (
    <SelectField
      label={text("enter.app")}
      value={app}
      onValue={(value) => {
        onApp(APPS.find((one) => one === value) ?? app);
      }}
    >
      {APPS.map((one) => (
        <option key={one} value={one}>
          {text(`chat-app.${one}`)}
        </option>
      ))}
    </SelectField>
  );
}
