import { err, ok } from "../result";
import type { Result } from "../result";
import { areActs } from "./act-runs";
import { areRuns } from "./answer-runs";
import type { Draft, DraftKeeping, DraftLayout, DraftNamed, DraftPerson, DraftReading } from "./draft";

/** Shape of what is kept. A change that an older app would misread takes the next number. */
const FORMAT = 1;

export type DraftError =
  /** Kept by a newer version of the app, which can still read it. */
  | { readonly kind: "draft-newer" }
  /** Damaged, or something else. */
  | { readonly kind: "draft-unreadable" };

export const draftToJson = (draft: Draft): string => JSON.stringify({ format: FORMAT, ...draft });

/** Reads what `draftToJson` wrote. Whatever else it is given, it answers with an error and never throws. */
export function draftFromJson(json: string): Result<Draft, DraftError> {
  const kept = parsed(json);
  if (!isFields(kept)) return UNREADABLE;
  const { format } = kept;
  if (typeof format === "number" && format > FORMAT) return err({ kind: "draft-newer" });
  const draft = format === FORMAT ? draftIn(kept) : null;
  return draft === null ? UNREADABLE : ok(draft);
}

const UNREADABLE = err({ kind: "draft-unreadable" } as const);

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function draftIn(kept: Fields): Draft | null {
  const reading = readingIn(kept["reading"]);
  const layout = layoutIn(kept["layout"]);
  const changed = listOf(kept["changed"] ?? [], isCount);
  const given = listOf(kept["given"], isNumber);
  const acts = listOf(kept["acts"], isNumbers);
  const undone = listOf(kept["undone"] ?? [], isNumbers);
  const people = listOf(kept["people"], isPerson);
  const keeping = keepingIn(kept["keeping"]);
  const progress = progressIn(kept["progress"]);
  const { exportMade = null, dateOrder, onBehalfOf, screen, dossierId, recordId, policySha256 = null, updatedAt } = kept;
  if (reading === null || layout === null || changed === null || given === null || acts === null || undone === null || people === null || keeping === null || progress === null) return null;
  if (!areRuns(given, layout.messageCount) || !areActs(acts, layout.messageCount) || !areActs(undone, layout.messageCount)) return null;
  if (!isOneOfOrNull(EXPORT_MADE, exportMade) || !isOneOfOrNull(DATE_ORDERS, dateOrder) || !isTextOrNull(onBehalfOf) || !isTextOrNull(dossierId) || !isTextOrNull(recordId) || !isTextOrNull(policySha256)) return null;
  if (typeof screen !== "string" || typeof updatedAt !== "string" || Number.isNaN(Date.parse(updatedAt))) return null;
  return { reading, exportMade, dateOrder, layout, changed, given, acts, undone, people, keeping, onBehalfOf, screen, dossierId, recordId, policySha256, progress, updatedAt };
}

const DATE_ORDERS = ["dmy", "mdy", "ymd"] as const satisfies readonly Draft["dateOrder"][];
const ENCODINGS = ["windows-1252"] as const satisfies readonly DraftReading["encoding"][];
const MADE = ["file", "teams", "pasted", "entered", "screenshots", "record"] as const satisfies readonly DraftReading["made"][];
const EXPORT_MADE = ["file", "teams", "pasted"] as const satisfies readonly Draft["exportMade"][];
const ROLES = ["minister", "top-official", "civil-servant", "external", "other-department", "unknown"] as const satisfies readonly DraftPerson["role"][];
const SHAPES = ["one-to-one", "group"] as const satisfies readonly DraftKeeping["shape"][];
const HOLDS = ["woo-request", "inquiry", "hotspot"] as const satisfies DraftKeeping["holds"];
const WORDS = ["me", "unknown", "nobody"] as const;

function readingIn(value: unknown): DraftReading | null {
  if (!isFields(value)) return null;
  const { chat, year, encoding, made } = value;
  const sources = listOf(value["sources"], isText);
  if (sources === null || sources.length === 0 || !isCountOrNull(chat) || !isCountOrNull(year)) return null;
  return isOneOfOrNull(ENCODINGS, encoding) && isOneOf(MADE, made) ? { sources, chat, year, encoding, made } : null;
}

function layoutIn(value: unknown): DraftLayout | null {
  if (!isFields(value)) return null;
  const { messageCount, participantCount, lines } = value;
  return isCount(messageCount) && isCount(participantCount) && isCount(lines) ? { messageCount, participantCount, lines } : null;
}

function progressIn(value: unknown): Draft["progress"] | null {
  if (!isFields(value)) return null;
  const { reviewed, total } = value;
  return isCount(reviewed) && isCount(total) ? { reviewed, total } : null;
}

function isPerson(value: unknown): value is DraftPerson {
  if (!isFields(value)) return false;
  const { match, role, isMe, isAdmin } = value;
  const isMatch = match === null || match === "none" || (isFields(match) && isText(match["id"]));
  return isMatch && isOneOfOrNull(ROLES, role) && typeof isMe === "boolean" && typeof isAdmin === "boolean";
}

function keepingIn(value: unknown): DraftKeeping | null {
  if (!isFields(value)) return null;
  const { shape, holder, caseOwner, caseOwnerGone, lineManagerNamed, responsibleOfficer, takenOn } = value;
  const aboutThis = listOf(value["aboutThis"], isCount);
  const holds = listOf(value["holds"], (one) => isOneOf(HOLDS, one));
  if (!isOneOf(SHAPES, shape) || !isHolder(holder) || aboutThis === null || holds === null || typeof takenOn !== "boolean") return null;
  if (!isNamedOrNull(caseOwner) || !isNamedOrNull(lineManagerNamed) || !isNamedOrNull(responsibleOfficer)) return null;
  if (caseOwnerGone !== null && typeof caseOwnerGone !== "boolean") return null;
  return { shape, holder, caseOwner, caseOwnerGone, lineManagerNamed, responsibleOfficer, aboutThis, takenOn, holds };
}

function isHolder(value: unknown): value is DraftKeeping["holder"] {
  if (value === null) return true;
  if (!isFields(value)) return false;
  return value["where"] === "chat" ? isCount(value["place"]) : value["where"] === "outside" && isOneOfOrNull(ROLES, value["role"]);
}

function isNamedOrNull(value: unknown): value is DraftNamed | null {
  if (value === null) return true;
  if (!isFields(value)) return false;
  const { who } = value;
  if (who === "participant") return isCount(value["place"]);
  return who === "colleague" ? isText(value["id"]) : isOneOf(WORDS, who);
}

const isText = (value: unknown): value is string => typeof value === "string";
const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);
const isNumber = (value: unknown): value is number => typeof value === "number";
const isNumbers = (value: unknown): value is readonly number[] => listOf(value, isNumber) !== null;
const isCount = (value: unknown): value is number => isNumber(value) && Number.isSafeInteger(value) && value >= 0;
const isCountOrNull = (value: unknown): value is number | null => value === null || isCount(value);

const isOneOf = <Word extends string>(words: readonly Word[], value: unknown): value is Word => words.some((word) => word === value);
const isOneOfOrNull = <Word extends string>(words: readonly Word[], value: unknown): value is Word | null => value === null || isOneOf(words, value);

/** Null unless it is a list of these alone. */
const listOf = <T>(value: unknown, isOne: (one: unknown) => one is T): readonly T[] | null => (Array.isArray(value) && value.every(isOne) ? value : null);
