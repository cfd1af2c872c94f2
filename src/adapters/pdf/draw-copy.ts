import type { CopiedAttachment, CopiedMessage, CopyBlock, CopyFact, ReadingCopy } from "../../record/reading-copy";
import { pictureNotShown, shownAsCodeStatement } from "../../record/reading-copy-words";
import type { EmbeddablePicture } from "./picture";
import type { Pictures } from "./pictures";
import { type Element, type Lettering, MARGIN, TEXT_WIDTH } from "./sheet";
import { FULL, type Typesetter } from "./typesetter";

const TITLE: Lettering = { size: 20, leading: 27, weight: 700, colour: "#1a1a1a" };
const SUBTITLE: Lettering = { size: 12.5, leading: 19, weight: 400, colour: "#3a3a3a" };
const HEADING: Lettering = { size: 13, leading: 19, weight: 700, colour: "#154273" };
const BODY: Lettering = { size: 10.5, leading: 15.5, weight: 400, colour: "#1a1a1a" };
const AUTHOR: Lettering = { ...BODY, weight: 700 };
const SMALL: Lettering = { size: 8.5, leading: 12.5, weight: 400, colour: "#4d4d4d" };
const LABEL: Lettering = { ...SMALL, size: 9.5, leading: 14, weight: 700 };
const VALUE: Lettering = { ...SMALL, size: 9.5, leading: 14, colour: "#1a1a1a" };
const HEAD: Lettering = { ...SMALL, weight: 400, colour: "#154273" };

const LABEL_WIDTH = 112;
const VALUES = { x: MARGIN + LABEL_WIDTH, width: TEXT_WIDTH - LABEL_WIDTH, turns: false };
const ITEMS = { x: MARGIN + 12, width: TEXT_WIDTH - 12, turns: false };
/** What somebody wrote, in the direction in which it is read. */
const WRITTEN = { ...FULL, turns: true };
const COLUMNS = [0, 110, 390] as const;
const PICTURE_BOX = [280, 200] as const;
const PICTURE_GAP = 5;
/** Less room than this is not used for a picture. */
const SMALLEST_PICTURE = 130;
/** A message of at most this height is not broken over two pages; of a longer one the first lines are not. */
const KEPT_TOGETHER = 390;
const FIRST_LINES = HEAD.leading + AUTHOR.leading + BODY.leading * 3 + 12;

/** What is known only while the copy is drawn. */
export interface Drawing {
  readonly setter: Typesetter;
  readonly pictures: Pictures;
  readonly shownAsCode: number;
  readonly onMessage: OnMessage;
}

/** Told how many messages are drawn, of how many. */
export type OnMessage = (done: number, total: number) => void;

function heading(text: string, root: Element, { setter }: Drawing): void {
  setter.sheet.space(16);
  setter.sheet.need(HEADING.leading + 60);
  setter.put(root, "H2", text, FULL, HEADING);
  setter.sheet.space(4);
}

function facts(all: readonly CopyFact[], root: Element, { setter }: Drawing): void {
  const list = setter.child(root, "L");
  for (const { label, value } of all) {
    const item = setter.child(list, "LI");
    setter.sheet.need(LABEL.leading);
    const top = setter.sheet.position;
    setter.put(item, "Lbl", label, { x: MARGIN, width: LABEL_WIDTH - 8, turns: false }, LABEL);
    const bottom = setter.sheet.position;
    setter.sheet.moveTo(top);
    setter.put(item, "LBody", value, VALUES, VALUE);
    if (setter.sheet.position === top) setter.sheet.moveTo(bottom);
    item.end();
  }
  list.end();
  setter.sheet.space(6);
}

function list(items: readonly string[], root: Element, { setter }: Drawing): void {
  const element = setter.child(root, "L");
  for (const text of items) {
    const item = setter.child(element, "LI");
    setter.sheet.need(VALUE.leading);
    setter.sheet.dot(MARGIN + 4, VALUE.leading);
    setter.put(item, "LBody", text, ITEMS, VALUE);
    item.end();
  }
  element.end();
  setter.sheet.space(6);
}

/** The head of a table again, on a further page; no content, for it was read already. */
function repeatHead(cells: readonly string[], setter: Typesetter): void {
  const top = setter.sheet.position;
  for (const [index, cell] of cells.entries()) {
    setter.sheet.moveTo(top);
    setter.repeat(cell, { x: MARGIN + (COLUMNS[index] ?? 0), width: TEXT_WIDTH, turns: false }, LABEL);
  }
  setter.sheet.space(2);
}

/** A table of short texts: each fits on one line of its column. */
function table(rows: readonly { readonly tag: "TH" | "TD"; readonly cells: readonly string[] }[], root: Element, { setter }: Drawing): void {
  const element = setter.child(root, "Table");
  for (const { tag, cells } of rows) {
    const row = setter.child(element, "TR");
    const isNewPage = setter.sheet.need(VALUE.leading * 2);
    if (isNewPage && tag === "TD") repeatHead(rows[0]?.cells ?? [], setter);
    setter.sheet.rule();
    const top = setter.sheet.position + 2;
    let bottom = top;
    for (const [index, cell] of cells.entries()) {
      const x = COLUMNS[index] ?? 0;
      setter.sheet.moveTo(top);
      setter.put(row, tag, cell, { x: MARGIN + x, width: (COLUMNS[index + 1] ?? TEXT_WIDTH) - x - 8, turns: false }, tag === "TH" ? LABEL : VALUE);
      bottom = Math.max(bottom, setter.sheet.position);
    }
    setter.sheet.moveTo(bottom + 2);
    row.end();
  }
  element.end();
  setter.sheet.rule();
  setter.sheet.space(8);
}

