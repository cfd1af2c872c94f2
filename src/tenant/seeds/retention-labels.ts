/** A retention label («bewaarlabel») as the organisation published it in Microsoft Purview. */
export interface RetentionLabel {
  readonly name: string;
  /** Whether what has it is a record: only a record can be locked. */
  readonly isRecord: boolean;
  /** Whether a file is locked from the moment that it has the label. */
  readonly locksAtOnce: boolean;
}

export const SELECTION_LABEL = "Bewaren volgens selectielijst";

/** The labels that are known to the site. @source learn.microsoft.com/purview/declare-records: a record is locked unless the label leaves it open */
export const RETENTION_LABELS: readonly RetentionLabel[] = [
  { name: SELECTION_LABEL, isRecord: false, locksAtOnce: false },
  { name: "Record, open", isRecord: true, locksAtOnce: false },
  { name: "Record, vergrendeld", isRecord: true, locksAtOnce: true },
];
