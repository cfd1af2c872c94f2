import { Button } from "@fluentui/react-components";
import type { Decision } from "../../instruction/outcome";
import { nameIn } from "../journey/sitting";
import type { Sitting } from "../journey/sitting";
import { useLanguage } from "../shared/language";
import { Notice } from "../shared/notice";

const ROLE_OF = /^participants\.(.+)\.role$/su;

/** The participant whose role the rules still need; null when they need something else. */
export const participantMissing = ({ missing }: Decision): string | null =>
  missing.map((fact) => ROLE_OF.exec(fact)?.[1]).find((id) => id !== undefined) ?? null;

interface MissingRoleProps {
  readonly sitting: Sitting;
  readonly decision: Decision;
  readonly onPeople: () => void;
}

/** The one role that makes a difference and is not known yet. */
export function MissingRole({ sitting, decision, onPeople }: MissingRoleProps) {
  const { text } = useLanguage();
  const id = participantMissing(decision);
  const nobodyOfOurs = sitting.people?.every(({ role }) => role === "external" || role === "other-department") === true;
  return (
    <Notice intent="warning" actions={<Button onClick={onPeople}>{text("keeper.to-people")}</Button>}>
      {nobodyOfOurs ? text("keeper.K-NVT") : id === null ? text("keeper.missing-people") : text("keeper.missing-role", { name: nameIn(sitting, id) })}
    </Notice>
  );
}
