import { aboutBlocks, conversationBlocks, notKeptBlocks } from "./copied-conversation";
import { copiedMessage } from "./copied-message";
import type { FiledMedia } from "./filed-media";
import { placeKey } from "./media-place";
import { quotedWords } from "./quoted-rules";
import type { CopyBlock, ReadingCopy } from "./reading-copy";
import { COPY_CODES, COPY_INTRODUCTION, COPY_SECTIONS, copyTitle } from "./reading-copy-words";
import { numberOfRecord } from "./record-number";
import type { RecordTold } from "./record-told";
import type { Retained } from "./retained";
import { transcriptStatements } from "./transcript";

const ruleBlocks = (retained: Retained): readonly CopyBlock[] => [
  { kind: "heading", text: COPY_SECTIONS.rules },
  { kind: "list", items: quotedWords(retained.kept).map(({ rule, words }) => (words === null ? `${rule}: bewaarstop, staat niet in de instructie` : `${rule}: «${words}»`)) },
];

/**
 * What the reading copy of a record shows: all that transcript.json says of the kept messages, for who has no software
 * but a reader of PDF.
 *
 * @source record.md, «transcript.pdf»
 */
export function copyOfRecord(told: RecordTold, retained: Retained, media: readonly FiledMedia[]): ReadingCopy {
  const number = numberOfRecord(told.recordId, told.created);
  const surroundings = {
    people: new Map(told.people.map((person) => [person.shownAs, person])),
    colleagues: new Map(told.colleagues.map(({ id, displayName }) => [id, displayName])),
    media: new Map(media.map((one) => [placeKey(one), one])),
    notes: told.notes,
    app: told.conversation.app,
  };
  const statements: readonly CopyBlock[] = [COPY_INTRODUCTION, ...transcriptStatements(told, retained), COPY_CODES].map((text) => ({ kind: "paragraph", text }));
  return {
    number,
    created: told.created,
    title: copyTitle(told.conversation.app),
    subtitle: told.subject,
    blocks: [
      ...statements,
      { kind: "shown-as-code" },
      ...aboutBlocks(told, retained, number),
      ...conversationBlocks(told, retained),
      ...notKeptBlocks(retained),
      ...ruleBlocks(retained),
      { kind: "heading", text: COPY_SECTIONS.messages },
      ...retained.filed.map((one) => copiedMessage(one, surroundings)),
    ],
  };
}
