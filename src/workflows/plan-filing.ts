import { UNDATED_DAY } from "../conversation/local-time";
import type { Party } from "../ports/agreements";
import type { FilingPlan, FilingState, PlannedLines } from "../ports/filing-journal";
import type { RecordPackage } from "../record/package";
import type { FilingPorts, FilingRequest } from "./filing";
import { recordNumber } from "./receipt";

type PlanPorts = Pick<FilingPorts, "clock" | "identifiers">;

/** What will be done, with everything that a later run needs for it besides the files' bytes; nothing of it is done yet. */
export const planFiling = (record: RecordPackage, request: FilingRequest, ports: PlanPorts): FilingState => ({
  plan: planOf(record, request, ports),
  reached: "planned",
  folder: null,
  positions: {},
  stored: {},
  pending: [],
  registered: null,
  quarantine: null,
  reported: null,
});

/** What the policy in force asks of a filing. */
export function retentionOf({ policy }: Pick<FilingRequest, "policy">): FilingPlan["retention"] {
  const { retentionLabel: label, lock } = policy.policy.filing;
  return { label, lock };
}

function planOf(record: RecordPackage, request: FilingRequest, { clock, identifiers }: PlanPorts): FilingPlan {
  const { filedBy, dossier, subject, about, keeper, apart, known, lookedUpTo: upTo } = request;
  const plannedAt = clock.now();
  return {
    recordId: record.recordId,
    filedBy: filedBy.id,
    dossierId: dossier.id,
    dossierName: dossier.name,
    folderName: record.folderName,
    subject,
    keptMessageCount: record.keptMessageCount,
    files: [...record.media, record.readingCopy, ...record.documents].map(({ path, size, sha256 }) => ({ path, size, sha256 })),
    columns: record.columns,
    about,
    keeper,
    apart,
    retention: retentionOf(request),
    lines: {
      says: entryOf(record, request, plannedAt),
      ids: { filed: identifiers.uuid(), quarantined: identifiers.uuid(), settled: identifiers.uuid() },
    },
    looked: { known, upTo },
    plannedAt,
  };
}

function entryOf(record: RecordPackage, { filedBy, onBehalfOf, keeper, dossier, subject, related }: FilingRequest, plannedAt: string): PlannedLines["says"] {
  const { recordId, columns, keptMessageCount, notKeptMessageCount, manifestSha256 } = record;
  return {
    recordId,
    number: recordNumber({ recordId, plannedAt }),
    by: named(filedBy),
    onBehalfOf: onBehalfOf === null ? null : named(onBehalfOf),
    keeper: named(keeper),
    dossier: { id: dossier.id, dossierId: dossier.dossierId, name: dossier.name },
    subject,
    period: { from: columns.PeriodeVan ?? UNDATED_DAY, to: columns.PeriodeTot ?? UNDATED_DAY },
    counts: { kept: keptMessageCount, notKept: notKeptMessageCount },
    ruleVersion: columns.Regelversie,
    manifestSha256,
    related: related === null ? null : { recordId: related.recordId, relation: related.relation },
    reason: related?.reason ?? null,
  };
}

const named = ({ id, displayName }: Party) => ({ id, name: displayName });
