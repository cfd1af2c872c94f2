import { JSON_FORMAT } from "../record/file-format";
import { fileSidecarName, recordSidecarName, shortId } from "../record/file-names";
import { MANIFEST } from "../record/manifest";
import { manifestDescription } from "../record/manifest-description";
import { fileElement, mdtoBytes } from "../record/mdto";
import { documentationElement } from "../record/mdto-documentation";
import { readRecordSidecar } from "../record/mdto-reading";
import type { FiledDescription } from "../record/mdto-reading";
import { fileMark } from "../record/record-description";
import type { FoundFile } from "../record/record-finding";
import type { Sha256Of } from "../record/record-input";
import { documentationName, DOCUMENTATION_SUMMARY } from "../record/statements";
import { PUBLISHED_SCHEMAS, schemaFileName } from "./published-schemas";
import type { PublishedSchema } from "./published-schemas";
import { folderOfSidecar, isRecordSidecar } from "./sip-names";

/** A record that goes out, found unchanged. */
export interface RecordToDeliver {
  readonly recordId: string;
  /** Short number, for people. */
  readonly number: string;
  readonly files: readonly FoundFile[];
}

/** A file that is made for the delivery. */
export interface MadeFile {
  /** Relative to the delivery. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What a delivery holds beside the files of the record. */
export interface SipPlan {
  /** Name of the record's folder in the delivery: the one that its own sidecar has the name of. */
  readonly folder: string;
  readonly description: FiledDescription;
  readonly made: readonly MadeFile[];
  /** informatieobjecten. */
  readonly objectCount: number;
}

/** Name of a delivery, and of its folder: one record each, as the names of its files must be unique in it. */
export const deliveryName = (number: string): string => `sip_${number}`;

/** Names of deliveries that go together, by record: among thousands of records two may have the same short number, and then the whole one tells them apart. */
export function deliveryNames(records: readonly Pick<RecordToDeliver, "recordId" | "number">[]): ReadonlyMap<string, string> {
  const numbers = records.map(({ number }) => number);
  const isShared = (number: string): boolean => numbers.indexOf(number) !== numbers.lastIndexOf(number);
  return new Map(records.map(({ recordId, number }) => [recordId, isShared(number) ? `${deliveryName(number)}_${recordId}` : deliveryName(number)]));
}

/**
 * What must be made so that a record becomes a delivery: a sidecar for its manifest, which nothing in the record can
 * describe, and the schemas of its own JSON documents as an informatieobject with sidecars.
 *
 * @param made when, ISO 8601
 * @returns null for what has no description of its own
 * @source MDTO-SIP specification, «Sidecar-structuur» and «Additionele metagegevens aanleveren»
 */
export async function planSip({ recordId, number, files }: RecordToDeliver, made: string, sha256: Sha256Of): Promise<SipPlan | null> {
  const own = files.find(({ path }) => isRecordSidecar(path));
  const description = own?.bytes == null ? null : readRecordSidecar(own.bytes);
  const manifest = files.find(({ path }) => path === MANIFEST);
  if (own === undefined || description === null || manifest === undefined) return null;
  const folder = folderOfSidecar(own.path);
  const documentation = await planDocumentation({ recordId, number, files }, description, made, sha256);
  return {
    folder,
    description,
    made: [{ path: `${folder}/${fileSidecarName(MANIFEST)}`, bytes: manifestDescription(manifest, { recordId, name: description.name }, made) }, ...documentation],
    objectCount: 2,
  };
}

async function planDocumentation(
  { recordId, number, files }: RecordToDeliver,
  { dossier, creator }: FiledDescription,
  made: string,
  sha256: Sha256Of,
): Promise<readonly MadeFile[]> {
  const folder = `documentatie_${shortId(recordId)}`;
  const id = fileMark(recordId, folder);
  const name = documentationName(number);
  const schemas = schemasOf(files).map((schema) => ({ path: `${folder}/${schemaFileName(schema)}`, bytes: new TextEncoder().encode(`${JSON.stringify(schema.schema, null, 2)}\n`) }));
  const sidecars = await Promise.all(
    schemas.map(async ({ path, bytes }): Promise<MadeFile> => {
      const file = { path, size: bytes.length, sha256: await sha256(bytes), format: JSON_FORMAT, inside: null };
      return { path: fileSidecarName(path), bytes: mdtoBytes(fileElement(file, fileMark(recordId, path), made, { name, id })) };
    }),
  );
  const representations = schemas.map(({ path }) => ({ name: path.slice(folder.length + 1), id: fileMark(recordId, path) }));
  const about = documentationElement({ id, name, summary: DOCUMENTATION_SUMMARY, partOf: dossier, representations, creator });
  return [{ path: `${folder}/${recordSidecarName(folder)}`, bytes: mdtoBytes(about) }, ...schemas, ...sidecars];
}

/** The schemas that the record's own documents name; the manifest names none, and has one version. */
function schemasOf(files: readonly FoundFile[]): readonly PublishedSchema[] {
  const named = new Set(files.flatMap(({ path, bytes }) => (bytes === null || !/^[^/]+\.json$/.test(path) ? [] : [schemaNamed(bytes)])));
  return PUBLISHED_SCHEMAS.filter(({ id }) => named.has(id) || id.startsWith("urn:bewaarwijzer:manifest:"));
}

function schemaNamed(bytes: Uint8Array): string {
  return /"schema"\s*:\s*"(urn:bewaarwijzer:[a-z-]+:\d+)"/.exec(new TextDecoder().decode(bytes.subarray(0, 20_000)))?.[1] ?? "";
}
