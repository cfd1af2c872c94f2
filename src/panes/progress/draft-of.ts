import { changedIn } from "../../imports/teams/changed-messages";
import { actsInRuns } from "../../review/act-runs";
import { runsOf } from "../../review/answer-runs";
import type { Draft, DraftReading } from "../../review/draft";
import { goesOn, layoutOf } from "../../review/draft-fit";
import type { OpenReading } from "../../review/draft-fit";
import { keepingInDraft } from "../../review/draft-keeping";
import { peopleInDraft } from "../../review/draft-people";
import { progressOf } from "../../review/progress";
import type { Sitting } from "../journey/sitting";

/** How the chat that is open was read, in numbers and checksums. */
export const openReading = (sitting: Pick<Sitting, "opened" | "readFrom" | "correcting">): OpenReading => ({
  reading: readingOf(sitting),
  dateOrder: sitting.readFrom.answers.dateOrder,
  layout: layoutOf(sitting.opened.conversation),
  conversation: sitting.opened.conversation,
});

/** What may have changed in the chat since it was read before; of a file nothing can. */
export const changedNow = ({ conversation }: Sitting["opened"]): Draft["changed"] => (goesOn(conversation) ? changedIn(conversation.messages) : []);

function readingOf({ opened, readFrom, correcting }: Pick<Sitting, "opened" | "readFrom" | "correcting">): DraftReading {
  const { chatPlace: chat, answers } = readFrom;
  const { year, encoding } = answers;
  const sums = opened.conversation.sources.map(({ sha256 }) => sha256);
  const files = answers.fromTeams === null ? sums : [answers.fromTeams, ...sums.slice(1)];
  if (correcting === null) return { sources: files, chat, year, encoding, made: madeBy(readFrom) };
  const { related, withoutExport } = correcting;
  return { sources: [related.manifestSha256, ...(withoutExport === null ? files : [])], chat, year, encoding, made: "record" };
}

function madeBy({ answers }: Sitting["readFrom"]): DraftReading["made"] {
  if (answers.fromTeams !== null) return "teams";
  if (answers.screenshots !== null) return "screenshots";
  if (answers.entered !== null) return "entered";
  return answers.pasted ? "pasted" : "file";
}

/** A record that is opened without its export has none to go back to. */
function exportMadeBy({ readFrom, correcting }: Pick<Sitting, "readFrom" | "correcting">): Draft["exportMade"] {
  const made = madeBy(readFrom);
  return correcting?.withoutExport === null && (made === "file" || made === "teams" || made === "pasted") ? made : null;
}

/** Whether the user gave an answer that would be missed; of a record all was answered before. */
export const isWorthKeeping = ({ session, people, keeping, correcting }: Sitting, screen: string): boolean =>
  correcting !== null ? screen !== "people" || session.done.length > 0 : session.given.size > 0 || keeping.holds.length > 0 || keeping.caseOwner !== null || (people ?? []).some(({ role }) => role !== null);

/** Where the user is with a chat. */
export interface Standing {
  readonly screen: string;
  readonly recordId: string | null;
  /** Numbers of the messages of which the instruction asks anything. */
  readonly asked: ReadonlySet<number>;
  /** ISO 8601 instant. */
  readonly now: string;
}

/** What this device may keep of a sitting. */
export function draftOf(sitting: Sitting, { screen, recordId, asked, now }: Standing): Draft {
  const { session, keeping, onBehalfOf, dossier, policy } = sitting;
  const { reading, dateOrder, layout } = openReading(sitting);
  // Who was entered by hand may be entered otherwise the next time: a place in the list then names somebody else.
  const people = reading.made !== "entered" && reading.made !== "screenshots" ? (sitting.people ?? []) : [];
  const { reviewed, total } = progressOf(asked, session);
  return {
    reading,
    exportMade: exportMadeBy(sitting),
    dateOrder,
    layout,
    changed: changedNow(sitting.opened),
    given: runsOf(session.given, layout.messageCount),
    acts: actsInRuns(session.done),
    undone: actsInRuns(session.undone),
    people: peopleInDraft(people),
    keeping: keepingInDraft(keeping, people.map(({ shownAs }) => shownAs)),
    onBehalfOf: onBehalfOf?.person.id ?? null,
    screen,
    dossierId: dossier?.id ?? null,
    recordId,
    policySha256: policy.source === "safest" ? null : policy.sha256,
    progress: { reviewed, total },
    updatedAt: now,
  };
}
