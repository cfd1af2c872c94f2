import type { RecordColumns, RecordStore, StoreError } from "../../src/ports/record-store";
import { err, ok, type Result } from "../../src/result";

interface Folder {
  readonly recordId: string;
  readonly dossierId: string;
  readonly name: string;
  readonly files: Map<string, Uint8Array>;
  columns: RecordColumns | null;
}

/** A DMS that only remembers, for what is about something else: quicker than the local tenant, and refuses what SharePoint does. */
export function aStoreInMemory() {
  const folders: Folder[] = [];
  let writesLeft = Number.POSITIVE_INFINITY;
  const written = (): boolean => (writesLeft -= 1) >= 0;
  const INTERRUPTED = { kind: "interrupted" } as const satisfies StoreError;
  const of = (id: string): Folder | undefined => folders.find(({ recordId }) => recordId === id);
  const addressOf = ({ recordId }: Folder) => ({ id: recordId, driveId: "b1", webUrl: `https://dms.example/${recordId}` });
  const bytesOf = (id: string, path: string): Result<Uint8Array, StoreError> => {
    const bytes = of(id)?.files.get(path);
    return bytes === undefined ? err({ kind: "not-found", what: "file" }) : ok(bytes);
  };
  const store: RecordStore = {
    dossiers: () => Promise.resolve(ok([])),
    openFolder(recordId, dossierId, name) {
      const known = of(recordId);
      if (known !== undefined) return Promise.resolve(ok(addressOf(known)));
      const taken = folders.find((folder) => folder.dossierId === dossierId && folder.name === name);
      if (taken !== undefined) return Promise.resolve(err({ kind: "filed-elsewhere", recordId: taken.recordId }));
      if (!written()) return Promise.resolve(err(INTERRUPTED));
      const made: Folder = { recordId, dossierId, name, files: new Map(), columns: null };
      folders.push(made);
      return Promise.resolve(ok(addressOf(made)));
    },
    async storeFile({ id }, file) {
      const { path, size } = file;
      const bytes = await file.slice(0, size);
      if (bytes === null || !written()) return err(INTERRUPTED);
      of(id)?.files.set(path, new Uint8Array(await bytes.arrayBuffer()));
      return ok({ id: path, path, size, quickXorHash: null });
    },
    async readBack({ id }, { path }, take) {
      const bytes = bytesOf(id, path);
      if (bytes.ok) await take(bytes.value);
      return bytes.ok ? ok(undefined) : bytes;
    },
    findRecord(recordId) {
      const found = of(recordId);
      return Promise.resolve(ok(found === undefined ? null : { folder: addressOf(found), liesIn: found.dossierId, manifestSha256: found.columns?.SHA256 ?? null }));
    },
    readDocument: ({ id }, path) => Promise.resolve(bytesOf(id, path)),
    listFiles: ({ id }) => Promise.resolve(ok([...(of(id)?.files ?? [])].map(([path, { length: size }]) => ({ id: path, path, size, quickXorHash: null, isCheckedOut: false })))),
    columnsOf: () => Promise.resolve(ok(new Map())),
    recordFolders: () => Promise.resolve(ok([])),
    describe({ id }, columns) {
      const folder = of(id);
      if (folder === undefined || !written()) return Promise.resolve(err(INTERRUPTED));
      folder.columns = columns;
      return Promise.resolve(ok(undefined));
    },
    label: () => Promise.resolve(ok("applied")),
    lock: () => Promise.resolve(ok("applied")),
    serverTime: () => null,
  };
  return {
    store,
    /** From now on so many writes succeed, and each after them is interrupted. */
    writes(count: number): void {
      writesLeft = count;
    },
  };
}
