import { knownDay } from "../conversation/local-time";
import { dossierMetadata } from "./dossier-metadata";
import type { RecordInput } from "./record-input";
import type { Retained } from "./retained";
import { APP_NAMES, RESTRICTION_UNSETTLED } from "./statements";

/** Columns of content type «Chatrecord», by their internal names. Null is an empty column. @source record.md */
export interface ChatRecordColumns {
  readonly DossierId: string | null;
  readonly Zaaktype: string | null;
  readonly Selectielijstcategorie: string | null;
  readonly Waardering: string;
  readonly Bewaartermijn: string | null;
  readonly Vertrouwelijkheid: string | null;
  readonly BeperkingGebruik: string;
  readonly Archiefvormer: string | null;
  /** Dates of the first and last kept message, `yyyy-mm-dd`; null where none has a date. */
  readonly PeriodeVan: string | null;
  readonly PeriodeTot: string | null;
  readonly Bron: string;
  readonly RecordUUID: string;
  /** SHA-256 of manifest.json. */
  readonly SHA256: string;
  readonly Regelversie: string;
}

/** The rules and the policy that decided, for who looks in the library alone; decision-record.json has both in full. */
export const ruleVersionOf = (ruleSet: { readonly id: string; readonly version: string }, policy: { readonly version: string; readonly sha256: string }): string =>
  `${ruleSet.id} ${ruleSet.version}; beleid ${policy.version} (${policy.sha256.slice(0, 8)})`;

/** The columns of a record: what its dossier says, copied, and what the record itself knows. */
export function recordColumns(input: RecordInput, retained: Retained, manifestSha256: string): ChatRecordColumns {
  const dossier = dossierMetadata(input);
  const { policy, sha256 } = input.policy;
  return {
    DossierId: dossier.dossierId,
    Zaaktype: dossier.caseType,
    Selectielijstcategorie: dossier.selectionCategory,
    Waardering: dossier.appraisal,
    Bewaartermijn: dossier.retentionPeriod,
    Vertrouwelijkheid: dossier.confidentiality,
    BeperkingGebruik: RESTRICTION_UNSETTLED,
    Archiefvormer: dossier.recordCreator,
    PeriodeVan: knownDay(retained.firstDay),
    PeriodeTot: knownDay(retained.lastDay),
    Bron: APP_NAMES[input.conversation.app],
    RecordUUID: input.recordId,
    SHA256: manifestSha256,
    Regelversie: ruleVersionOf(retained.ruleSet, { version: policy.version, sha256 }),
  };
}
