import { err, ok, type Result } from "../../result";

/** The part of OData's filter language that the tenant knows. */
export type Filter =
  | { readonly kind: "equals"; readonly property: string; readonly value: string }
  | { readonly kind: "starts-with"; readonly property: string; readonly value: string }
  | { readonly kind: "and"; readonly parts: readonly Filter[] }
  | { readonly kind: "or"; readonly parts: readonly Filter[] };

type Parsed = Result<{ readonly filter: Filter; readonly rest: readonly string[] }, "unsupported">;

const TOKEN = /\s*(?:('(?:[^']|'')*')|(-?\d+(?:\.\d+)?)|([A-Za-z_@][\w/@.]*)|([(),]))/y;

/** Reads `a eq 'x'`, `startswith(a,'x')`, `and`, `or` and brackets; anything else is unsupported. */
export function parseFilter(text: string): Result<Filter, "unsupported"> {
  const tokens = tokenise(text);
  if (tokens === null) return err("unsupported");
  const parsed = parseJoined(tokens, "or");
  if (!parsed.ok) return parsed;
  return parsed.value.rest.length === 0 ? ok(parsed.value.filter) : err("unsupported");
}

function tokenise(text: string): readonly string[] | null {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  let at = 0;
  const end = text.trimEnd().length;
  while (at < end) {
    const match = TOKEN.exec(text);
    if (match === null) return null;
    tokens.push(match[0].trim());
    at = TOKEN.lastIndex;
  }
  return tokens;
}

function parseJoined(tokens: readonly string[], joint: "or" | "and"): Parsed {
  const next = (rest: readonly string[]): Parsed => (joint === "or" ? parseJoined(rest, "and") : parseTerm(rest));
  const first = next(tokens);
  if (!first.ok) return first;
  const parts = [first.value.filter];
  let rest = first.value.rest;
  while (rest[0]?.toLowerCase() === joint) {
    const more = next(rest.slice(1));
    if (!more.ok) return more;
    parts.push(more.value.filter);
    rest = more.value.rest;
  }
  return ok({ filter: parts.length === 1 ? first.value.filter : { kind: joint, parts }, rest });
}

function parseTerm(tokens: readonly string[]): Parsed {
  const [head, second, third, comma, value, close] = tokens;
  if (head === "(") return parseBracket(tokens.slice(1));
  if (head?.toLowerCase() === "startswith" && second === "(" && comma === "," && close === ")") {
    const literal = literalOf(value);
    if (third === undefined || literal === null) return err("unsupported");
    return ok({ filter: { kind: "starts-with", property: third, value: literal }, rest: tokens.slice(6) });
  }
  const literal = literalOf(third);
  if (head === undefined || second?.toLowerCase() !== "eq" || literal === null) return err("unsupported");
  return ok({ filter: { kind: "equals", property: head, value: literal }, rest: tokens.slice(3) });
}

function parseBracket(tokens: readonly string[]): Parsed {
  const inner = parseJoined(tokens, "or");
  if (!inner.ok) return inner;
  return inner.value.rest[0] === ")" ? ok({ filter: inner.value.filter, rest: inner.value.rest.slice(1) }) : err("unsupported");
}

function literalOf(token: string | undefined): string | null {
  if (token === undefined) return null;
  if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
  return /^(-?\d|true$|false$)/.test(token) ? token : null;
}

/** Which properties a filter speaks of. */
export function propertiesOf(filter: Filter): readonly string[] {
  return filter.kind === "and" || filter.kind === "or" ? filter.parts.flatMap(propertiesOf) : [filter.property];
}

/** Whether something passes the filter; comparison ignores case, as the directory and SharePoint do. */
export function passes(filter: Filter, valueOf: (property: string) => string | null): boolean {
  switch (filter.kind) {
    case "and":
      return filter.parts.every((part) => passes(part, valueOf));
    case "or":
      return filter.parts.some((part) => passes(part, valueOf));
    case "equals":
      return valueOf(filter.property)?.toLowerCase() === filter.value.toLowerCase();
    case "starts-with":
      return valueOf(filter.property)?.toLowerCase().startsWith(filter.value.toLowerCase()) ?? false;
  }
}
