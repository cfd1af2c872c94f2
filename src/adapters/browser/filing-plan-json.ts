import type { Channel } from "../../instruction/facts";
import type { ConversationMark, Party } from "../../ports/agreements";
import type { FilingPlan, LookedBefore, PlannedEntry, PlannedFile, PlannedLines } from "../../ports/filing-journal";
import type { RecordColumns } from "../../ports/record-store";
import { RECORD_RELATIONS } from "../../record/register-content";
import type { RegisterPerson } from "../../record/register-content";
import { isCount, isText, isTextOrNull, isYesOrNo, listOf, oneOf, orAbsent, orNull, shape } from "./json-guards";
import type { Guards } from "./json-guards";

const CHANNELS = ["whatsapp", "sms", "teams", "signal", "telegram", "threema"] as const satisfies readonly Channel[];

const isColumns = shape<RecordColumns>({
  DossierId: isTextOrNull,
  Zaaktype: isTextOrNull,
  Selectielijstcategorie: isTextOrNull,
  Waardering: isText,
  Bewaartermijn: isTextOrNull,
  Vertrouwelijkheid: isTextOrNull,
  BeperkingGebruik: isText,
  Archiefvormer: isTextOrNull,
  PeriodeVan: isTextOrNull,
  PeriodeTot: isTextOrNull,
  Bron: isText,
  RecordUUID: isText,
  SHA256: isText,
  Regelversie: isText,
});

const isMark = shape<ConversationMark>({
  channel: oneOf(CHANNELS),
  shape: oneOf(["one-to-one", "group"] as const),
  people: listOf(isText),
  from: isText,
  to: isText,
});

const isPerson = shape<RegisterPerson>({ id: isText, name: isText });

const isEntry = shape<PlannedEntry>({
  recordId: isText,
  number: isText,
  by: isPerson,
  onBehalfOf: orNull(isPerson),
  keeper: isPerson,
  dossier: shape<PlannedEntry["dossier"]>({ id: isText, dossierId: isTextOrNull, name: isText }),
  subject: isText,
  period: shape<PlannedEntry["period"]>({ from: isText, to: isText }),
  counts: shape<PlannedEntry["counts"]>({ kept: isCount, notKept: isCount }),
  ruleVersion: isText,
  manifestSha256: isText,
  related: orNull(shape<NonNullable<PlannedEntry["related"]>>({ recordId: isText, relation: oneOf(RECORD_RELATIONS) })),
  reason: isTextOrNull,
});

/** What a plan had before there were labels, locks and a register. */
export type SecondPlan = Omit<FilingPlan, "retention" | "lines" | "looked">;

const SECOND_PLAN: Guards<SecondPlan> = {
  recordId: isText,
  filedBy: isText,
  dossierId: isText,
  dossierName: isText,
  folderName: isText,
  subject: isText,
  keptMessageCount: isCount,
  files: listOf(shape<PlannedFile>({ path: isText, size: isCount, sha256: isText })),
  columns: isColumns,
  about: orNull(isMark),
  keeper: shape<Party>({ id: isText, displayName: isText }),
  apart: listOf(isCount),
  plannedAt: isText,
};

export const isSecondPlan = shape<SecondPlan>(SECOND_PLAN);

export const isPlan = shape<FilingPlan>({
  ...SECOND_PLAN,
  retention: shape<FilingPlan["retention"]>({ label: isTextOrNull, lock: isYesOrNo }),
  lines: orNull(shape<PlannedLines>({ says: isEntry, ids: shape<PlannedLines["ids"]>({ filed: isText, quarantined: isText, settled: isText }) })),
  looked: orAbsent(shape<LookedBefore>({ known: listOf(isText), upTo: isCount })),
});
