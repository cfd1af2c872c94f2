import { eachPieceOf } from "../../imports/each-piece";
import type { RecordFolder, StoredFile, StoreError } from "../../ports/record-store";
import { err, ok } from "../../result";
import type { Result } from "../../result";
import { parseDriveItem } from "./drive-item";
import type { StoreAccess } from "./file-place";
import { readRefusal, unexpected } from "./http-fault";
import { itemPath } from "./library";
import { askedToComeAgain, persist } from "./persistence";
import type { Attempt } from "./persistence";
import { storeError } from "./store-error";

/** Bytes asked at once: a slow line has so much within the time that an answer may take. */
const PIECE_BYTES = 10 * 1024 * 1024;

type Take = (piece: Uint8Array) => void | Promise<void>;

/** Where the stored bytes can be read without a token, and how many there are now. */
interface Source {
  readonly url: string;
  readonly size: number;
}

/**
 * Reads the stored bytes piece by piece, from the address that the item gives for it: a page may not follow `/content`
 * to another host with a token. Nothing is gathered: the bytes pass by as they come.
 *
 * @param take what it is given holds only until what it gives settles
 * @source learn.microsoft.com/graph/api/driveitem-get-content, «Downloading files in JavaScript apps», «Partial range downloads»
 */
export async function readStored(
  access: StoreAccess,
  folder: Pick<RecordFolder, "driveId">,
  file: Pick<StoredFile, "id">,
  take: Take,
): Promise<Result<void, StoreError>> {
  const find = (): Promise<Result<Source, StoreError>> => findSource(access, folder.driveId, file.id);
  let source = await find();
  let renewed = false;
  for (let from = 0; source.ok && from < source.value.size; ) {
    const reached: Reached = await readPiece(access, source.value, from, take);
    if (!reached.ok) return reached;
    if (reached.value === "address-expired") {
      // A new address that is refused at once is no matter of time.
      if (renewed) return err({ kind: "no-access" });
      source = await find();
      renewed = true;
    } else {
      from = reached.value;
      renewed = false;
    }
  }
  return source.ok ? ok(undefined) : source;
}

async function findSource({ http, scope }: StoreAccess, driveId: string, itemId: string): Promise<Result<Source, StoreError>> {
  const answer = await http.json({ method: "GET", path: itemPath(driveId, itemId), scope });
  if (!answer.ok) return err(storeError(answer.error, "file"));
  const { downloadUrl: url, size } = parseDriveItem(answer.value) ?? { downloadUrl: null, size: 0 };
  return url === null ? err(unexpected("@microsoft.graph.downloadUrl")) : ok({ url, size });
}

/** The byte that comes next. */
type Reached = Result<number | "address-expired", StoreError>;

/** Reads on from a byte; what came before a connection broke is not asked again. */
async function readPiece({ http }: StoreAccess, { url, size }: Source, from: number, take: Take): Promise<Reached> {
  const to = Math.min(from + PIECE_BYTES, size);
  let next = from;
  const pass: Take = (piece) => {
    // More than was asked for belongs to nothing.
    const asked = piece.subarray(0, to - next);
    next += asked.length;
    return asked.length > 0 ? take(asked) : undefined;
  };
  const attempt = async (): Promise<Attempt<Reached>> => {
    const response = await http.plain({ method: "GET", url, headers: { Range: `bytes=${next}-${to - 1}` } });
    if (response === null) return { again: "backoff" };
    const again = askedToComeAgain(response);
    if (again !== null) return again;
    if (response.status === 401) return { settled: ok("address-expired") };
    if (!response.ok) return { settled: err(storeError(await readRefusal(response), "file")) };
    const stream = response.status === 206 ? response.body : await wholeOf(response, next === 0 ? size : NaN);
    if (stream === null) return { again: "backoff" };
    await eachPieceOf(stream, pass).catch(() => undefined);
    return next < to ? { again: "backoff" } : { settled: ok(to) };
  };
  const outcome = await persist(http, attempt);
  return outcome.ok ? outcome.value : outcome;
}

/** An answer without regard to the range; null when it has another size, as the page of a captive portal. */
async function wholeOf(response: Response, size: number): Promise<Response["body"]> {
  const bytes = await response.blob().catch(() => null);
  return bytes?.size === size ? bytes.stream() : null;
}
