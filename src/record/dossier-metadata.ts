import { known } from "./people-in-record";
import type { RecordDossier, RecordInput } from "./record-input";

/** What the record says of its dossier: nothing of it is open any more that the policy has a default for. */
export interface DossierMetadata extends RecordDossier {
  readonly appraisal: "B" | "V" | "N";
  /** «vertrouwelijkheid». */
  readonly confidentiality: string | null;
}

/** The dossier's own metadata, filled up by the defaults of the policy. A retention period never joins appraisal B, which has no end. */
export function dossierMetadata({ dossier, policy }: Pick<RecordInput, "dossier" | "policy">): DossierMetadata {
  const { dossierDefaults: usual } = policy.policy;
  const appraisal = dossier.appraisal ?? usual.appraisal ?? "N";
  return {
    id: dossier.id,
    name: dossier.name,
    dossierId: dossier.dossierId,
    caseType: known(dossier.caseType) ?? usual.caseType,
    selectionCategory: known(dossier.selectionCategory) ?? usual.selectionCategory,
    appraisal,
    retentionPeriod: known(dossier.retentionPeriod) ?? (appraisal === "B" ? null : usual.retentionPeriod),
    recordCreator: known(dossier.recordCreator) ?? usual.recordCreator,
    confidentiality: usual.confidentiality,
  };
}
