import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import type { Role } from "../../instruction/facts";
import { markMe, markNobody } from "../../review/confirming";
import type { HolderAnswer } from "../../review/seat";
import type { SittingProps } from "../journey/screen-props";
import { proposalsFrom } from "../journey/role-sources";
import { peopleIn } from "../journey/sitting";
import type { Sitting } from "../journey/sitting";
import { authorName } from "../shared/author-name";
import { complaintAt, saidAtField } from "../shared/error-summary";
import type { Omitted } from "../shared/error-summary";
import { useLanguage } from "../shared/language";
import { Notice } from "../shared/notice";
import { SelectField } from "../shared/select-field";
import { holderIn } from "./asked-people";
import { Suggestions } from "./directory-proposals";
import { HOLDER_FIELD, HOLDER_ROLE_FIELD } from "./omitted-people";

/** «Weet ik niet» is not offered: a hold rests on this role, and the user knows it of themselves or of whom they file for. */
const ROLES = ["civil-servant", "top-official", "minister", "other-department", "external"] as const satisfies readonly Role[];
const OUTSIDE = "outside";
const PARTICIPANT = "participant:";

/** The user's word on who is the holder; of oneself it is the mark «dat ben ik», so that it stands in one place only. */
function answered(sitting: Sitting, shownAs: string | null): Sitting {
  const holder: HolderAnswer = shownAs === null ? { where: "outside", role: null } : { where: "chat", shownAs };
  if (sitting.onBehalfOf !== null) return { ...sitting, keeping: { ...sitting.keeping, holder } };
  const me = sitting.me?.person ?? null;
  const people = sitting.people ?? [];
  if (shownAs !== null) return { ...sitting, people: markMe(people, shownAs, true, me), keeping: { ...sitting.keeping, holder: null } };
  return { ...sitting, people: markNobody(people, me), keeping: { ...sitting.keeping, holder } };
}

interface HolderQuestionProps extends Pick<SittingProps, "sitting" | "change"> {
  /** What the summary tells. */
  readonly omitted: readonly Omitted[];
}

/** Whose copy it is, asked where no participant is known to be the holder: without it no hold could bind. */
export function HolderQuestion({ sitting, change, omitted }: HolderQuestionProps) {
  const { text } = useLanguage();
  // Stays once answered here: a question that vanishes under the user's hand takes the focus with it.
  const [isAnsweredHere, setAnsweredHere] = useState(false);
  const holder = holderIn(sitting);
  if (holder !== null && !isAnsweredHere) return null;
  const isOutside = holder === null && sitting.keeping.holder?.where === "outside";
  const name = sitting.onBehalfOf?.person.displayName ?? null;
  const question = name === null ? text("people.holder-me") : text("people.holder", { name });
  return (
    <>
      <Field label={question} hint={text("people.holder-hint")} {...saidAtField(complaintAt(omitted, HOLDER_FIELD))}>
        <RadioGroup
          value={holder !== null ? PARTICIPANT + holder.shownAs : isOutside ? OUTSIDE : ""}
          onChange={(_event, { value }) => {
            setAnsweredHere(true);
            change((now) => answered(now, value === OUTSIDE ? null : value.slice(PARTICIPANT.length)));
          }}
        >
          {peopleIn(sitting).map(({ shownAs }, index) => (
            <Radio key={shownAs} value={PARTICIPANT + shownAs} label={<bdi>{authorName({ text }, sitting.opened.conversation.exporter, shownAs)}</bdi>} {...(index === 0 ? { id: HOLDER_FIELD } : {})} />
          ))}
          <Radio value={OUTSIDE} label={name === null ? text("people.holder-me-outside") : text("people.holder-outside", { name })} />
        </RadioGroup>
      </Field>
      {isOutside && <Notice intent="info">{name === null ? text("people.holder-silent-me") : text("people.holder-silent", { name })}</Notice>}
      {isOutside && name === null && <Notice intent="info">{text("people.holder-for-whom")}</Notice>}
      {isOutside && <RoleOutside sitting={sitting} change={change} omitted={omitted} />}
    </>
  );
}

/** The role of a holder who is not in the chat: proposed from the title, told by the user. */
function RoleOutside({ sitting, change, omitted }: HolderQuestionProps) {
  const { text } = useLanguage();
  const { holder } = sitting.keeping;
  const role = holder?.where === "outside" ? holder.role : null;
  const person = (sitting.onBehalfOf ?? sitting.me)?.person ?? null;
  const name = sitting.onBehalfOf?.person.displayName ?? null;
  const choose = (chosen: Role | null) => {
    change((now) => ({ ...now, keeping: { ...now.keeping, holder: { where: "outside", role: chosen } } }));
  };
  // The button that was pressed vanishes; the focus goes where the answer stands.
  const take = (proposed: Role) => {
    choose(proposed);
    document.getElementById(HOLDER_ROLE_FIELD)?.focus();
  };
  return (
    <>
      <SelectField
        id={HOLDER_ROLE_FIELD}
        label={name === null ? text("people.my-role") : text("people.role", { name })}
        complaint={complaintAt(omitted, HOLDER_ROLE_FIELD)}
        value={role ?? ""}
        onValue={(value) => {
          choose(ROLES.find((one) => one === value) ?? null);
        }}
      >
        <option value="">{text("people.role.choose")}</option>
        {ROLES.map((one) => (
          <option key={one} value={one}>
            {text(`role.${one}`)}
          </option>
        ))}
      </SelectField>
      {person !== null && <Suggestions name={person.displayName} person={person} proposals={proposalsFrom(sitting)} role={role} onAccept={take} />}
    </>
  );
}
