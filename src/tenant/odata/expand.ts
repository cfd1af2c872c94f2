import { err, ok, type Result } from "../../result";

/** `$expand=listItem($expand=fields($select=A,B))` as a tree; `select` null is everything. */
export interface Expansion {
  readonly name: string;
  readonly select: readonly string[] | null;
  readonly expand: readonly Expansion[];
}

/** What can be expanded in an entity, and inside that. */
export interface Expandable {
  readonly [name: string]: Expandable;
}

export const areKnown = (expand: readonly Expansion[], inside: Expandable): boolean =>
  expand.every((one) => {
    const known = Object.hasOwn(inside, one.name) ? inside[one.name] : undefined;
    return known !== undefined && areKnown(one.expand, known);
  });

export function parseExpand(text: string): Result<readonly Expansion[], "unsupported"> {
  const parts = splitOutside(text, ",").map(parseOne);
  const good = parts.filter((part) => part !== null);
  return good.length === parts.length ? ok(good) : err("unsupported");
}

function parseOne(text: string): Expansion | null {
  const match = /^(\w+)(?:\((.*)\))?$/s.exec(text.trim());
  if (match?.[1] === undefined) return null;
  let select: readonly string[] | null = null;
  let expand: readonly Expansion[] = [];
  for (const option of match[2] === undefined ? [] : splitOutside(match[2], ";")) {
    const [, name, value] = /^\s*\$?(select|expand)=(.*)$/s.exec(option) ?? [];
    if (name === undefined || value === undefined) return null;
    if (name === "select") select = namesOf(value);
    else {
      const inner = parseExpand(value);
      if (!inner.ok) return null;
      expand = inner.value;
    }
  }
  return { name: match[1], select, expand };
}

/** Splits at a separator that stands outside all brackets. */
function splitOutside(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === "(") depth += 1;
    else if (sign === ")") depth -= 1;
    else if (sign === separator && depth === 0) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

export const namesOf = (list: string): readonly string[] => list.split(",").map((name) => name.trim()).filter((name) => name !== "");
