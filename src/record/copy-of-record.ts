import { aboutBlocks, conversationBlocks, notKeptBlocks } from "./copied-conversation";
import { copiedMessage, isPicture } from "./copied-message";
import type { FiledMedia } from "./filed-media";
import { placeKey } from "./media-place";
import { quotedWords } from "./quoted-rules";
import type { CopyBlock, ReadingCopy } from "./reading-copy";
import { COPY_CODES, COPY_INTRODUCTION, COPY_SECTIONS, copyTitle } from "./reading-copy-words";
import { numberOfRecord } from "./record-number";
import type { RecordInput } from "./record-input";
import type { Retained } from "./retained";
import { transcriptStatements } from "./transcript";

/** A picture larger than this is named in the copy: phones hold 4 to 6 MB a photo at most. */
const PICTURE_BYTES = 6 * 1024 * 1024;
/** All pictures of one copy together; the copy is made in memory. */
const ALL_PICTURES_BYTES = 32 * 1024 * 1024;

/** The first pictures that fit; the others are named. */
function shownPictures(media: readonly FiledMedia[]): ReadonlySet<string> {
  const shown = new Set<string>();
  let left = ALL_PICTURES_BYTES;
  for (const one of media) {
    const { size } = one.file;
    if (!isPicture(one) || size > Math.min(PICTURE_BYTES, left)) continue;
    left -= size;
    shown.add(one.path);
  }
  return shown;
}

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
export function copyOfRecord(input: RecordInput, retained: Retained, media: readonly FiledMedia[]): ReadingCopy {
  const number = numberOfRecord(input.recordId, input.created);
  const surroundings = {
    people: new Map(input.people.map((person) => [person.shownAs, person])),
    colleagues: new Map(input.colleagues.map(({ id, displayName }) => [id, displayName])),
    media: new Map(media.map((one) => [placeKey(one), one])),
    notes: input.notes,
    pictures: shownPictures(media),
  };
  const statements: readonly CopyBlock[] = [COPY_INTRODUCTION, ...transcriptStatements(input, retained), COPY_CODES].map((text) => ({ kind: "paragraph", text }));
  return {
    number,
    created: input.created,
    title: copyTitle(input.conversation.app),
    subtitle: input.subject,
    blocks: [
      ...statements,
      { kind: "shown-as-code" },
      ...aboutBlocks(input, retained, number),
      ...conversationBlocks(input, retained),
      ...notKeptBlocks(retained),
      ...ruleBlocks(retained),
      { kind: "heading", text: COPY_SECTIONS.messages },
      ...retained.filed.map((one) => copiedMessage(one, surroundings)),
    ],
  };
}
