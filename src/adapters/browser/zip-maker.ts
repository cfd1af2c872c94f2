import { GatheredBytes } from "../../imports/gathered-bytes";
import type { ZipMaker } from "../../ports/zip-maker";

/** The library's writer alone: what the app reads zips by, is without it. */
const fetchWriter = (): Promise<Pick<typeof import("@zip.js/zip.js"), "ZipWriter">> => import("@zip.js/zip.js/lib/zip-core-writer.js");

/** @param fetchRoutine fetches what writes zips; nobody needs it before they export */
export const createZipMaker = (fetchRoutine = fetchWriter): ZipMaker => ({
  async start(made) {
    const { ZipWriter } = await fetchRoutine();
    const gathered = new GatheredBytes();
    const sink = new WritableStream<Uint8Array<ArrayBuffer>>({
      write: (chunk) => {
        gathered.add(chunk);
      },
    });
    // Stored as they are: what lies in an archive for long is best found without a decoder, and media do not shrink.
    const writer = new ZipWriter(sink, { level: 0, useWebWorkers: false, lastModDate: new Date(made), extendedTimestamp: false });
    return {
      add: async (path, content) => {
        await writer.add(path, { readable: content.stream(), size: content.size });
      },
      finish: async () => {
        await writer.close();
        return gathered.blob();
      },
    };
  },
});
