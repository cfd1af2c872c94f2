import { Client, FileUpload, LargeFileUploadTask } from "@microsoft/microsoft-graph-client";
import type { FileToStore, RecordFolder } from "../../src/ports/record-store";
import type { Result } from "../../src/result";
import { inParallel } from "../../src/workflows/in-parallel";
import { FILES_AT_ONCE } from "../../src/workflows/upload-files";
import { composed } from "../filing/in-page";

/** What the benches of rows 9 and 10 reach in a real page: pieces of the chosen file, sent by our store and by Microsoft's own task. */

const SCOPE = "Sites.Selected";
/** As ours: whoever waits for an answer after each fragment, waits as often. */
const FRAGMENT_BYTES = 32 * 327_680;

interface Piece {
  readonly name: string;
  readonly size: number;
}

function must<T>(result: Result<T, { readonly kind: string }>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function bytes(size: number): Blob {
  const file = document.querySelector<HTMLInputElement>("input[type=file]")?.files?.[0];
  if (file === undefined || file.size < size) throw new Error("the chosen file is too small");
  return file.slice(0, size);
}

let folder: RecordFolder | null = null;

function opened(): RecordFolder {
  if (folder === null) throw new Error("no folder is open");
  return folder;
}

const ready = ({ name, size }: Piece): FileToStore => {
  const content = bytes(size);
  return { path: name, size, perhapsStored: false, slice: (from, to) => Promise.resolve(content.slice(from, to)) };
};

async function token(): Promise<string> {
  return must(await (await composed).signIn.token([SCOPE], null));
}

/** Microsoft's client takes an address for a whole one when it is secure; the local tenant's is not. */
const SECURE_LOOKING = "https://localhost:";
const plainFetch = globalThis.fetch.bind(globalThis);
const throughPlain: typeof fetch = (input, init) => plainFetch(typeof input === "string" ? input.replace(SECURE_LOOKING, "http://localhost:") : input, init);

/** As its documentation shows it; the session is opened by hand, because the task would send the token to any host that is not Graph's. */
async function stock({ name, size }: Piece): Promise<void> {
  const { driveId, id } = opened();
  const { graph } = (await (await fetch("/settings.json")).json()) as { readonly graph: string };
  const answer = await fetch(`${graph}/drives/${driveId}/items/${id}:/${name}:/createUploadSession`, {
    method: "POST",
    headers: { Authorization: `Bearer ${await token()}`, "Content-Type": "application/json" },
    body: JSON.stringify({ item: { "@microsoft.graph.conflictBehavior": "fail" } }),
  });
  const { uploadUrl } = (await answer.json()) as { readonly uploadUrl: string };
  const client = Client.init({ authProvider: (done) => { done(null, ""); } });
  const session = { url: uploadUrl.replace("http://localhost:", SECURE_LOOKING), expiry: new Date(Date.now() + 3_600_000), isCancelled: false };
  await new LargeFileUploadTask(client, new FileUpload(bytes(size), name, size), session, { rangeSize: FRAGMENT_BYTES }).upload();
}

Object.assign(globalThis, {
  openFolder: async (recordId: string, name: string): Promise<void> => {
    const { store } = await composed;
    const [dossier] = must(await store.dossiers());
    folder = must(await store.openFolder(recordId, dossier?.id ?? "", name));
    globalThis.fetch = throughPlain;
  },
  ours: async (pieces: readonly Piece[]): Promise<number> => {
    const { store } = await composed;
    const began = performance.now();
    must(await inParallel(pieces, FILES_AT_ONCE, (piece) => store.storeFile(opened(), ready(piece), null, () => Promise.resolve())));
    return performance.now() - began;
  },
  stock: async (pieces: readonly Piece[]): Promise<number> => {
    const began = performance.now();
    for (const piece of pieces) await stock(piece);
    return performance.now() - began;
  },
});
