/** A spreadsheet reads a cell that begins so as a formula; it also knows their full-width and small forms. */
const BEGINS_FORMULA = new Set(["=", "+", "-", "@"]);
/** A tab or a line break in front takes what follows out of its cell in some programs. */
const BREAKS_OUT = /^[\t\r\n]/;
/** What stands in front and is not seen: spaces, marks of direction, a byte order mark, control characters. */
const UNSEEN = /^[\s\p{Cc}\p{Cf}\p{Zs}]+/u;
/** Where another cell begins in a program that parts fields otherwise than this file does, as Excel in English does by commas: then the quotes around a cell do not count. */
const PARTS = /(?<=[,;|\t\r\n])/u;

function beginsFormula(text: string): boolean {
  const seen = text.replace(UNSEEN, "");
  const first = String.fromCodePoint(seen.codePointAt(0) ?? 0x20).normalize("NFKC").at(0) ?? "";
  return BEGINS_FORMULA.has(first);
}

/** Makes a text that a spreadsheet would take for a formula, as a whole or behind a separator, a text: an apostrophe stands before it, as people do themselves. */
export function plainCell(text: string): string {
  const plain = text.split(PARTS).map((part) => (beginsFormula(part) ? `'${part}` : part)).join("");
  return BREAKS_OUT.test(plain) ? `'${plain}` : plain;
}

const quoted = (text: string): string => `"${plainCell(text).replaceAll('"', '""')}"`;

/** Excel reads a file as UTF-8 only when it begins so. */
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * A table as CSV, safe to open in a spreadsheet.
 *
 * Fields are parted by `;`: Excel in Dutch reads a comma as a decimal mark and would put a whole row in one cell. Every
 * cell is quoted, so that nothing in it can begin another.
 *
 * @source RFC 4180; reliability.md, «Hostile input»
 */
export const csvOf = (rows: readonly (readonly string[])[]): string => BYTE_ORDER_MARK + rows.map((row) => `${row.map(quoted).join(";")}\r\n`).join("");
