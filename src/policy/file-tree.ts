import { createScanner, parseTree, printParseErrorCode } from "jsonc-parser";
import type { Node, ParseError } from "jsonc-parser";
import type { ExpectedToken } from "./policy-fault";

/** Deeper than any policy goes; the parser calls itself for every level. */
const MOST_LEVELS = 32;

/** One thing that the grammar of JSON does not allow. Offsets count UTF-16 units from 0. */
export interface GrammarFault {
  readonly offset: number;
  readonly expected: ExpectedToken;
}

/** Steps from the root: names of fields, and numbers in a list from 0. */
export type TreePath = readonly PropertyKey[];

/** What the grammar expects, by the parser's own name for what is wrong. */
const EXPECTED: Readonly<Record<string, ExpectedToken>> = {
  InvalidSymbol: "value",
  InvalidNumberFormat: "number",
  PropertyNameExpected: "field-name",
  ValueExpected: "value",
  ColonExpected: "colon",
  CommaExpected: "comma",
  CloseBraceExpected: "end-of-object",
  CloseBracketExpected: "end-of-list",
  EndOfFileExpected: "end-of-file",
  InvalidCommentToken: "value",
  UnexpectedEndOfComment: "end-of-comment",
  UnexpectedEndOfString: "end-of-text",
  UnexpectedEndOfNumber: "number",
  InvalidUnicode: "escape",
  InvalidEscapeCharacter: "escape",
  InvalidCharacter: "character",
};

/** Where lists and objects lie in one another too deeply to be read; null when they do not. */
export function tooDeepAt(text: string): number | null {
  const scanner = createScanner(text, true);
  let level = 0;
  while (scanner.getPosition() < text.length) {
    scanner.scan();
    const at = scanner.getTokenOffset();
    // No other token begins with a bracket: a text begins with a quote, a comment with a slash.
    const first = text.charAt(at);
    if (first === "{" || first === "[") level += 1;
    if (first === "}" || first === "]") level -= 1;
    if (level > MOST_LEVELS) return at;
  }
  return null;
}

/** The file as a tree in which everything has its place; comments and trailing commas are allowed. */
export function readTree(text: string): { readonly root: Node | null; readonly faults: readonly GrammarFault[] } {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true }) ?? null;
  return { root, faults: errors.map(({ offset, error }) => ({ offset, expected: EXPECTED[printParseErrorCode(error)] ?? "value" })) };
}

/** The value of a tree; a field called `__proto__` is a field like any other. */
export function valueOf({ type, value, children = [] }: Node): unknown {
  if (type === "array") return children.map(valueOf);
  if (type !== "object") return value;
  return Object.fromEntries(children.filter(isField).map((field) => [nameOf(field), valueOf(field.children[1])]));
}

/** The value at the end of a path; null when there is none. */
export function nodeAt(root: Node, path: TreePath): Node | null {
  let node: Node | undefined = root;
  for (const step of path) {
    // The last field of a name counts, as everywhere in JSON.
    node = typeof step === "number" ? node.children?.[step] : fieldsOf(node).findLast((field) => nameOf(field) === step)?.children[1];
    if (node === undefined) return null;
  }
  return node;
}

/** Where each name of an object stands; the last, where one stands there twice. */
export const keysOf = (object: Node): ReadonlyMap<string, Node> => new Map(fieldsOf(object).map((field) => [nameOf(field), field.children[0]]));

/** Every name that an object has already: its second and later standing. */
export function duplicatesIn(node: Node, path: TreePath = []): readonly { readonly key: Node; readonly path: TreePath }[] {
  const fields = fieldsOf(node);
  const seen = new Set<string>();
  const own = fields.filter((field) => seen.size === seen.add(nameOf(field)).size);
  const inFields = fields.flatMap((field) => duplicatesIn(field.children[1], [...path, nameOf(field)]));
  const inItems = node.type === "array" ? (node.children ?? []).flatMap((item, index) => duplicatesIn(item, [...path, index])) : [];
  return [...own.map((field) => ({ key: field.children[0], path: [...path, nameOf(field)] })), ...inFields, ...inItems];
}

/** A name with its value. */
type Field = Node & { readonly children: readonly [Node, Node, ...Node[]] };

const isField = (node: Node): node is Field => node.children !== undefined && node.children.length >= 2;
const fieldsOf = (node: Node): readonly Field[] => (node.type === "object" ? (node.children ?? []).filter(isField) : []);
const nameOf = (field: Field): string => String(field.children[0].value);
