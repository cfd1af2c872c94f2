import type { RecordStore } from "../../ports/record-store";
import { describeFolder } from "./describe";
import { listDossiers } from "./dossiers";
import { createFilePlaces } from "./file-place";
import { findFiledRecord, readFiledDocument } from "./filed-record";
import type { GraphHttp } from "./http";
import { openLibrary } from "./library";
import type { LibraryAddress } from "./library";
import { readStored } from "./read-back";
import { openRecordFolder } from "./record-folder";
import { rememberSuccess } from "./remember-success";
import { storeInPlace } from "./store-file";

/** The DMS, as a SharePoint library behind Graph. */
export function createRecordStore(http: GraphHttp, address: LibraryAddress): RecordStore {
  const access = { http, scope: address.scope };
  const places = createFilePlaces(access);
  const library = rememberSuccess(() => openLibrary(http, address));
  return {
    async dossiers() {
      const opened = await library();
      return opened.ok ? listDossiers(opened.value) : opened;
    },
    async openFolder(recordId, dossierId, folderName) {
      const opened = await library();
      return opened.ok ? openRecordFolder(opened.value, recordId, dossierId, folderName) : opened;
    },
    async storeFile(folder, file, position, onPosition) {
      const place = await places.find(folder, file.path);
      return place.ok ? storeInPlace({ ...access, place: place.value, file, onPosition }, position) : place;
    },
    async findRecord(recordId) {
      const opened = await library();
      return opened.ok ? findFiledRecord(opened.value, recordId) : opened;
    },
    readDocument: (folder, path) => readFiledDocument(access, folder, path),
    readBack: (folder, file, take) => readStored(access, folder, file, take),
    describe: (folder, columns) => describeFolder(access, folder, columns),
    serverTime: () => http.serverTime.now(),
  };
}
