import { suggestRole } from "../../instruction/role-suggestion";
import type { PolicyInForce } from "../../policy/policy";
import type { OpenExport } from "../../ports/chat-reader";
import type { Person } from "../../ports/directory";
import { newKeepingAnswers } from "../../review/facts-of";
import { NEW_SESSION } from "../../review/session";
import type { DirectoryColleague, Sitting } from "./sitting";

export { safestInForce } from "../../workflows/policy-in-force";

/** A colleague with the role that title and department suggest; `own` is the organisation of the user. */
const colleague = (person: Person, own: string | null): DirectoryColleague => ({
  person,
  role: suggestRole(person, { organisation: own ?? "" }) ?? "unknown",
});

/** A conversation of which nothing is answered yet. */
export function newSitting(opened: OpenExport, me: Person | null, onBehalfOf: Person | null, policy: PolicyInForce): Sitting {
  const own = me?.organisation ?? null;
  return {
    opened,
    media: (entry) => opened.media(entry),
    me: me === null ? null : colleague(me, own),
    onBehalfOf: onBehalfOf === null ? null : colleague(onBehalfOf, own),
    policy,
    people: null,
    keeping: newKeepingAnswers(opened.conversation),
    session: NEW_SESSION,
    dossier: null,
    subject: "",
  };
}

/** The same sitting, once it is known who files. */
export const withMe = (sitting: Sitting, me: Person): Sitting =>
  sitting.me === null ? { ...sitting, me: colleague(me, me.organisation) } : sitting;

/** The same sitting, once it is known what the organisation decided. */
export const withPolicy = (sitting: Sitting, policy: PolicyInForce): Sitting => (sitting.policy === policy ? sitting : { ...sitting, policy });
