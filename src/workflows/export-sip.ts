import { digestText, PAKBON, pakbonBytes } from "../desk/pakbon";
import type { DeliveredFile, Pakbon } from "../desk/pakbon";
import { isSidecar, sipFaults } from "../desk/sip-names";
import type { SipFault } from "../desk/sip-names";
import { deliveryNames, planSip } from "../desk/sip-plan";
import type { SipPlan } from "../desk/sip-plan";
import type { Clock } from "../ports/clock";
import type { Identifiers } from "../ports/identifiers";
import type { StoreError } from "../ports/record-store";
import type { OpenZip, ZipMaker } from "../ports/zip-maker";
import type { RecordFinding } from "../record/record-finding";
import type { Unchecked } from "../record/record-findings";
import { MANIFEST } from "../record/manifest";
import { err, ok } from "../result";
import type { Result } from "../result";
import { lookAtRecord } from "./look-at-record";
import type { FoundRecord, LookedAtFile, LookPorts, LookWatch, Reverifiable } from "./look-at-record";
import type { BulkProgress } from "./reverify-record";

export interface SipPorts extends LookPorts {
  readonly zips: ZipMaker;
  readonly clock: Clock;
  readonly identifiers: Identifiers;
}

/** What only a person can tell about a delivery. */
export type Delivery = Pick<Pakbon, "target" | "contact" | "particulars">;

/** A record to go out, with its number for people and what people call it. */
export interface Deliverable extends Reverifiable {
  readonly number: string;
  readonly subject: string;
}

/** Why a record does not go out. */
export type LeftOut =
  /** Only what is unchanged goes out. */
  | { readonly kind: "record-changed"; readonly number: string; readonly findings: readonly RecordFinding[] }
  | { readonly kind: "record-gone"; readonly number: string }
  /** The DMS does not give this one, and may well give the others. */
  | { readonly kind: "record-unread"; readonly number: string; readonly error: StoreError }
  /** A name or a sidecar is not as the specification wants it: somebody put a file there, or a fault of the app. */
  | { readonly kind: "unsound-sip"; readonly number: string; readonly fault: SipFault };

/** Why there is no delivery; one that was left out, where all were: the first. */
export type SipError = StoreError | LeftOut | { readonly kind: "cancelled" };

const isLeftOut = (error: SipError): error is LeftOut => "number" in error;

export interface MadeSip {
  /** One folder for each delivery, with its `pakbon.xml`. */
  readonly zip: Blob;
  readonly sha256: string;
  readonly deliveryCount: number;
  /** Of records in which nothing differs, and of which not all could be checked. */
  readonly unchecked: readonly NotWhollyChecked[];
  readonly leftOut: readonly LeftOut[];
}

export interface NotWhollyChecked {
  readonly number: string;
  readonly what: readonly Unchecked[];
}

/**
 * Makes a delivery to an e-depot of each of these records, in one zip: the record as it was filed, its slip («pakbon»),
 * and what the specification wants beside it. Nothing goes out that is not proven unchanged: such a record is left out, and told.
 *
 * @source MDTO-SIP specification; issue 6, point 7
 */
export async function exportSip(
  records: readonly Deliverable[],
  delivery: Delivery,
  ports: SipPorts,
  signal: AbortSignal,
  onProgress: (progress: BulkProgress) => void,
): Promise<Result<MadeSip, SipError>> {
  const created = ports.clock.now();
  const zip = await ports.zips.start(created).catch(() => null);
  if (zip === null) return err({ kind: "interrupted" });
  const unchecked: NotWhollyChecked[] = [];
  const leftOut: LeftOut[] = [];
  const names = deliveryNames(records);
  for (const [doneRecords, record] of records.entries()) {
    const onBytes = (doneBytes: number, totalBytes: number) => {
      onProgress({ doneRecords, totalRecords: records.length, doneBytes, totalBytes });
    };
    onBytes(0, 0);
    const added = await addDelivery({ ...record, name: names.get(record.recordId) ?? "" }, delivery, created, zip, ports, { signal, onBytes, keepsContent: true });
    if (!added.ok) {
      if (!isLeftOut(added.error)) return added;
      leftOut.push(added.error);
      continue;
    }
    if (added.value.length > 0) unchecked.push({ number: record.number, what: added.value });
  }
  const [first] = leftOut;
  if (first !== undefined && leftOut.length === records.length) return err(first);
  const made = await zip.finish();
  const sha256 = await ports.hasher.sha256OfBlob(made);
  return sha256.ok ? ok({ zip: made, sha256: sha256.value, deliveryCount: records.length - leftOut.length, unchecked, leftOut }) : err({ kind: "interrupted" });
}