/** An attachment with the size that its picture gets; null where it has none that can be shown. */
interface LoadedAttachment extends CopiedAttachment {
  readonly shown: (EmbeddablePicture & { readonly scale: number }) | null;
}

async function loaded(attachment: CopiedAttachment, pictures: Pictures): Promise<LoadedAttachment> {
  const picture = attachment.picture === null ? null : await pictures.load(attachment.picture);
  if (picture === null) return { ...attachment, shown: null };
  return { ...attachment, shown: { ...picture, scale: Math.min(PICTURE_BOX[0] / picture.width, PICTURE_BOX[1] / picture.height, 1) } };
}

const heightOf = ({ shown }: LoadedAttachment): number => (shown === null ? 0 : shown.height * shown.scale + 2 * PICTURE_GAP);

/** A single picture somewhat smaller, where that keeps half a page from staying empty. */
function fittedTo(room: number, attachments: readonly LoadedAttachment[]): readonly LoadedAttachment[] {
  const pictures = attachments.filter(({ shown }) => shown !== null);
  if (pictures.length !== 1 || room < SMALLEST_PICTURE) return attachments;
  return attachments.map((one) => (one.shown === null ? one : { ...one, shown: { ...one.shown, scale: Math.min(one.shown.scale, (room - 2 * PICTURE_GAP) / one.shown.height) } }));
}

/** An attachment by name, and below it the picture itself, or why it is not there. The two stay together. */
function attachment(one: LoadedAttachment, parent: Element, { setter, pictures }: Drawing): void {
  const { line, picture, shown } = one;
  const { sheet } = setter;
  sheet.need(Math.min(setter.height(line, FULL, SMALL), FIRST_LINES) + heightOf(one));
  setter.put(parent, "P", line, FULL, SMALL);
  if (picture === null) return;
  if (shown === null) {
    setter.put(parent, "P", pictureNotShown(picture.named, pictures.notShown.get(picture.path) ?? "unread"), FULL, SMALL);
    return;
  }
  const [width, height] = [shown.width * shown.scale, shown.height * shown.scale];
  sheet.space(PICTURE_GAP);
  sheet.need(height);
  const figure = setter.child(parent, "Figure", { alt: picture.named, bbox: [MARGIN, sheet.position, MARGIN + width, sheet.position + height] });
  sheet.picture(shown.bytes, MARGIN, [width, height], figure);
  figure.end();
  sheet.space(PICTURE_GAP);
}

/** Strings of a message in the order in which they are shown; its pictures stand in between. */
const letteredStrings = ({ head, author, text, about, asides, attachments, reasons }: CopiedMessage): readonly (readonly [string, Lettering])[] => [
  [head, HEAD],
  [author, AUTHOR],
  [text, BODY],
  ...[about, ...asides, ...attachments.map(({ line }) => line), ...reasons].map((one) => [one, SMALL] as const),
];

async function message(shown: CopiedMessage, root: Element, drawing: Drawing): Promise<void> {
  const { setter, pictures } = drawing;
  const { sheet } = setter;
  const element = setter.child(root, "Sect");
  const attachments: LoadedAttachment[] = [];
  for (const one of shown.attachments) attachments.push(await loaded(one, pictures));
  const words = letteredStrings(shown).reduce((sum, [text, lettering]) => sum + setter.height(text, FULL, lettering), 12);
  const fitting = fittedTo(sheet.left - words, attachments);
  const height = fitting.reduce((sum, one) => sum + heightOf(one), words);
  sheet.need(height <= KEPT_TOGETHER ? height : FIRST_LINES);
  sheet.rule();
  sheet.space(6);
  setter.put(element, "H3", shown.head, FULL, HEAD);
  setter.put(element, "P", shown.author, FULL, AUTHOR);
  setter.put(element, "P", shown.text, WRITTEN, BODY);
  sheet.space(3);
  for (const text of [shown.about, ...shown.asides]) setter.put(element, "P", text, FULL, SMALL);
  for (const one of fitting) attachment(one, element, drawing);
  for (const text of shown.reasons) setter.put(element, "P", text, FULL, SMALL);
  sheet.space(9);
  element.end();
}

async function block(shown: CopyBlock, root: Element, drawing: Drawing): Promise<void> {
  const { setter } = drawing;
  switch (shown.kind) {
    case "heading":
      heading(shown.text, root, drawing);
      return;
    case "paragraph":
    case "shown-as-code":
      setter.put(root, "P", shown.kind === "paragraph" ? shown.text : shownAsCodeStatement(drawing.shownAsCode), FULL, VALUE);
      setter.sheet.space(5);
      return;
    case "facts":
      facts(shown.facts, root, drawing);
      return;
    case "list":
      list(shown.items, root, drawing);
      return;
    case "table":
      table([{ tag: "TH", cells: shown.head }, ...shown.rows.map((cells) => ({ tag: "TD", cells }) as const)], root, drawing);
      return;
    case "message":
      await message(shown, root, drawing);
  }
}

/** Draws a copy on its sheet, from the title to the last page number. */
export async function drawCopy(copy: ReadingCopy, drawing: Drawing): Promise<void> {
  const { setter } = drawing;
  const { sheet } = setter;
  const root = sheet.document.struct("Document");
  sheet.document.addStructure(root);
  sheet.need(TITLE.leading);
  setter.put(root, "H1", copy.title, FULL, TITLE);
  setter.put(root, "P", copy.subtitle, FULL, SUBTITLE);
  sheet.space(12);
  const total = copy.blocks.filter(({ kind }) => kind === "message").length;
  let done = 0;
  for (const shown of copy.blocks) {
    await block(shown, root, drawing);
    if (shown.kind === "message") drawing.onMessage((done += 1), total);
  }
  root.end();
  sheet.number(copy.number);
}
