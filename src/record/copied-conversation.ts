import type { Completeness } from "../conversation/completeness";
import type { ConfirmedPerson } from "../review/people";
import { addedUpByDay } from "./omissions";
import { known } from "./people-in-record";
import type { CopyBlock, CopyFact } from "./reading-copy";
import { COPY_SECTIONS, EVIDENCE_NAMES, FORMAT_NAMES, NEVER_NAMES, ORDER_NAMES, PLATFORM_NAMES, reasonName } from "./reading-copy-words";
import type { RecordDossier, RecordInput, RecordPerson } from "./record-input";
import type { RecordTold } from "./record-told";
import { readCount, type Retained } from "./retained";
import { shownDay, shownTime } from "./shown-message";
import { type RecordedSource, sourcesOf } from "./sources";
import { APP_NAMES, APPLICATION, counted, ROLE_NAMES } from "./statements";

const fact = (label: string, value: string | null): readonly CopyFact[] => (value === null ? [] : [{ label, value }]);

const inFull = ({ displayName, jobTitle, department, organisation }: Named): string =>
  [displayName, jobTitle, department, organisation].flatMap((part) => known(part) ?? []).join(", ");

/** Which record it is: what transcript.json says too. */
export const identityFacts = ({ subject, recordId }: Pick<RecordInput, "subject" | "recordId">, number: string): readonly CopyFact[] => [
  ...fact("Onderwerp", subject),
  ...fact("Nummer", number),
  ...fact("Kenmerk (UUID)", recordId),
];

/** In which dossier it lies: what its description says too. */
export const dossierFacts = ({ name, dossierId }: Pick<RecordDossier, "name" | "dossierId">): readonly CopyFact[] => fact("Dossier", [name, known(dossierId)].flatMap((part) => part ?? []).join(" · "));

/** Who made it, when, and with what: what decision-record.json says too. */
export const makingFacts = ({ filedBy, onBehalfOf, created, serverTime, appVersion }: Making): readonly CopyFact[] => [
  ...fact("Bewaard door", inFull(filedBy)),
  ...fact("Namens", onBehalfOf === null ? null : inFull(onBehalfOf)),
  ...fact("Gemaakt", `${created} (UTC, klok van de browser)${serverTime === null ? "" : `; ${serverTime} (klok van de server)`}`),
  ...fact("Gemaakt met", `${APPLICATION} ${appVersion}`),
];

export type Making = Pick<RecordInput, "created" | "serverTime" | "appVersion"> & Readonly<Record<"filedBy", Named>> & Readonly<Record<"onBehalfOf", Named | null>>;
type Named = Omit<RecordPerson, "id">;

/** By which policy: what decision-record.json says too. */
export const policyFacts = (policy: { readonly name: string; readonly version: string; readonly sha256: string }): readonly CopyFact[] => [
  ...fact("Beleid", `${policy.name} ${policy.version}`),
  ...fact("SHA-256 daarvan", policy.sha256),
];

/** What a reader wants to know first. */
export const aboutBlocks = (told: RecordTold, retained: Retained, number: string): readonly CopyBlock[] => [
  { kind: "heading", text: COPY_SECTIONS.about },
  {
    kind: "facts",
    facts: [
      ...identityFacts(told, number),
      ...dossierFacts(told.dossier),
      ...makingFacts(told),
      ...fact("Regels", `${retained.ruleSet.id} ${retained.ruleSet.version}`),
      ...fact("SHA-256 daarvan", retained.ruleSet.sha256),
      ...policyFacts(told.policy),
    ],
  },
];

const sourceFacts = (source: RecordedSource): CopyBlock => ({
  kind: "facts",
  facts: [
    ...fact("Bestand", source.fileName),
    ...fact("Tekst daarin", source.textName === source.fileName ? null : source.textName),
    ...fact("Omvang", `${String(source.size)} bytes`),
    ...fact("SHA-256", source.sha256),
    ...fact("Soort", `${FORMAT_NAMES[source.format]}, ${EVIDENCE_NAMES[source.evidence]}`),
    ...fact("Telefoon", source.platform === null ? null : PLATFORM_NAMES[source.platform]),
    ...fact("Klok loopt voor", source.clockAhead === 0 ? null : `${String(source.clockAhead)} minuten`),
  ],
});