/** @param record with the name of its delivery */
async function addDelivery(
  record: Deliverable & { readonly name: string },
  delivery: Delivery,
  created: string,
  zip: OpenZip,
  ports: SipPorts,
  watch: LookWatch,
): Promise<Result<readonly Unchecked[], SipError>> {
  const { recordId, number, name } = record;
  const looked = await readUnchanged(record, ports, watch);
  if (!looked.ok) return looked;
  const { files: kept, unchecked } = looked.value;
  const sha256 = (bytes: Uint8Array) => ports.hasher.sha256(bytes);
  const plan = await planSip({ recordId, number, files: kept.map(({ found }) => found) }, created, sha256);
  if (plan === null) return err({ kind: "unsound-sip", number, fault: { fault: "no-sidecar", path: MANIFEST } });
  const files = await deliveredFiles(plan, kept, sha256);
  const [fault] = sipFaults(files.map(({ path }) => path));
  if (fault !== undefined) return err({ kind: "unsound-sip", number, fault });
  const pakbon = pakbonBytes({
    ...delivery,
    id: ports.identifiers.uuid(),
    title: plan.description.name,
    sha256: await sha256(new TextEncoder().encode(digestText(files))),
    created,
    organisation: plan.description.creator,
    objectCount: plan.objectCount,
    files,
  });
  for (const { path, content } of [{ path: PAKBON, content: asBlob(pakbon) }, ...files]) await zip.add(`${name}/${path}`, content);
  return ok(unchecked);
}

interface FileToDeliver extends DeliveredFile {
  readonly content: Blob;
}

async function deliveredFiles({ folder, made }: SipPlan, kept: readonly LookedAtFile[], sha256: (bytes: Uint8Array) => Promise<string>): Promise<readonly FileToDeliver[]> {
  const own = kept.map(({ found, content }): FileToDeliver => ({ path: `${folder}/${found.path}`, size: found.size, sha256: found.sha256, isSidecar: isSidecar(found.path), content }));
  const others = made.map(async ({ path, bytes }): Promise<FileToDeliver> => ({ path, size: bytes.length, sha256: await sha256(bytes), isSidecar: isSidecar(path), content: asBlob(bytes) }));
  return [...own, ...(await Promise.all(others))].toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

const asBlob = (bytes: Uint8Array): Blob => new Blob([new Uint8Array(bytes)]);

/** Every file of a record, proven to be what was filed. */
async function readUnchanged(record: Deliverable, ports: SipPorts, watch: LookWatch): Promise<Result<Pick<FoundRecord, "files" | "unchecked">, SipError>> {
  const looked = await lookAtRecord(record, ports, watch);
  switch (looked.state) {
    case "gone":
      return err({ kind: "record-gone", number: record.number });
    case "failed":
      return err(isOfOneRecord(looked.error) ? { kind: "record-unread", number: record.number, error: looked.error } : looked.error);
    case "stopped":
      return err({ kind: "cancelled" });
    case "found":
      return looked.findings.length === 0 ? ok(looked) : err({ kind: "record-changed", number: record.number, findings: looked.findings });
  }
}

/** Without a network, without who is signed in, or without the library no other record can be read either. */
function isOfOneRecord(error: StoreError): boolean {
  switch (error.kind) {
    case "no-access":
    case "locked":
    case "changed-meanwhile":
    case "refused":
    case "unexpected-response":
      return true;
    case "not-found":
      return error.what === "folder" || error.what === "file";
    default:
      return false;
  }
}
