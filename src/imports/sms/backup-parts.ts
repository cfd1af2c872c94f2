import { Passages } from "./passages";

/**
 * A stretch of the backup's text: what stands before the root, the root's own tag, a message with what follows it up to
 * the next, or what begins with the root's end.
 */
export interface BackupPart {
  readonly kind: "before" | "root" | "message" | "end";
  readonly start: number;
  readonly end: number;
}

/** In XML a `<` inside a value is written `&lt;`, so each of these begins a thing of its own, in a damaged file too. */
const MARKS = /<!--|<!\[CDATA\[|<![Dd][Oo][Cc][Tt][Yy][Pp][Ee]|<smses(?=[\s/>])|<\/smses(?=[\s>])|<(?:sms|mms)(?=[\s/>])/g;

const KINDS: ReadonlyMap<string, BackupPart["kind"]> = new Map([
  ["<smses", "root"],
  ["</smses", "end"],
  ["<sms", "message"],
  ["<mms", "message"],
]);

/**
 * Cuts the text where messages begin, so that a fault in one of them leaves the others as they are. Nothing is left out:
 * the parts together are the text.
 *
 * @returns `doctype` when there is a DOCTYPE anywhere: no backup has one
 */
export function backupParts(text: string): readonly BackupPart[] | "doctype" {
  const parts: BackupPart[] = [];
  const passages = new Passages(text);
  const marks = new RegExp(MARKS);
  let kind: BackupPart["kind"] = "before";
  let start = 0;
  for (let match = marks.exec(text); match !== null; match = marks.exec(text)) {
    const passed = passages.after(match[0], marks.lastIndex);
    if (passed !== null) {
      marks.lastIndex = passed;
      continue;
    }
    const next = KINDS.get(match[0]);
    if (next === undefined) return "doctype";
    if (match.index > start) parts.push({ kind, start, end: match.index });
    kind = next;
    start = match.index;
  }
  if (start < text.length) parts.push({ kind, start, end: text.length });
  return parts;
}
