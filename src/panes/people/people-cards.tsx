import { makeStyles, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef } from "react";
import type { Directory } from "../../ports/directory";
import { changeDraft, markMe } from "../../review/confirming";
import type { PersonDraft } from "../../review/confirming";
import { answersWithout, takeOff } from "../../review/silent-members";
import { proposalsFrom } from "../journey/role-sources";
import type { SittingProps } from "../journey/screen-props";
import { Disclosure } from "../shared/disclosure";
import { complaintAt } from "../shared/error-summary";
import type { Omitted } from "../shared/error-summary";
import { useLanguage } from "../shared/language";
import { isReadFromTeams } from "../shared/read-from-teams";
import { AddSilent, ADD_FIELD } from "./add-silent";
import { arranged, holding } from "./arrangement";
import type { Arrangement } from "./arrangement";
import type { AskedRoles } from "./asked-people";
import { roleField } from "./omitted-people";
import { PersonCard } from "./person-card";
import { useFocusInOrder } from "./use-focus-in-order";
import { CARD, useInHand } from "./use-in-hand";

const useStyles = makeStyles({ root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL } });

interface PeopleCardsProps extends Pick<SittingProps, "sitting" | "change"> {
  readonly directory: Directory;
  /** False where the directory could not be asked. */
  readonly isLookedUp: boolean;
  readonly asked: AskedRoles;
  /** What the summary tells. */
  readonly omitted: readonly Omitted[];
}

/** A card for everybody in the conversation: who is asked first comes first, whose role is not needed stands apart. */
export function PeopleCards({ sitting, change, directory, isLookedUp, asked, omitted }: PeopleCardsProps) {
  const styles = useStyles();
  const { count } = useLanguage();
  const people = sitting.people ?? [];
  const { open, quiet } = useArrangement(people, asked);
  const card = (shownAs: string) => <OneCard key={shownAs} shownAs={shownAs} sitting={sitting} change={change} directory={directory} isLookedUp={isLookedUp} asked={asked} omitted={omitted} />;
  return (
    <div className={styles.root}>
      {open.map(card)}
      <AddSilent sitting={sitting} change={change} directory={directory} />
      {quiet.length > 0 && (
        <Disclosure label={count("people.quiet", quiet.length)}>
          <div className={styles.root}>{quiet.map(card)}</div>
        </Disclosure>
      )}
    </div>
  );
}

function useArrangement(people: readonly PersonDraft[], asked: AskedRoles): Arrangement {
  const before = useRef<Arrangement | null>(null);
  const inHand = useInHand();
  const now = holding(inHand, before.current, arranged(people.map(({ shownAs }) => shownAs), asked));
  useLayoutEffect(() => {
    before.current = now;
  });
  useFocusInOrder(JSON.stringify(now));
  return now;
}

function OneCard({ shownAs, sitting, change, directory, isLookedUp, asked, omitted }: PeopleCardsProps & { readonly shownAs: string }) {
  const people = sitting.people ?? [];
  const index = people.findIndex((draft) => draft.shownAs === shownAs);
  const draft = people[index];
  if (draft === undefined) return null;
  const changePeople = (step: (drafts: readonly PersonDraft[]) => readonly PersonDraft[]) => {
    change((now) => ({ ...now, people: step(now.people ?? []) }));
  };
  return (
    <div {...{ [CARD]: shownAs }}>
      <PersonCard
        index={index}
        draft={draft}
        exporter={sitting.opened.conversation.exporter}
        isTeams={isReadFromTeams(sitting.opened.conversation)}
        proposals={proposalsFrom(sitting)}
        directory={directory}
        isLookedUp={isLookedUp}
        hasAdmins={sitting.keeping.shape === "group" && sitting.opened.conversation.app !== "teams"}
        isNext={asked.next === shownAs}
        complaint={complaintAt(omitted, roleField(index))}
        messageCount={sitting.opened.conversation.participants[index]?.messageCount ?? 0}
        onChange={(changed) => {
          changePeople((drafts) => changeDraft(drafts, shownAs, changed, sitting.me?.person.id ?? null));
        }}
        onMe={(isMe) => {
          changePeople((drafts) => markMe(drafts, shownAs, isMe, sitting.me?.person ?? null));
        }}
        onTakeOff={() => {
          change((now) => ({ ...now, people: takeOff(now.people ?? [], shownAs), keeping: answersWithout(now.keeping, shownAs) }));
          document.getElementById(ADD_FIELD)?.focus();
        }}
      />
    </div>
  );
}