const participant = (person: ConfirmedPerson, authors: ReadonlySet<string | null>): string => {
  const matched = person.displayName === person.shownAs ? null : `in de adreslijst ${person.displayName}`;
  const parts = [person.shownAs, matched, ROLE_NAMES[person.role], known(person.jobTitle), known(person.department), known(person.organisation)];
  const marks = [person.isAdmin ? "beheerder van de groep" : null, authors.has(person.shownAs) ? "schreef een bericht hieronder" : null];
  return [...parts, ...marks].flatMap((part) => part ?? []).join(" · ");
};

const counts = (statement: Completeness): CopyBlock => ({
  kind: "facts",
  facts: [
    ...fact("Regels tekst", `${String(statement.lineCount)}, waarvan ${String(statement.unreadableLineCount)} niet te lezen`),
    ...fact("Berichten", `${String(statement.messageCount)}, waarvan ${String(statement.systemMessageCount)} van het systeem, op ${String(statement.dayCount)} ${statement.dayCount === 1 ? "dag" : "dagen"}`),
    ...fact("Eerste en laatste", statement.first === null || statement.last === null ? null : `${shownTime(statement.first)} en ${shownTime(statement.last)}`),
    ...fact("Bijlagen", `${String(statement.mediaCount)}, en ${String(statement.missingMediaCount)} die ontbreken`),
    ...fact("Volgorde van datums", ORDER_NAMES[statement.dateOrder.order]),
    ...fact("Gevonden", `${counted(statement.problems.length, "fout", "fouten")} en ${counted(statement.warnings.length, "waarschuwing", "waarschuwingen")}; zie transcript.json`),
    ...fact("Nooit in een export", statement.neverCarried.map((one) => NEVER_NAMES[one]).join(", ") || null),
  ],
});

/** The conversation as a whole: what it is, where it comes from, who is in it, how complete it is. */
export function conversationBlocks({ conversation, facts, people, participantCount }: RecordTold, retained: Retained): readonly CopyBlock[] {
  const { merge } = conversation;
  const authors = new Set(retained.filed.map(({ message }) => message.author));
  // With these and what is not kept, the number of messages that were read adds up.
  const besides = retained.filed.length - retained.kept.length;
  return [
    { kind: "heading", text: COPY_SECTIONS.conversation },
    {
      kind: "facts",
      facts: [
        ...fact("App", APP_NAMES[conversation.app]),
        ...fact("Titel", conversation.title),
        ...fact("Vorm", facts.shape === "group" ? "groep" : "één op één"),
        ...fact("Periode", `${shownDay(retained.firstDay)} tot en met ${shownDay(retained.lastDay)}`),
        ...fact("Bewaarde berichten", `${String(retained.kept.length)} van ${String(readCount(retained))}`),
        ...fact("Context daarbij", besides === 0 ? null : counted(besides, "bericht of melding waarover niets is beslist", "berichten of meldingen waarover niets is beslist")),
        ...fact("Deelnemers", String(participantCount)),
        ...fact("Beheerders", facts.admins === null ? "niet bekend" : "bekend"),
        ...fact("Samengevoegd", merge === null ? null : `uit ${String(conversation.sources.length)} exports; ${String(merge.matchedCount)} berichten staan in meer dan één`),
      ],
    },
    { kind: "heading", text: COPY_SECTIONS.sources },
    ...sourcesOf(conversation).map(sourceFacts),
    counts(conversation.completeness),
    { kind: "heading", text: COPY_SECTIONS.participants },
    { kind: "list", items: people.map((person) => participant(person, authors)) },
  ];
}

/** Counts only, by day and reason. */
export function notKeptBlocks({ omitted }: Retained): readonly CopyBlock[] {
  const perDay = addedUpByDay(omitted);
  const total = perDay.reduce((sum, { count }) => sum + count, 0);
  return [
    { kind: "heading", text: COPY_SECTIONS.notKept },
    { kind: "paragraph", text: `Aantal berichten dat niet in dit stuk staat: ${String(total)}.` },
    ...(perDay.length === 0
      ? []
      : [{ kind: "table", head: ["Dag", "Reden", "Aantal"], rows: perDay.map(({ day, reason, count }) => [shownDay(day), reasonName(reason), String(count)]) } as const]),
  ];
}
