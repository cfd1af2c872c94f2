import type { Channel } from "../../instruction/facts";
import type { ConversationMark, Party } from "../../ports/agreements";
import { FILING_STEPS, REPORTED } from "../../ports/filing-journal";
import type { FilingPlan, FilingState, FilingStep, PlannedFile, Reported } from "../../ports/filing-journal";
import type { RecordColumns, RecordFolder, StoredFile, UploadPosition } from "../../ports/record-store";

/** Shape of what is kept; a state of another shape is refused clearly, never guessed at. */
const SHAPE = 2;

export const stateToJson = (state: FilingState): string => JSON.stringify({ shape: SHAPE, state });

/** null for what this version of the app did not write. */
export function stateFromJson(json: string): FilingState | null {
  try {
    const kept: unknown = JSON.parse(json);
    return isObject(kept) && kept["shape"] === SHAPE && isState(kept["state"]) ? kept["state"] : null;
  } catch {
    return null;
  }
}

type Guard<T> = (value: unknown) => value is T;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === "string";
const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);
const isCount = (value: unknown): value is number => typeof value === "number";
const isStep = (value: unknown): value is FilingStep => FILING_STEPS.some((step) => step === value);
const isReported = (value: unknown): value is Reported => REPORTED.some((one) => one === value);
const CHANNELS = ["whatsapp", "sms", "teams", "signal", "telegram", "threema"] as const satisfies readonly Channel[];
const isChannel = (value: unknown): value is Channel => CHANNELS.some((channel) => channel === value);
const isShape = (value: unknown): value is ConversationMark["shape"] => value === "one-to-one" || value === "group";

const orNull = <T>(guard: Guard<T>) => (value: unknown): value is T | null => value === null || guard(value);

const listOf = <T>(guard: Guard<T>) => (value: unknown): value is readonly T[] => Array.isArray(value) && value.every(guard);

const byPath = <T>(guard: Guard<T>) => (value: unknown): value is Readonly<Record<string, T>> =>
  isObject(value) && Object.values(value).every(guard);

/** An object whose every property passes; a property that `T` gets later does not compile without its guard. */
const shape = <T extends object>(guards: { readonly [K in keyof T]: Guard<T[K]> }) => (value: unknown): value is T => {
  if (!isObject(value)) return false;
  for (const key in guards) if (!guards[key](value[key])) return false;
  return true;
};

const isFile = shape<PlannedFile>({ path: isText, size: isCount, sha256: isText });
const isFolder = shape<RecordFolder>({ id: isText, driveId: isText, webUrl: isText });
const isPosition = shape<UploadPosition>({ sessionUrl: isText, storedBytes: isCount });
const isStored = shape<StoredFile>({ id: isText, path: isText, size: isCount, quickXorHash: isTextOrNull });

const isColumns = shape<RecordColumns>({
  DossierId: isTextOrNull,
  Zaaktype: isTextOrNull,
  Selectielijstcategorie: isTextOrNull,
  Waardering: isText,
  Bewaartermijn: isTextOrNull,
  Vertrouwelijkheid: isTextOrNull,
  BeperkingGebruik: isText,
  Archiefvormer: isTextOrNull,
  PeriodeVan: isText,
  PeriodeTot: isText,
  Bron: isText,
  RecordUUID: isText,
  SHA256: isText,
  Regelversie: isText,
});

const isMark = shape<ConversationMark>({ channel: isChannel, shape: isShape, people: listOf(isText), from: isText, to: isText });
const isParty = shape<Party>({ id: isText, displayName: isText });

const isPlan = shape<FilingPlan>({
  recordId: isText,
  filedBy: isText,
  dossierId: isText,
  dossierName: isText,
  folderName: isText,
  subject: isText,
  keptMessageCount: isCount,
  files: listOf(isFile),
  columns: isColumns,
  about: orNull(isMark),
  keeper: isParty,
  apart: listOf(isCount),
  plannedAt: isText,
});

const isState = shape<FilingState>({
  plan: isPlan,
  reached: isStep,
  folder: orNull(isFolder),
  positions: byPath(isPosition),
  stored: byPath(isStored),
  reported: orNull(isReported),
});
