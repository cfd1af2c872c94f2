import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Tenant } from "../../src/tenant/tenant";

const MIB = 1024 * 1024;
/** Ours: what a stop costs at most. */
const FRAGMENT_BYTES = 10 * MIB;
/** Graph's: the most that one PUT takes, and one fragment of a session. @source learn.microsoft.com/graph/api/driveitem-put-content; driveitem-createuploadsession */
const MOST_IN_A_PUT = 250 * MIB;
const MOST_IN_A_FRAGMENT = 60 * MIB;

/** A record as far as the number of requests hangs on it. */
export interface RecordShape {
  /** Bytes of every file, ours (documents, sidecars) as well as media. */
  readonly files: readonly number[];
  /** Something lies in `media/`. */
  readonly hasMedia: boolean;
  /** The archive was not spoken to before in this sitting. */
  readonly isFirst: boolean;
  /** Policy names a retention label, and says that the files are locked. */
  readonly label: boolean;
  readonly lock: boolean;
}

/** One kind of request to Graph while a record is filed. */
export interface RequestKind {
  readonly name: string;
  /** Method and template in the tenant's traffic log. */
  readonly requests: readonly string[];
  /** With which the same record could be filed and proven, if nothing ever went wrong and everything were known beforehand. */
  readonly least: (shape: RecordShape) => number;
  readonly ours: (shape: RecordShape) => number;
  /** What the difference buys; null where there is none. */
  readonly why: string | null;
}

const sum = (files: readonly number[], requests: (bytes: number) => number): number => files.reduce((total, bytes) => total + requests(bytes), 0);
const pieces = (bytes: number, most: number): number => Math.ceil(bytes / most);

/** Every kind there is; a request of no kind is one that nobody has accounted for. */
export const REQUEST_KINDS: readonly RequestKind[] = [
  {
    name: "find library and register",
    requests: ["GET /sites/@address", "GET /sites/{site}/drives", "GET /sites/{site}/lists"],
    least: () => 0,
    ours: ({ isFirst }) => (isFirst ? 5 : 0),
    why: "the settings name site, library and register as people do; their ids are asked once in a sitting, for each of the two by itself",
  },
  {
    name: "look in library and register",
    requests: ["GET /sites/{site}/lists/{list}/items"],
    least: () => 1,
    ours: () => 3,
    why: "the last line of the register is needed for the next; besides, it stands in the record's own papers, and a record that lies there already, after a stop or from another device, is found by its UUID and not made twice",
  },
  {
    name: "make a folder",
    requests: ["POST /drives/{drive}/@item/children"],
    least: () => 1,
    ours: ({ hasMedia }) => (hasMedia ? 2 : 1),
    why: "media/ is made before four files go into it at once, instead of by the first PUT that names it",
  },
  {
    name: "write columns",
    requests: ["PATCH /drives/{drive}/@item/listItem/fields"],
    least: () => 1,
    ours: () => 2,
    why: "the folder bears its UUID before the first file comes, the other columns only when all is proven",
  },
  {
    name: "read columns",
    requests: ["GET /drives/{drive}/@item/listItem"],
    least: () => 0,
    ours: () => 2,
    why: "their version (ETag), so that of two devices one takes the folder, and nobody else's change is overwritten and a lost answer adds no version",
  },
  {
    name: "open a session",
    requests: ["POST /drives/{drive}/@item/createUploadSession"],
    least: ({ files }) => files.filter((bytes) => bytes > MOST_IN_A_PUT).length,
    ours: ({ files }) => files.filter((bytes) => bytes > FRAGMENT_BYTES).length,
    why: "a file over 10 MiB can go on where it stood; one PUT of up to 250 MB would begin anew",
  },
  {
    name: "send bytes",
    requests: ["PUT /drives/{drive}/@item/content", "PUT /upload"],
    least: ({ files }) => sum(files, (bytes) => (bytes > MOST_IN_A_PUT ? pieces(bytes, MOST_IN_A_FRAGMENT) : 1)),
    ours: ({ files }) => sum(files, (bytes) => Math.max(1, pieces(bytes, FRAGMENT_BYTES))),
    why: "fragments of 10 MiB: a stop costs at most one of them",
  },
  {
    name: "ask where to read",
    requests: ["GET /drives/{drive}/@item"],
    least: () => 0,
    ours: ({ files }) => files.length,
    why: "the address to read from is short-lived and a page may not follow /content to it: it is asked when it is used",
  },
  {
    name: "read back",
    requests: ["GET /download"],
    least: ({ files }) => files.filter((bytes) => bytes > 0).length,
    ours: ({ files }) => sum(files, (bytes) => pieces(bytes, FRAGMENT_BYTES)),
    why: "pieces of 10 MiB: a broken connection costs one, and no more than that is held",
  },
  {
    name: "look in the folder",
    requests: ["GET /drives/{drive}/@item/children"],
    least: () => 0,
    ours: ({ hasMedia }) => (hasMedia ? 2 : 1),
    why: "bytes are found by their id wherever they lie: whether all lies in the record's folder, under its own name and for others to see, is told by the folder",
  },
  {
    name: "label and lock",
    requests: ["PATCH /drives/{drive}/@item/retentionLabel"],
    least: ({ files, label, lock }) => (label ? 1 : 0) + (lock ? files.length : 0),
    ours: ({ files, label, lock }) => (label ? 1 : 0) + (lock ? files.length : 0),
    why: null,
  },
  {
    name: "see the label",
    requests: ["GET /drives/{drive}/@item/retentionLabel"],
    least: () => 0,
    ours: ({ label }) => (label ? 1 : 0),
    why: "a label comes late to the files of a folder: without a look «nog niet definitief» would not be known",
  },
  {
    name: "add a line to the register",
    requests: ["POST /sites/{site}/lists/{list}/items"],
    least: () => 1,
    ours: () => 1,
    why: null,
  },
];

/** Requests of the tenant's log, by kind; those that go to Graph and are of no kind, by what they are. */
export function requestsByKind({ traffic }: Pick<Tenant, "traffic">): Readonly<Record<string, number>> {
  const counts: Record<string, number> = Object.fromEntries(REQUEST_KINDS.map(({ name }) => [name, 0]));
  for (const { method, template } of traffic.entries()) {
    if (template.startsWith("/local-tenant/")) continue;
    const request = `${method} ${template}`;
    const name = REQUEST_KINDS.find(({ requests }) => requests.includes(request))?.name ?? request;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

export const countsOf = (shape: RecordShape, whose: "least" | "ours"): Readonly<Record<string, number>> =>
  Object.fromEntries(REQUEST_KINDS.map((kind) => [kind.name, kind[whose](shape)]));

/** The shape of a record that was filed. @param folder on the tenant's disk @param rest what its files do not tell */
export function shapeOf(folder: string, rest: Pick<RecordShape, "isFirst" | "label" | "lock">): RecordShape {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return {
    files: files.map((entry) => statSync(join(entry.parentPath, entry.name)).size),
    hasMedia: files.some((entry) => entry.parentPath.endsWith("media")),
    ...rest,
  };
}
