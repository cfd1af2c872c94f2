import type { CopiedMessage, CopyBlock, CopyFact, CopyPicture, PictureAt, ReadingCopy } from "../../record/reading-copy";
import { pictureNotShown, shownAsCodeStatement } from "../../record/reading-copy-words";
import { embeddable } from "./picture";
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
const VALUES = { x: MARGIN + LABEL_WIDTH, width: TEXT_WIDTH - LABEL_WIDTH };
const ITEMS = { x: MARGIN + 12, width: TEXT_WIDTH - 12 };
const COLUMNS = [0, 110, 390] as const;
const PICTURE_BOX = [250, 210] as const;

/** What is known only while the copy is drawn. */
export interface Drawing {
  readonly setter: Typesetter;
  readonly pictureAt: PictureAt;
  readonly shownAsCode: number;
  /** Pictures that could not be shown; grows. */
  readonly notShown: Set<string>;
}

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
    setter.put(item, "Lbl", label, { x: MARGIN, width: LABEL_WIDTH - 8 }, LABEL);
    setter.sheet.moveTo(top);
    setter.put(item, "LBody", value, VALUES, VALUE);
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

/** A table of short texts: each fits on one line of its column. */
function table(rows: readonly { readonly tag: "TH" | "TD"; readonly cells: readonly string[] }[], root: Element, { setter }: Drawing): void {
  const element = setter.child(root, "Table");
  for (const { tag, cells } of rows) {
    const row = setter.child(element, "TR");
    setter.sheet.need(VALUE.leading * 2);
    setter.sheet.rule();
    const top = setter.sheet.position + 2;
    let bottom = top;
    for (const [index, cell] of cells.entries()) {
      const x = COLUMNS[index] ?? 0;
      setter.sheet.moveTo(top);
      setter.put(row, tag, cell, { x: MARGIN + x, width: (COLUMNS[index + 1] ?? TEXT_WIDTH) - x - 8 }, tag === "TH" ? LABEL : VALUE);
      bottom = Math.max(bottom, setter.sheet.position);
    }
    setter.sheet.moveTo(bottom + 2);
    row.end();
  }
  element.end();
  setter.sheet.rule();
  setter.sheet.space(8);
}

async function picture(wanted: CopyPicture, parent: Element, { setter, pictureAt, notShown }: Drawing): Promise<void> {
  const { path, named } = wanted;
  const shown = embeddable(await pictureAt(wanted));
  if (shown === null) {
    notShown.add(path);
    setter.put(parent, "P", pictureNotShown(named), FULL, SMALL);
    return;
  }
  const scale = Math.min(PICTURE_BOX[0] / shown.width, PICTURE_BOX[1] / shown.height, 1);
  const figure = setter.child(parent, "Figure", { alt: named });
  setter.sheet.space(4);
  setter.sheet.picture(shown.bytes, MARGIN, [shown.width * scale, shown.height * scale], figure);
  figure.end();
  setter.sheet.space(4);
}

async function message(shown: CopiedMessage, root: Element, drawing: Drawing): Promise<void> {
  const { setter } = drawing;
  const { sheet } = setter;
  const element = setter.child(root, "Sect");
  sheet.need(HEAD.leading + AUTHOR.leading + BODY.leading * 2 + 12);
  sheet.rule();
  sheet.space(6);
  setter.put(element, "H3", shown.head, FULL, HEAD);
  setter.put(element, "P", shown.author, FULL, AUTHOR);
  setter.put(element, "P", shown.text, FULL, BODY);
  sheet.space(3);
  setter.put(element, "P", shown.about, FULL, SMALL);
  for (const aside of shown.asides) setter.put(element, "P", aside, FULL, SMALL);
  for (const { line, picture: image } of shown.attachments) {
    setter.put(element, "P", line, FULL, SMALL);
    if (image !== null) await picture(image, element, drawing);
  }
  for (const reason of shown.reasons) setter.put(element, "P", reason, FULL, SMALL);
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
  for (const shown of copy.blocks) await block(shown, root, drawing);
  root.end();
  sheet.number(copy.number);
}
