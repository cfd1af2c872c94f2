import type { FilingPlan, PlannedFile } from "../ports/filing-journal";
import { fileSidecarName } from "../record/file-names";
import { placeKey } from "../record/media-place";
import { keptMessages, neededAttachments } from "../record/retained";
import type { FilingRequest } from "./filing";
import { retentionOf } from "./plan-filing";

/** What a request costs of the app's allowance. @source learn.microsoft.com/sharepoint/dev/general-development/how-to-avoid-getting-throttled-or-blocked-in-sharepoint-online, «Resource units» */
const UNITS = { readOne: 1, readMany: 2, write: 2 } as const;

/**
 * The allowance of one app in one organisation, a minute: from 1,200 in a small one to 6,000 in one of more than 50,000
 * people. Which it is the app cannot know; what is reckoned with the least is seldom disappointed.
 */
const UNITS_A_MINUTE = 1200;

/** Ten MiB go in one request; what is larger in so many, after one that opens a session. */
const PIECE_BYTES = 10 * 1024 * 1024;

/** What a filing asks of Graph. */
export interface Forecast {
  readonly requests: number;
  /** Resource units. */
  readonly units: number;
  /** How long it takes at least, where the allowance sets the pace and not the line. */
  readonly minutes: number;
}

/** What is sent, and what policy asks. */
interface Planned extends Pick<FilingPlan, "retention"> {
  readonly files: readonly Pick<PlannedFile, "path" | "size">[];
}

type Cost = Pick<Forecast, "requests" | "units">;

const cost = (requests: number, unitsEach: number): Cost => ({ requests, units: requests * unitsEach });

const pieces = ({ size }: Pick<PlannedFile, "size">): number => Math.max(1, Math.ceil(size / PIECE_BYTES));

/** Of one file: sent, and read back by its address and its bytes. */
const fileCosts = (file: Pick<PlannedFile, "size">): readonly Cost[] => [
  cost(pieces(file) > 1 ? pieces(file) + 1 : 1, UNITS.write),
  cost(1 + pieces(file), UNITS.readOne),
];

/** Of the record as a whole: finding and making its folders, its columns, its label, its line in the register and the list of agreements. */
function recordCosts({ files, retention }: Planned): readonly Cost[] {
  const inSubfolders = new Set(files.flatMap(({ path }) => (path.includes("/") ? [path.slice(0, path.indexOf("/"))] : [])));
  return [
    // The folder by its key, the ends of the register, the agreements of the others.
    cost(4, UNITS.readMany),
    // What lies in the folder and each below it, 200 at a time.
    cost(1 + inSubfolders.size + Math.floor(files.length / 200), UNITS.readMany),
    // Folder, key, subfolders, columns, the lines in two lists.
    cost(5 + inSubfolders.size, UNITS.write),
    // The folder's version, before its key and its columns are written.
    cost(2, UNITS.readOne),
    ...(retention.label === null ? [] : [cost(1, UNITS.write), cost(1, UNITS.readOne)]),
    ...(retention.lock ? [cost(files.length, UNITS.write)] : []),
  ];
}

/**
 * What a planned filing will ask of Graph, and how long it takes at least when Graph's allowance sets the pace: many small
 * media cost more of it than a few large ones.
 *
 * @source performance.md, «Upload»
 */
export function forecastFiling(plan: Planned): Forecast {
  const costs = [...plan.files.flatMap(fileCosts), ...recordCosts(plan)];
  const requests = costs.reduce((sum, one) => sum + one.requests, 0);
  const units = costs.reduce((sum, one) => sum + one.units, 0);
  return { requests, units, minutes: units / UNITS_A_MINUTE };
}

/** What every record holds beside its media: three documents with their sidecars, its own sidecar and the manifest. */
const DOCUMENTS = ["transcript.json", "transcript.pdf", "decision-record.json"].flatMap((path) => [path, fileSidecarName(path)]).concat("record.mdto.xml", "manifest.json");

/**
 * The same before anything was read or made, from what was answered: the media that go with the kept messages, each with its sidecar.
 *
 * @returns null where nothing is kept
 */
export function forecastRequest(request: Pick<FilingRequest, "conversation" | "decisions" | "policy">): Forecast | null {
  const kept = keptMessages(request.conversation, request.decisions);
  if (kept.length === 0) return null;
  const media = kept.flatMap(neededAttachments).flatMap((needed) => {
    const path = `media/${placeKey(needed)}`;
    return [{ path, size: needed.size ?? 0 }, { path: fileSidecarName(path), size: 0 }];
  });
  return forecastFiling({ files: [...media, ...DOCUMENTS.map((path) => ({ path, size: 0 }))], retention: retentionOf(request) });
}
