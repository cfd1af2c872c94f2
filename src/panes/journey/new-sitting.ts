import type { PolicyInForce } from "../../policy/policy";
import type { OpenExport } from "../../ports/chat-reader";
import type { Person } from "../../ports/directory";
import { newKeepingAnswers } from "../../review/facts-of";
import { NEW_SESSION } from "../../review/session";
import type { OpenedRecord } from "../../workflows/correct-record";
import { unanswered } from "../reading/use-reading";
import type { OpenedChat } from "./opened-chat";
import type { Sitting } from "./sitting";

export { safestInForce } from "../../workflows/policy-in-force";

/** A conversation of which nothing is answered yet. */
export function newSitting({ opened, readFrom, mail = null }: OpenedChat, me: Person | null, onBehalfOf: Person | null, policy: PolicyInForce): Sitting {
  return {
    opened,
    readFrom,
    mail,
    media: (entry) => opened.media(entry),
    me: me === null ? null : { person: me },
    onBehalfOf: onBehalfOf === null ? null : { person: onBehalfOf },
    policy,
    isPolicyLater: false,
    groups: new Map(),
    remembered: null,
    people: null,
    keeping: newKeepingAnswers(opened.conversation),
    session: NEW_SESSION,
    correcting: null,
    earlier: null,
    earlierUpTo: 0,
    notes: new Map(),
    rest: null,
    dossier: null,
    subject: "",
  };
}

/** For whom a new version is made: whoever filed the old one does it for whom it was; somebody else, for whom they chose. */
export const behalfOfCorrection = ({ isOwn, onBehalfOf }: OpenedRecord, chosen: Person | null): Person | null => (isOwn ? onBehalfOf : chosen);

/** A filed record of which a new version is made: all that was answered stands as it was. */
export const correctionSitting = ({ opened, correcting, people, keeping, session, notes, subject }: OpenedRecord, me: Person, onBehalfOf: Person | null, policy: PolicyInForce): Sitting => ({
  ...newSitting({ opened, readFrom: unanswered([]) }, me, onBehalfOf, policy),
  correcting,
  // What stands in the record that is replaced, is not set aside for it.
  earlier: [],
  people,
  keeping,
  session,
  notes,
  subject,
});

/** The same sitting with the chat as it was read anew, or with an export added: what was said of the people stays where they are the same. */
export function withChat(sitting: Sitting, { opened, readFrom }: OpenedChat): Sitting {
  const names = (one: OpenExport) => one.conversation.participants.map(({ shownAs }) => shownAs).join("\n");
  const isSame = names(sitting.opened) === names(opened);
  const { people, keeping } = sitting;
  return {
    ...sitting,
    opened,
    readFrom,
    media: (entry) => opened.media(entry),
    people: isSame ? people : null,
    keeping: isSame ? keeping : { ...newKeepingAnswers(opened.conversation), holds: keeping.holds },
    session: NEW_SESSION,
    correcting: null,
    earlier: null,
    earlierUpTo: 0,
    notes: new Map(),
    rest: null,
  };
}

/** The same sitting, once it is known who files. */
export const withMe = (sitting: Sitting, me: Person): Sitting => (sitting.me === null ? { ...sitting, me: { person: me } } : sitting);

/** The same sitting, once it is known what the organisation decided; what «Controleer» saw later goes before it. */
export const withPolicy = (sitting: Sitting, policy: PolicyInForce): Sitting => (sitting.isPolicyLater || sitting.policy === policy ? sitting : { ...sitting, policy });
