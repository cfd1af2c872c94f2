import { fileSidecarName } from "../file-names";
import { MANIFEST } from "../manifest";
import { manifestDescription } from "../manifest-description";
import { readXml } from "../read-xml";
import type { FoundFile } from "../record-finding";
import { isSameBytes } from "../same-bytes";
import { isSidecar, json } from "./open-record";
import { checksumTime, recordCalled } from "./sidecar-says";
import { readManifest } from "./stored-documents";

const DESCRIPTION = fileSidecarName(MANIFEST);

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

/**
 * In a delivery to an e-depot the manifest has a description too, which no manifest can list. It belongs there when it is, to
 * the byte, the one that is made of this manifest: whatever else it said, nobody would vouch for.
 *
 * @returns the files without that description
 */
export function withoutDelivered(found: readonly FoundFile[]): readonly FoundFile[] {
  return found.filter(({ path, bytes }) => path !== DESCRIPTION || bytes === null || !isMadeAnew(bytes, found));
}

function isMadeAnew(bytes: Uint8Array, found: readonly FoundFile[]): boolean {
  const file = found.find(({ path }) => path === MANIFEST);
  const recordId = readManifest(json(file))?.recordId;
  const sidecar = elementOf(bytes);
  const [name, made] = [recordCalled(sidecar), checksumTime(sidecar)];
  if (file === undefined || recordId === undefined || name === null || !INSTANT.test(made)) return false;
  const isSoCalled = found.some((other) => other.path !== DESCRIPTION && isSidecar(other.path) && other.bytes !== null && recordCalled(elementOf(other.bytes)) === name);
  return isSoCalled && isSameBytes(manifestDescription(file, { recordId, name }, made), bytes);
}

const elementOf = (bytes: Uint8Array) => readXml(bytes)?.children[0] ?? null;
