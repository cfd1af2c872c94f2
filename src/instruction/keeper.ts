import { classFacts } from "./admin-class";
import { classKeeper } from "./class-keeper";
import { classRow } from "./class-table";
import type { Switches } from "./facts";
import type { Keeper, KeeperCode, MissingFact, RuleId, Status } from "./outcome";
import { accountable } from "./person";
import { isOwnTier } from "./present";
import type { Present } from "./present";
import type { RuleSet } from "./rule-set";
import { seatOf } from "./seat";
import type { Seat } from "./seat";
import { STATUS_OF_READING } from "./tier-table";

/** Step 3, «wie bewaart», with everything that spoke. */
export interface KeeperRuling {
  /** null: nobody of our own organisation is in the conversation (K-NVT); the roles are to be checked. */
  readonly keeper: Keeper | null;
  readonly rows: readonly string[];
  readonly rules: readonly RuleId[];
  readonly statuses: readonly Status[];
  readonly missing: readonly MissingFact[];
}

/**
 * «Heldere afspraken» (S3): a confirmed agreement that names a participant of our own organisation goes before all rules.
 * It cannot move the duty to another department or an outsider (G2).
 */
function agreed(present: Present): KeeperRuling | null {
  const { agreement } = present.conversation;
  if (agreement?.confirmed !== true) return null;
  const role = present.roles.get(agreement.keeper) ?? null;
  if (!isOwnTier(role)) return null;
  return {
    keeper: { code: "K-AGREED", person: agreement.keeper, accountable: accountable(present), provisional: false },
    rows: [],
    rules: present.otherDepartment ? ["S3", "G2"] : ["S3"],
    statuses: ["literal"],
    missing: [],
  };
}

/** «Binnen 1 bestuursorgaan» (S3, gap 11): between bodies nothing is shared out, and each minister keeps. */
function perBody(present: Present, seat: Seat, switches: Switches): Seat {
  const { holder, admins } = present;
  const ministerKeeps = seat.code === "K-BP" || seat.code === "K-BEH-BP";
  const several = present.ours.minister.length > 1;
  if (switches.unit !== "administrative-body" || !ministerKeeps || !several) return seat;
  if (holder === null || !present.ours.minister.includes(holder)) return seat;
  const code = seat.code === "K-BEH-BP" && admins.includes(holder) ? "K-BEH-BP" : "K-BP";
  return { code, rules: [...seat.rules, "S3"], person: { person: holder, provisional: false, rows: [] } };
}

/** Nobody of ours is in the chat: the other departments keep, or nobody whom the rules know. */
const keeperElsewhere = (present: Present, code: KeeperCode): Keeper | null =>
  code === "K-NVT" ? null : { code, person: null, accountable: accountable(present), provisional: false };

/** A case owner who cannot be one is asked again (B14); several people of one tier agree (S3). */
function missingOf({ person }: Seat): readonly MissingFact[] {
  if (person.rows.some(({ keeper }) => keeper === "ask-again")) return ["caseOwner"];
  return person.person === null ? ["agreement"] : [];
}

/**
 * Step 3: who keeps, in this conversation (and for this dossier).
 *
 * Expects every role to be known; see `decide` for roles that are not.
 *
 * @source S3, T3a, T3b, I1–I4, G1, G2; decision-table section 4, a–g; tables A, B and C
 */
export function whoKeeps(present: Present, switches: Switches, rules: RuleSet): KeeperRuling {
  const agreement = agreed(present);
  if (agreement !== null) return agreement;

  const facts = classFacts(present, switches);
  const row = classRow(facts, rules);
  const reading = row ?? classKeeper(facts, rules);
  const rows = row === undefined ? [] : [row.row];
  const statuses = [STATUS_OF_READING[reading.reading]].filter((status) => status !== null);
  const { tier } = reading;
  if (tier === null) return { keeper: keeperElsewhere(present, reading.keeper), rows, rules: reading.rules, statuses, missing: [] };

  const seat = perBody(present, seatOf(present, facts, { tier, rules: reading.rules }, switches, rules), switches);
  return {
    keeper: { code: seat.code, person: seat.person.person, accountable: accountable(present), provisional: seat.person.provisional },
    rows: [...rows, ...seat.person.rows.map((one) => one.row)],
    rules: [...seat.rules, ...seat.person.rows.flatMap((one) => one.rules)],
    statuses: [...statuses, ...seat.person.rows.map((one) => one.status)],
    missing: missingOf(seat),
  };
}
