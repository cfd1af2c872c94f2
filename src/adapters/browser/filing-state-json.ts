import { FILING_STEPS, REPORTED, UNREGISTERED } from "../../ports/filing-journal";
import type { FileProgress, FilingState, Quarantine, Registered } from "../../ports/filing-journal";
import type { RecordFolder, StoredFile, UploadPosition } from "../../ports/record-store";
import { PENDING_PARTS } from "../../record/register-content";
import type { RegisterHead } from "../../record/register-content";
import { isPlan, isSecondPlan } from "./filing-plan-json";
import type { SecondPlan } from "./filing-plan-json";
import { byPath, isCount, isObject, isText, isTextOrNull, isYesOrNo, listOf, oneOf, orNull, shape } from "./json-guards";
import type { Guards } from "./json-guards";

/** Shape of what is kept; a state of another shape is refused clearly, never guessed at. */
const SHAPE = 3;
/** Before there were labels, locks and a register. */
const SECOND_SHAPE = 2;

export const stateToJson = (state: FilingState): string => JSON.stringify({ shape: SHAPE, state });

export const progressToJson = (progress: FileProgress): string => JSON.stringify(progress);

/** null for what is damaged. */
export function progressFromJson(json: string): FileProgress | null {
  try {
    const kept: unknown = JSON.parse(json);
    return isProgress(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** null for what this version of the app cannot go on with: of a later version, of one long ago, or damaged. */
export function stateFromJson(json: string): FilingState | null {
  try {
    const kept: unknown = JSON.parse(json);
    if (!isObject(kept)) return null;
    const { shape: version, state } = kept;
    if (version === SHAPE && isState(state)) return state;
    return version === SECOND_SHAPE && isSecondState(state) ? fromSecondState(state) : null;
  } catch {
    return null;
  }
}

const isPosition = shape<UploadPosition>({ sessionUrl: isText, storedBytes: isCount });
const isStored = shape<StoredFile>({ id: isText, path: isText, size: isCount, quickXorHash: isTextOrNull });
const isProgress = shape<FileProgress>({ path: isText, position: orNull(isPosition), stored: orNull(isStored) });

/** What a state had in the second shape already, besides its plan. */
type SecondParts = Omit<FilingState, "plan" | "pending" | "registered" | "quarantine">;

interface SecondState extends SecondParts {
  readonly plan: SecondPlan;
}

const SECOND_PARTS: Guards<SecondParts> = {
  reached: oneOf(FILING_STEPS),
  folder: orNull(shape<RecordFolder>({ id: isText, driveId: isText, webUrl: isText })),
  positions: byPath(isPosition),
  stored: byPath(isStored),
  reported: orNull(oneOf(REPORTED)),
};

const isHead = shape<RegisterHead>({ sequence: isCount, hash: isText });
const isRegistered = (value: unknown): value is Registered => isHead(value) || oneOf(UNREGISTERED)(value);

const isState = shape<FilingState>({
  ...SECOND_PARTS,
  plan: isPlan,
  pending: listOf(oneOf(PENDING_PARTS)),
  registered: orNull(isRegistered),
  quarantine: orNull(shape<Quarantine>({ path: isText, isEntered: isYesOrNo })),
});

const isSecondState = shape<SecondState>({ ...SECOND_PARTS, plan: isSecondPlan });

/** A filing that an earlier version began goes on as that version would have ended it: unlabelled, and in no register. */
const fromSecondState = ({ plan, ...parts }: SecondState): FilingState => ({
  ...parts,
  plan: { ...plan, retention: { label: null, lock: false }, lines: null },
  pending: [],
  registered: null,
  quarantine: null,
});
