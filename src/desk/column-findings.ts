import { knownDay } from "../conversation/local-time";
import { ruleVersionOf } from "../record/columns";
import { DECISION_RECORD } from "../record/decision-record";
import { readRecordSidecar } from "../record/mdto-reading";
import type { FoundFile, RecordFinding } from "../record/record-finding";
import { APP_NAMES } from "../record/statements";
import { TRANSCRIPT } from "../record/transcript";
import { isRecordSidecar } from "./sip-names";
import { readShownDecisions, readShownTranscript } from "./shown-record";

/** A record as it was found, and what the register says of it. */
export interface FoundRecord {
  readonly recordId: string;
  readonly manifestSha256: string;
  readonly files: readonly FoundFile[];
}

/** What a column must say by the record itself: one of these texts, or this day, and nothing where it stands for no day. `orEmpty`: the record names what the column may leave open. */
type Expected = { readonly texts: readonly string[]; readonly orEmpty?: boolean } | { readonly day: string };

/** A site's own zone is at most so far from UTC, and a date comes back as the instant of its midnight there. */
const WIDEST_ZONE_MS = 14 * 60 * 60 * 1000;

function agrees(value: string | undefined, expected: Expected): boolean {
  if ("texts" in expected) return value === undefined ? expected.orEmpty === true : expected.texts.includes(value);
  if (value === undefined) return knownDay(expected.day) === null;
  if (value === expected.day) return true;
  return Math.abs(Date.parse(value) - Date.parse(`${expected.day}T00:00:00Z`)) <= WIDEST_ZONE_MS;
}

/** What the record's own description copied from its dossier; what that left open may have been filled in since. */
function fromSidecar(files: readonly FoundFile[]): readonly (readonly [string, Expected])[] {
  const own = files.find(({ path }) => isRecordSidecar(path));
  const about = own?.bytes == null ? null : readRecordSidecar(own.bytes);
  if (about === null) return [];
  const given = (name: string, text: string | null): readonly (readonly [string, Expected])[] => (text === null ? [] : [[name, { texts: [text] }]]);
  return [
    ...given("DossierId", about.dossier.id.source === "DMS" ? about.dossier.id.mark : null),
    ...given("Zaaktype", about.caseType),
    ...given("Selectielijstcategorie", about.selectionCategory),
    ...given("Waardering", about.appraisal),
    ...given("Bewaartermijn", about.retentionPeriod),
    ...given("BeperkingGebruik", about.restriction),
    ["Archiefvormer", { texts: [about.creator], orEmpty: true }],
  ];
}

/** What the record says of its own columns; a document that cannot be read says nothing here, and is a finding elsewhere. */
function expectedColumns({ recordId, manifestSha256, files }: FoundRecord): ReadonlyMap<string, Expected> {
  const bytesOf = (path: string): Uint8Array => files.find((file) => file.path === path)?.bytes ?? new Uint8Array();
  const transcript = readShownTranscript(bytesOf(TRANSCRIPT), recordId);
  const decisions = readShownDecisions(bytesOf(DECISION_RECORD), recordId);
  const expected = new Map<string, Expected>([
    ["RecordUUID", { texts: [recordId] }],
    ["SHA256", { texts: [manifestSha256] }],
    ...fromSidecar(files),
  ]);
  if (transcript !== null) {
    const { app, period } = transcript.conversation;
    const name = Object.entries(APP_NAMES).find(([key]) => key === app)?.[1];
    if (name !== undefined) expected.set("Bron", { texts: [name] });
    expected.set("PeriodeVan", { day: period.from });
    expected.set("PeriodeTot", { day: period.to });
  }
  if (decisions !== null) expected.set("Regelversie", { texts: decisions.ruleSets.map((ruleSet) => ruleVersionOf(ruleSet, decisions.policy)) });
  return expected;
}

/** Columns of the record's folder that do not say, or no longer say, what the record says. @source reliability.md, fault 26 */
export function columnFindings(columns: ReadonlyMap<string, string>, found: FoundRecord): readonly RecordFinding[] {
  return [...expectedColumns(found)].flatMap(([name, expected]): readonly RecordFinding[] => {
    return agrees(columns.get(name), expected) ? [] : [{ problem: "columns-differ", path: name }];
  });
}
