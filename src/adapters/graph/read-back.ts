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

/** Bytes asked at once: a connection that breaks costs one piece. */
const PIECE_BYTES = 10 * 1024 * 1024;
/** Bytes handed over at once: a checksum over more would hold the screen up. */
const HANDFUL_BYTES = 1024 * 1024;

/** Where the stored bytes can be read without a token, and how many there are now. */
interface Source {
  readonly url: string;
  readonly size: number;
}

/**
 * Reads the stored bytes piece by piece, from the address that the item gives for it: a page may not follow `/content`
 * to another host with a token.
 *
 * @source learn.microsoft.com/graph/api/driveitem-get-content, «Downloading files in JavaScript apps», «Partial range downloads»
 */
export async function readStored(
  access: StoreAccess,
  folder: Pick<RecordFolder, "driveId">,
  file: Pick<StoredFile, "id">,
  take: (piece: Uint8Array) => void,
): Promise<Result<void, StoreError>> {
  const find = (): Promise<Result<Source, StoreError>> => findSource(access, folder.driveId, file.id);
  let source = await find();
  let renewed = false;
  for (let from = 0; source.ok && from < source.value.size; ) {
    const to = Math.min(from + PIECE_BYTES, source.value.size);
    const piece: Piece = await readPiece(access, source.value, from, to);
    if (!piece.ok) return piece;
    if (piece.value === "address-expired") {
      // A new address that is refused at once is no matter of time.
      if (renewed) return err({ kind: "no-access" });
      source = await find();
      renewed = true;
    } else {
      await handOver(piece.value, take);
      from = to;
      renewed = false;
    }
  }
  return source.ok ? ok(undefined) : source;
}

async function handOver(piece: Blob, take: (piece: Uint8Array) => void): Promise<void> {
  for (let from = 0; from < piece.size; from += HANDFUL_BYTES) {
    take(new Uint8Array(await piece.slice(from, from + HANDFUL_BYTES).arrayBuffer()));
  }
}

async function findSource({ http, scope }: StoreAccess, driveId: string, itemId: string): Promise<Result<Source, StoreError>> {
  const answer = await http.json({ method: "GET", path: itemPath(driveId, itemId), scope });
  if (!answer.ok) return err(storeError(answer.error, "file"));
  const { downloadUrl: url, size } = parseDriveItem(answer.value) ?? { downloadUrl: null, size: 0 };
  return url === null ? err(unexpected("@microsoft.graph.downloadUrl")) : ok({ url, size });
}

type Piece = Result<Blob | "address-expired", StoreError>;

async function readPiece({ http }: StoreAccess, { url, size }: Source, from: number, to: number): Promise<Piece> {
  const headers = { Range: `bytes=${from}-${to - 1}` };
  const attempt = async (): Promise<Attempt<Piece>> => {
    const response = await http.plain({ method: "GET", url, headers });
    if (response === null) return { again: "backoff" };
    const again = askedToComeAgain(response);
    if (again !== null) return again;
    if (response.status === 401) return { settled: ok("address-expired") };
    if (!response.ok) return { settled: err(storeError(await readRefusal(response), "file")) };
    const bytes = await response.blob().catch(() => null);
    // Too few bytes: the connection broke, or a captive portal answered with its page.
    const complete = bytes?.size === to - from && (response.status === 206 || to - from === size);
    return bytes !== null && complete ? { settled: ok(bytes) } : { again: "backoff" };
  };
  const outcome = await persist(http, attempt);
  return outcome.ok ? outcome.value : outcome;
}
