import { pendingPhrase, phraseOf } from "../../imports/whatsapp/phrases/catalogue";
import type { ToldMessage, ToldTranscript } from "../transcript-shape";
import { linesContradict } from "./line-original";
import { signalContradicts, teamsContradicts, telegramContradicts } from "./object-original";
import type { ExportedAs, SaidOfMessage } from "./said-of-message";
import { backupContradicts, isToldNotFetched, tableContradicts } from "./table-original";

/**
 * Numbers of the messages of which the export's own line, which their proof of membership is of, says something else than stands
 * beside it. Held is only what stands in the line as it is, in whatever version of the app it was read: what an app made of it,
 * as the words of a card, is not.
 */
export function contradictedByOriginal({ conversation, messages }: ToldTranscript): readonly number[] {
  const exportedAs = readingsOf(conversation);
  return messages.flatMap((message) => {
    const exported = exportedAs[message.sightings[0]?.source ?? 0];
    const said = saidOf(message);
    return exported !== undefined && (isWronglyPending(said, exported) || contradicts(said, exported)) ? [message.number] : [];
  });
}

/** Of each export. Of merged ones only that of the first tells the order of its dates. */
function readingsOf({ sources, completeness, merge }: ToldTranscript["conversation"]): readonly ExportedAs[] {
  return sources.map(({ format }, at) => {
    const { warnings, dateOrder } = merge === null ? completeness : (merge.statements[at] ?? completeness);
    const has = (wanted: string): boolean => warnings.some(({ kind }) => kind === wanted);
    return {
      format,
      isEntered: has("entered-by-hand"),
      isHalfUnknown: has("half-of-day-unknown"),
      isConverted: has("converted-calendar"),
      order: has("two-shapes") || dateOrder.order === "ambiguous" ? null : dateOrder.order,
    };
  });
}

/** Of merged exports, the names and the clock are those of the first: what the line was read as, its own sighting tells. */
function saidOf({ original, author, time, kind, text, marks, attachments, sightings: [first] }: ToldMessage): SaidOfMessage {
  const seen = first?.original === original ? first : { author: author?.shownAs ?? null, time };
  return { original, author: seen.author, time: seen.time, kind, text, marks, attachments: attachments.map(({ originalName }) => originalName) };
}

/** Of a message that had not come in yet, the export says so in words of the app, or in a mark: else its words are there. */
function isWronglyPending(said: SaidOfMessage, { format }: ExportedAs): boolean {
  if (!said.marks.includes("pending")) return false;
  if (format === "whatsapp-text") return pendingPhrase(phraseOf(said.text)) === null;
  return format !== "sms-backup-restore-xml" || !isToldNotFetched(said.original);
}

function contradicts(said: SaidOfMessage, exported: ExportedAs): boolean {
  switch (exported.format) {
    case "whatsapp-text":
    case "threema-text":
    case "pasted-text":
      return linesContradict(said, exported);
    case "telegram-json":
      return telegramContradicts(said);
    case "signal-jsonl":
      return signalContradicts(said);
    case "teams-graph":
      return teamsContradicts(said);
    case "sms-backup-restore-xml":
      return backupContradicts(said);
    case "imazing-csv":
      return tableContradicts(said);
    case "screenshots":
      return said.text !== "" || said.kind !== "image" || said.attachments.some((name) => said.original !== name && withoutTurn(said.original) !== name);
    case "telegram-html":
      return false;
  }
}

/** Of the second picture of one name, that name: `scherm (2).png`. */
const withoutTurn = (entry: string): string => entry.replace(/ \(\d+\)(?=(?:\.[^.]*)?$)/, "");
