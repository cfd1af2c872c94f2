import type { Participant } from "../conversation/conversation";
import { answersInRuns, runsOf } from "./answer-runs";
import type { ChangedMessages, Draft, DraftKeeping, DraftLayout, DraftNamed, DraftPerson } from "./draft";
import { reviewed } from "./draft-together";

/** A chat in Teams as it is now. */
export interface ChatNow {
  readonly layout: DraftLayout;
  readonly changed: ChangedMessages;
  readonly participants: readonly Participant[];
  /** How many of its messages the instruction asks anything of. */
  readonly asked: number;
}

/**
 * A draft of a chat in Teams, as it fits the chat of now, which begins with the same messages: what was answered stays, but
 * for messages that were edited or taken away since; they are to be read again. Of people only who has an id in the directory
 * is known again, since whoever wrote for the first time takes another place.
 *
 * @returns the same draft where nothing changed
 */
export function draftBroughtUp(draft: Draft, { layout, changed, participants, asked }: ChatNow): Draft {
  const stale = changedSince(draft, changed);
  const { messageCount, participantCount, lines } = draft.layout;
  if (stale.size === 0 && messageCount === layout.messageCount && participantCount === layout.participantCount && lines === layout.lines) return draft;
  const left = [...(answersInRuns(draft.given, messageCount) ?? [])].filter(([number]) => !stale.has(number));
  const given = runsOf(new Map(left), layout.messageCount);
  const people = peopleNow(draft, participants);
  const isEverybody = people.length === 0 || participants.every(({ directoryId = null }) => known(draft, directoryId) !== undefined);
  const placeNow = (place: number): number => people.findIndex((one) => idOf(one) !== null && idOf(one) === idOf(draft.people[place]));
  const keeping = keepingNow(draft.keeping, placeNow);
  const isNamed = NAMED.every((one) => (keeping[one] === null) === (draft.keeping[one] === null));
  return {
    ...draft,
    layout,
    changed,
    given,
    // Nothing leads back to answers on other words.
    acts: stale.size === 0 ? draft.acts : [],
    undone: stale.size === 0 ? draft.undone : [],
    people,
    keeping,
    screen: EARLY.includes(draft.screen) ? draft.screen : isEverybody && isNamed ? "review" : "people",
    progress: { reviewed: reviewed(given, layout.messageCount), total: asked },
  };
}

/** Screens before any message is answered. */
const EARLY: readonly string[] = ["import-check", "people"];
const NAMED = ["holder", "caseOwner", "lineManagerNamed", "responsibleOfficer"] as const;

/** Numbers of the messages that are not as they were. */
function changedSince({ changed: before, layout }: Draft, now: ChangedMessages): ReadonlySet<number> {
  const then = momentsIn(before);
  return new Set([...momentsIn(now)].filter(([number, moment]) => number <= layout.messageCount && then.get(number) !== moment).map(([number]) => number));
}

const momentsIn = (changed: ChangedMessages): ReadonlyMap<number, number> =>
  new Map(changed.flatMap((number, at) => (at % 2 === 0 ? [[number, changed[at + 1] ?? 0] as const] : [])));

const idOf = (person: DraftPerson | undefined): string | null => (person === undefined || person.match === null || person.match === "none" ? null : person.match.id);

const known = ({ people }: Draft, directoryId: string | null): DraftPerson | undefined => (directoryId === null ? undefined : people.find((one) => idOf(one) === directoryId));

function peopleNow(draft: Draft, participants: readonly Participant[]): readonly DraftPerson[] {
  if (draft.people.length === 0) return [];
  const ofChat = participants.map(({ directoryId = null }): DraftPerson => known(draft, directoryId) ?? { match: directoryId === null ? null : { id: directoryId }, role: null, isMe: false, isAdmin: false });
  const here = new Set(ofChat.map(idOf));
  return [...ofChat, ...draft.people.slice(draft.layout.participantCount).filter((one) => !here.has(idOf(one)))];
}

function keepingNow(keeping: DraftKeeping, placeNow: (place: number) => number): DraftKeeping {
  const { holder, caseOwner, lineManagerNamed, responsibleOfficer } = keeping;
  const named = (one: DraftNamed | null): DraftNamed | null => (one?.who === "participant" ? placed(one, placeNow) : one);
  return { ...keeping, holder: holder?.where === "chat" ? placed(holder, placeNow) : holder, caseOwner: named(caseOwner), lineManagerNamed: named(lineManagerNamed), responsibleOfficer: named(responsibleOfficer) };
}

function placed<T extends { readonly place: number }>(one: T, placeNow: (place: number) => number): T | null {
  const place = placeNow(one.place);
  return place === -1 ? null : { ...one, place };
}
