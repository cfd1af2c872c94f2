import { Button } from "@fluentui/react-components";
import { useCallback } from "react";
import type { DecisionRegister } from "../../ports/decision-register";
import { useLanguage } from "../shared/language";
import { useRequest } from "../shared/use-request";

interface DeskLinkProps {
  readonly register: DecisionRegister;
  readonly onDesk: () => void;
}

/** The way to the records manager's desk, for whoever can read the register; nothing for others. */
export function DeskLink({ register, onDesk }: DeskLinkProps) {
  const { text } = useLanguage();
  const head = useRequest(useCallback(async () => register.head(), [register]));
  if (head.state !== "done") return null;
  return (
    <div>
      <Button onClick={onDesk}>
        {text("desk.link")}
      </Button>
    </div>
  );
}
