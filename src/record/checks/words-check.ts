import { comparable } from "../comparable-text";
import { DECISION_RECORD, DECISION_RECORD_SCHEMA } from "../decision-record";
import { MANIFEST } from "../manifest";
import { NOT_SHOWN, READING_COPY, type NotShown, type ReadingCopy } from "../reading-copy";
import type { TextOfPdf } from "../reading-copy-findings";
import { copyDifference, copyStrings } from "../reading-copy-text";
import { pictureNotShown } from "../reading-copy-words";
import type { RecordFinding } from "../record-finding";
import type { Sha256Of } from "../record-input";
import { isSameBytes } from "../same-bytes";
import { UNDATED_STATEMENT } from "../statements";
import { TRANSCRIPT, TRANSCRIPT_SCHEMA } from "../transcript";
import { ownSidecar, type OpenRecord } from "./open-record";
import { saidAnew, type NotSaid, type SaidAnew } from "./said-anew";
import type { StoredDecisionRecord } from "./stored-documents";

/** What comes of making the words of a record anew. */
export interface WordsChecked {
  readonly findings: readonly RecordFinding[];
  /** Whether every word was held against the documents; else the record is of an older app that had other words, or not all of it can be looked at. */
  readonly isWhole: boolean;
}

/** Apps before this one wrote other sentences under the same version of the documents. A sentence that changes after it, or a format that is recognised otherwise, needs a new version of them. Of a record with a message without date, later ones say less in its description. */
const SAME_WORDS_SINCE = { dated: [0, 18], undated: [0, 21] } as const;

/** The versions of the documents that an app writes, from which app on, the newest last: in one that says it is older, less would be checked. A new version of a document adds a line. */
const DOCUMENTS_SINCE = [{ since: [0, 19], transcript: "urn:bewaarwijzer:transcript:5", decisions: "urn:bewaarwijzer:decision-record:4" }] as const;

/**
 * The record is, to the byte, the one that is made of what its documents tell, in the words of this app: nothing stands between
 * the messages of the reading copy, and what stands in more than one place, an event, person, role or count, is the same in each.
 *
 * @param textOf null where no PDF can be read
 */
export async function checkWords(record: OpenRecord, sound: ReadonlySet<string>, sha256: Sha256Of, textOf: TextOfPdf | null): Promise<WordsChecked> {
  const whole = record.files.get(ownSidecar(record) ?? "");
  // What was changed, is told already.
  if (whole?.bytes == null || [...record.files.keys()].some((path) => path !== MANIFEST && !sound.has(path))) return { findings: [], isWhole: true };
  const outdated = outdatedIn(record);
  if (outdated.length > 0) return { findings: outdated, isWhole: true };
  const said = await saidAnew(record, { path: whole.path, bytes: whole.bytes }, sha256);
  const findings = said.ok ? await differing(record, said.value, textOf) : [notSaid(said.error, whole.path)];
  const mine = findings.filter((one) => one !== null);
  const isHeld = isOfTheseWords(record) && mine.length === findings.length;
  return isHeld ? { findings: mine, isWhole: true } : { findings: [], isWhole: findings.length === 0 };
}

/** Documents that say they are of an older version than the app wrote that made them. */
function outdatedIn({ transcript, decisions }: OpenRecord): readonly RecordFinding[] {
  if (transcript === null || decisions === null) return [];
  const written = DOCUMENTS_SINCE.findLast(({ since }) => isMadeSince(decisions, since));
  if (written === undefined) return [];
  const versions = [[TRANSCRIPT, transcript.schema, written.transcript], [DECISION_RECORD, decisions.schema, written.decisions]] as const;
  return versions.flatMap(([path, said, meant]) => (said === meant ? [] : [{ problem: "contradicts" as const, path }]));
}

/** Null for what is nobody's fault. */
function notSaid(error: NotSaid, whole: string): RecordFinding | null {
  switch (error.kind) {
    case "no-file":
      return null;
    case "no-description":
      return { problem: "contradicts", path: whole };
    case "not-json":
    case "do-not-agree":
      return { problem: "contradicts", path: DECISION_RECORD };
    case "other-shape":
      return { problem: "unreadable", path: error.document === "transcript" ? TRANSCRIPT : DECISION_RECORD };
  }
}

async function differing({ files }: OpenRecord, said: SaidAnew, textOf: TextOfPdf | null): Promise<readonly RecordFinding[]> {
  const pdf = files.get(READING_COPY)?.bytes ?? null;
  const extracted = pdf === null || textOf === null ? null : await textOf(pdf);
  const isCopied = extracted?.ok !== true || copyDifference(copyStrings(said.copy, { shownAsCode: said.shownAsCode, notShown: notShownIn(said.copy, extracted.value) }), extracted.value) === null;
  const isSaid = (path: string, bytes: Uint8Array): boolean => isSameBytes(files.get(path)?.bytes ?? new Uint8Array(0), bytes);
  return [
    ...(isSaid(TRANSCRIPT, said.transcript) ? [] : [{ problem: "contradicts" as const, path: TRANSCRIPT }]),
    ...(isSaid(DECISION_RECORD, said.decisionRecord) ? [] : [{ problem: "contradicts" as const, path: DECISION_RECORD }]),
    ...[...said.descriptions].flatMap(([path, bytes]) => (files.has(path) && !isSaid(path, bytes) ? [{ problem: "contradicts" as const, path }] : [])),
    ...(isCopied ? [] : [{ problem: "reading-copy-differs" as const, path: READING_COPY }]),
  ];
}

/** Which pictures the copy says that it does not show, each behind the line of its own attachment. */
function notShownIn({ blocks }: ReadingCopy, extracted: string): ReadonlyMap<string, NotShown> {
  const pictures = blocks.flatMap((block) => (block.kind === "message" ? block.attachments : [])).flatMap(({ line, picture }) => (picture === null ? [] : [{ line, picture }]));
  // To make a long text comparable takes as long as reading a good part of it.
  if (pictures.length === 0) return new Map();
  const found = comparable(extracted);
  return new Map(
    pictures.flatMap(({ line, picture }) => {
      const why = NOT_SHOWN.find((one) => found.includes(comparable(line + pictureNotShown(picture.named, one))));
      return why === undefined ? [] : [[picture.path, why] as const];
    }),
  );
}

function isOfTheseWords({ transcript, decisions }: OpenRecord): boolean {
  if (transcript?.schema !== TRANSCRIPT_SCHEMA || decisions?.schema !== DECISION_RECORD_SCHEMA) return false;
  return isMadeSince(decisions, SAME_WORDS_SINCE[transcript.statements?.includes(UNDATED_STATEMENT) === true ? "undated" : "dated"]);
}

function isMadeSince({ application }: StoredDecisionRecord, [sinceMajor, sinceMinor]: readonly [major: number, minor: number]): boolean {
  const [major = 0, minor = 0] = (application?.version ?? "").split(".").map(Number);
  return major > sinceMajor || (major === sinceMajor && minor >= sinceMinor);
}
