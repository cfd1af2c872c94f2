import { byName } from "../../by-name";
import type { RecordStore } from "../../ports/record-store";
import { ok } from "../../result";
import { describeFolder } from "./describe";
import { listDossiers } from "./dossiers";
import { createFilePlaces } from "./file-place";
import { findFiledRecord, readFiledDocument } from "./filed-record";
import type { GraphHttp } from "./http";
import { columnsOf, listFiles } from "./inspect-record";
import { createLibraries } from "./libraries";
import type { Targets } from "./libraries";
import type { LibraryAddress } from "./library";
import { readStored } from "./read-back";
import { openRecordFolder } from "./record-folder";
import { labelFolder, lockFile } from "./retention";
import { storeInPlace } from "./store-file";
import { FRAGMENT_BYTES } from "./upload-session";
import { recordFoldersIn } from "./record-folders";

/**
 * The DMS, as SharePoint libraries behind Graph.
 *
 * @param home    the library of the settings
 * @param targets those of the policy, in place of `home`
 * @param fragmentBytes bytes of a fragment of a large file, a multiple of 327,680; what is no larger goes in one piece
 */
export function createRecordStore(
  http: GraphHttp,
  home: LibraryAddress,
  targets: Targets = () => Promise.resolve([]),
  fragmentBytes: number = FRAGMENT_BYTES,
): RecordStore {
  const access = { http, scope: home.scope };
  const places = createFilePlaces(access);
  const libraries = createLibraries(http, home, targets);
  return {
    async dossiers() {
      const found = await libraries.askAll(listDossiers);
      return found.ok ? ok(found.value.flat().toSorted(byName)) : found;
    },
    async openFolder(recordId, dossierId, folderName) {
      const library = await libraries.ofDossier(dossierId);
      return library.ok ? openRecordFolder(library.value, recordId, dossierId, folderName) : library;
    },
    async storeFile(folder, file, position, onPosition) {
      const place = await places.find(folder, file.path);
      return place.ok ? storeInPlace({ ...access, place: place.value, file, onPosition, fragmentBytes }, position) : place;
    },
    findRecord: (recordId) => libraries.findFirst((library) => findFiledRecord(library, recordId)),
    readDocument: (folder, path) => readFiledDocument(access, folder, path),
    listFiles: (folder) => listFiles(access, folder),
    columnsOf: (folder) => columnsOf(access, folder),
    async recordFolders() {
      const found = await libraries.askAll(recordFoldersIn);
      return found.ok ? ok(found.value.flat()) : found;
    },
    readBack: (folder, file, take) => readStored(access, folder, file, take),
    describe: (folder, columns) => describeFolder(access, folder, columns),
    label: (folder, label, witness) => labelFolder(access, folder, label, witness),
    lock: (folder, file) => lockFile(access, folder, file),
    serverTime: () => http.serverTime.now(),
  };
}
