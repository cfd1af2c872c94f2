import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Directory } from "../../ports/directory";
import { addSilent, cannotBeAdded, shapeWith } from "../../review/silent-members";
import type { NotAdded } from "../../review/silent-members";
import { bareName } from "../../review/shown-name";
import type { SittingProps } from "../journey/screen-props";
import { useAnnounce } from "../shared/announcer";
import { useLanguage } from "../shared/language";
import { isReadFromTeams } from "../shared/read-from-teams";
import { offeredCandidates } from "./offered-candidates";

export const ADD_FIELD = "add-silent";

const useStyles = makeStyles({
  form: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  name: { flex: "1 1 10rem" },
});

interface AddSilentProps extends Pick<SittingProps, "sitting" | "change"> {
  readonly directory: Directory;
}

/** Members who never wrote are not in an export, and count as present all the same: an admin may be silent. */
export function AddSilent({ sitting, change, directory }: AddSilentProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const announce = useAnnounce();
  const [name, setName] = useState("");
  const [complaint, setComplaint] = useState<NotAdded | null>(null);

  const add = () => {
    const objection = cannotBeAdded(sitting.people ?? [], name);
    setComplaint(objection);
    if (objection !== null) return;
    const shownAs = bareName(name);
    change((now) => {
      const people = addSilent(now.people ?? [], shownAs);
      return { ...now, people, keeping: { ...now.keeping, shape: shapeWith(people, now.keeping) } };
    });
    setName("");
    announce(text("people.added", { name: shownAs }));
    void directory.candidates(shownAs).then((found) => {
      change((now) => ({
        ...now,
        people: (now.people ?? []).map((draft) =>
          draft.shownAs === shownAs ? { ...draft, candidates: offeredCandidates(now, found.ok ? found.value : null, draft) } : draft,
        ),
      }));
    });
  };

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Field
        className={styles.name}
        label={text("people.add")}
        hint={text(isReadFromTeams(sitting.opened.conversation) ? "people.add-hint-teams" : "people.add-hint")}
        {...(complaint === null ? {} : { validationMessage: text(`people.add.${complaint}`) })}
      >
        <Input
          id={ADD_FIELD}
          value={name}
          onChange={(_event, { value }) => {
            setName(value);
          }}
        />
      </Field>
      <Button type="submit">{text("people.add-action")}</Button>
    </form>
  );
}
