import type { Switches } from "./facts";
import { MESSAGE_TABLE } from "./message-table";
import { PERSON_TABLE } from "./person-table";
import { TIER_TABLE } from "./tier-table";
import type { Reading } from "./tier-table";

type MessageTableRow = (typeof MESSAGE_TABLE)[number];
type PersonTableRow = (typeof PERSON_TABLE)[number];
type TierTableRow = (typeof TIER_TABLE)[number];

type Interpreted<Row> = Exclude<Row, { readonly status: "literal" } | { readonly reading: Exclude<Reading, "interpretation"> }>;

/** Rows in which somebody read something into the text, or laid something over it (M27). */
export type InterpretedRow = Interpreted<MessageTableRow | PersonTableRow | TierTableRow>["row"];

/** Readings of a class of conversation that ask for a word of explanation, beside the rows of table A that are interpreted. */
export type ExplainedReading = Exclude<Reading, "literal" | "interpretation" | "out-of-reach">;

/** Where a switch of the policy reads the text another way than the row does. */
type Switched = "row.M15.always" | "row.B8.case-owner-first" | "reading.conflict.admin-first";

/**
 * Which sentence says what was read into the text, and why. The catalogue has each of them under this key: a row that is
 * interpreted and has no sentence does not compile.
 */
export type InterpretationId = `row.${InterpretedRow}` | `reading.${ExplainedReading}` | Switched;

const isInterpreted = <Row extends MessageTableRow | PersonTableRow>(row: Row): row is Interpreted<Row> => row.status !== "literal";
const isInterpretedTier = (row: TierTableRow): row is Interpreted<TierTableRow> => row.reading === "interpretation";

const INTERPRETED_ROWS = new Map<string, InterpretedRow>(
  [...MESSAGE_TABLE.filter(isInterpreted), ...PERSON_TABLE.filter(isInterpreted), ...TIER_TABLE.filter(isInterpretedTier)].map(({ row }) => [row, row]),
);

/** The sentence for a row of table M or B; null where the row says what the text says. */
export function interpretationOfRow(row: string, { partyRule, groupRule }: Switches): InterpretationId | null {
  if (row === "M15" && partyRule === "always") return "row.M15.always";
  if (row === "B8" && groupRule === "case-owner-first") return "row.B8.case-owner-first";
  const interpreted = INTERPRETED_ROWS.get(row);
  return interpreted === undefined ? null : `row.${interpreted}`;
}

/** The sentence for a class of table C: that of its reading, or of the row of table A that it is read from. */
export function interpretationOfClass(reading: Reading, tierRow: string | null, switches: Switches): InterpretationId | null {
  switch (reading) {
    case "literal":
    case "out-of-reach":
      return null;
    case "interpretation":
      return interpretationOfRow(tierRow ?? "", switches);
    case "conflict":
      return switches.groupRule === "admin-first" ? "reading.conflict.admin-first" : "reading.conflict";
    default:
      return `reading.${reading}`;
  }
}
