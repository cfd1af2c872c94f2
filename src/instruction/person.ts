import type { ConversationFacts, PersonInRole } from "./facts";
import type { CaseOwnerPlace, ManagerPlace, PersonFacts, PersonRow } from "./person-table";
import { isOwnTier, roleOf } from "./present";
import type { Present } from "./present";
import type { RuleSet } from "./rule-set";

/** Who it is, and which rows of table B said so. */
export interface PersonRuling {
  readonly person: string | null;
  readonly provisional: boolean;
  readonly rows: readonly PersonRow[];
}

/** A row of table B by its number. */
export const personRow = (row: PersonRow["row"], { persons }: RuleSet): readonly PersonRow[] => persons.filter((one) => one.row === row);

export function caseOwnerPlace(present: Present): CaseOwnerPlace {
  const { caseOwner, caseOwnerGone } = present.conversation;
  if (caseOwner === null) return "unknown";
  if (caseOwnerGone === true) return "gone";
  const role = roleOf(present, caseOwner);
  if (role === "minister") return "minister";
  if (role === "other-department") return "other-department";
  if (role === "external") return "external";
  const inChat = present.roles.has(caseOwner.id);
  if (role === "civil-servant" && inChat) return "in-chat";
  if (role === "civil-servant" && caseOwner.id === present.holder) return "imports";
  return role === "top-official" && inChat ? "in-chat-above" : "not-in-chat";
}

function managerPlace(present: Present, manager: PersonInRole | null): ManagerPlace {
  if (manager === null) return "unknown";
  const role = roleOf(present, manager);
  const inChat = present.roles.has(manager.id);
  if (role === "civil-servant") return inChat ? "in-chat" : "not-in-chat";
  return inChat && isOwnTier(role) ? "in-chat-above" : "elsewhere";
}

const factsOf = (present: Present): PersonFacts => ({
  caseOwner: caseOwnerPlace(present),
  lineManager: managerPlace(present, present.conversation.lineManager),
  responsibleOfficer: managerPlace(present, responsibleOfficerBeside(present.conversation)),
  civilServants: present.ours["civil-servant"].length > 1 ? "several" : "one",
});

/** One person may be both; the line manager is named first, and says all. */
const responsibleOfficerBeside = ({ lineManager, responsibleOfficer }: ConversationFacts): PersonInRole | null =>
  responsibleOfficer?.id === lineManager?.id ? null : responsibleOfficer;

const among = <T>(list: readonly T[] | undefined, fact: T): boolean => list === undefined || list.includes(fact);

const fits = (row: PersonRow, facts: PersonFacts): boolean =>
  row.when.some(
    (when) =>
      among(when.caseOwner, facts.caseOwner) &&
      among(when.lineManager, facts.lineManager) &&
      among(when.responsibleOfficer, facts.responsibleOfficer) &&
      among(when.civilServants, facts.civilServants),
  );

/** The civil servant who imports, else the only one in the chat, else nobody yet. */
function importing({ ours, holder }: Present): string | null {
  const civilServants = ours["civil-servant"];
  if (holder !== null && civilServants.includes(holder)) return holder;
  return civilServants.length === 1 ? (civilServants[0] ?? null) : null;
}

function named(keeper: PersonRow["keeper"], present: Present): string | null {
  const { caseOwner, lineManager, responsibleOfficer } = present.conversation;
  switch (keeper) {
    case "case-owner":
      return caseOwner?.id ?? null;
    case "line-manager":
      return lineManager?.id ?? null;
    case "responsible-officer":
      return responsibleOfficer?.id ?? null;
    case "importing":
      return importing(present);
    case "none":
    case "ask-again":
      return null;
  }
}

/**
 * Table B: the person in the civil service who keeps (K-AV).
 *
 * @source T3a, I1, T3b, S3; decision-table section 7
 */
export function civilServantWhoKeeps(present: Present, { persons }: RuleSet): PersonRuling {
  const facts = factsOf(present);
  const fitting = persons.filter((row) => fits(row, facts));
  const at = fitting.findIndex((row) => row.keeper !== "none");
  const deciding = fitting[at];
  if (deciding === undefined) return { person: null, provisional: false, rows: fitting };
  return { person: named(deciding.keeper, present), provisional: deciding.provisional, rows: fitting.slice(0, at + 1) };
}

/**
 * One person of several of whom the text names only the tier (or «de beheerder»): the only one; else the case owner if
 * among them; else, for the time being, the one whose copy it is; else nobody until they agree (S3).
 */
export function oneOf(candidates: readonly string[], { conversation, holder }: Present): PersonRuling {
  const [only] = candidates;
  if (only !== undefined && candidates.length === 1) return { person: only, provisional: false, rows: [] };
  const caseOwner = conversation.caseOwnerGone === true ? null : conversation.caseOwner;
  if (caseOwner !== null && candidates.includes(caseOwner.id)) return { person: caseOwner.id, provisional: false, rows: [] };
  if (holder !== null && candidates.includes(holder)) return { person: holder, provisional: true, rows: [] };
  return { person: null, provisional: false, rows: [] };
}

/**
 * Who must know and secure: the case owner, where ours has one, else the line manager.
 *
 * @source T3a, last sentence; B10 and B16 for whom does not count
 */
export function accountable(present: Present): string | null {
  const { caseOwner, lineManager }: ConversationFacts = present.conversation;
  const place = caseOwnerPlace(present);
  const counts = place !== "other-department" && place !== "external" && place !== "gone";
  return (counts ? caseOwner?.id : null) ?? lineManager?.id ?? null;
}
