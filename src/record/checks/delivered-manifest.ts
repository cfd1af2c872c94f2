import { fileSidecarName } from "../file-names";
import { MANIFEST } from "../manifest";
import { readXml } from "../read-xml";
import type { FoundFile } from "../record-finding";
import { fileDescription } from "./sidecar-says";

const DESCRIPTION = fileSidecarName(MANIFEST);

/**
 * In a delivery to an e-depot the manifest has a description too, which no manifest can list. It belongs there as long as
 * it says what the manifest is.
 *
 * @returns the files without that description
 * @source MDTO-SIP specification, «Sidecar-structuur»: every file has a sidecar
 */
export function withoutDelivered(found: readonly FoundFile[]): readonly FoundFile[] {
  const manifest = found.find(({ path }) => path === MANIFEST);
  return found.filter(({ path, bytes }) => path !== DESCRIPTION || manifest === undefined || !describes(bytes, manifest));
}

function describes(bytes: Uint8Array | null, { sha256, size }: FoundFile): boolean {
  const said = bytes === null ? null : fileDescription(readXml(bytes)?.children[0]);
  return said !== null && said.checksums[0]?.value === sha256 && said.size === String(size);
}
