import { MANIFEST } from "./manifest";
import { readManifest } from "./read-record";
import type { FoundFile, RecordFinding } from "./record-finding";
import type { Sha256Of } from "./record-input";

/** What lies in a record's folder, against its manifest. */
export async function recordFindings(files: readonly FoundFile[], _sha256: Sha256Of): Promise<{ readonly findings: readonly RecordFinding[] } | null> {
  return Promise.resolve({ findings: found(files) });
}

function found(files: readonly FoundFile[]): readonly RecordFinding[] {
  const bytes = files.find(({ path }) => path === MANIFEST)?.bytes ?? null;
  const manifest = bytes === null ? null : readManifest(bytes);
  if (manifest === null) return ([{ problem: bytes === null ? "missing" : "unreadable", path: MANIFEST }]);
  const there = new Map(files.map((file) => [file.path, file.sha256]));
  return ([
    ...[...manifest.files].flatMap(([path, sha256]): readonly RecordFinding[] => {
      const now = there.get(path);
      if (now === sha256) return [];
      return [{ problem: now === undefined ? "missing" : "altered", path }];
    }),
    ...files.flatMap(({ path }): readonly RecordFinding[] => (path === MANIFEST || manifest.files.has(path) ? [] : [{ problem: "not-listed", path }])),
  ]);
}
