import type PDFDocument from "pdfkit";

type Document = InstanceType<typeof PDFDocument>;

/** Of a tree of pdfkit, as much as is used: values by number. */
interface NumberTree {
  get(key: number): unknown;
  add(key: number, value: object): unknown;
}

const isTree = (value: unknown): value is NumberTree => typeof value === "object" && value !== null && "get" in value && "add" in value;

/**
 * Writes out what stands on the page, which gets no more content but its number. pdfkit keeps all pages in memory until
 * the end, each as thousands of small arrays. What it keeps where, its types do not name; its version is fixed, and the
 * tests read every copy back.
 */
export function writeOut(document: Document): void {
  document.page.content.end(null);
  writeParents(document);
}

/** The elements to which the content of the page belongs, as an object of its own: then nothing here holds them any more. @source ISO 32000-1, 14.7.4.4 and 7.9.7 */
function writeParents(document: Document): void {
  const tree: unknown = Reflect.get(document.getStructTreeRoot().data, "ParentTree");
  const key: unknown = Reflect.get(document.page.dictionary.data, "StructParents");
  if (!isTree(tree) || typeof key !== "number") return;
  const parents = tree.get(key);
  if (!Array.isArray(parents)) return;
  const written = document.ref(parents);
  written.end(null);
  Reflect.set(written, "data", {});
  tree.add(key, written);
}

/**
 * Goes back to every page that was written out, and ends it with what is drawn now.
 *
 * @param draw on the page that is open; gets its number, from 1, and how many there are
 */
export function endPages(document: Document, draw: (number: number, count: number) => void): void {
  const { start, count } = document.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    document.switchToPage(start + page);
    const more = document.ref({});
    Object.assign(document.page.dictionary.data, { Contents: [document.page.content, more] });
    document.page.content = more;
    draw(page + 1, count);
    document.page.end();
  }
  // Or pdfkit would end them all again.
  Reflect.set(document, "_pageBuffer", []);
}
