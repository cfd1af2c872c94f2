import type { Directory } from "../../ports/directory";
import type { SittingProps } from "../journey/screen-props";
import { peopleIn } from "../journey/sitting";
import { complaintAt } from "../shared/error-summary";
import type { Omitted } from "../shared/error-summary";
import { useLanguage } from "../shared/language";
import { NamedPersonChoice } from "./named-person-choice";
import { isOfficerAsked } from "./asked-people";
import { OFFICER_FIELD } from "./omitted-people";

interface ResponsibleOfficerProps extends Pick<SittingProps, "sitting" | "change"> {
  readonly directory: Directory;
  /** What the summary tells. */
  readonly omitted: readonly Omitted[];
}

/** «organisatieverantwoordelijke»: asked only where neither case owner nor line manager is in the chat, and it can make a difference. */
export function ResponsibleOfficer({ sitting, change, directory, omitted }: ResponsibleOfficerProps) {
  const { text } = useLanguage();
  if (!isOfficerAsked(sitting)) return null;
  return (
    <NamedPersonChoice
      id={OFFICER_FIELD}
      label={text("people.officer")}
      hint={text("people.officer-hint")}
      complaint={complaintAt(omitted, OFFICER_FIELD)}
      nobodyLabel={text("people.officer.nobody")}
      people={peopleIn(sitting)}
      answer={sitting.keeping.responsibleOfficer}
      directory={directory}
      onAnswer={(named) => {
        change((now) => ({ ...now, keeping: { ...now.keeping, responsibleOfficer: named } }));
      }}
    />
  );
}
