import { err, ok, type Result } from "../../result";
import type { Filter } from "./filter";

type Tokens = readonly string[];
type Parsed = Result<{ readonly filter: Filter; readonly rest: Tokens }, "unsupported">;

const TOKEN = /\s*(?:('(?:[^']|'')*')|(-?\d+(?:\.\d+)?)|([A-Za-z_@][\w/@.]*)|([(),:]))/y;

/** Reads `a eq 'x'`, `startswith(a,'x')`, `a in ('x','y')`, `a/any(p:p eq 'x')`, `and`, `or` and brackets; anything else is unsupported. */
export function parseFilter(text: string): Result<Filter, "unsupported"> {
  const tokens = tokenise(text);
  if (tokens === null) return err("unsupported");
  const parsed = parseJoined(tokens, "or");
  if (!parsed.ok) return parsed;
  return parsed.value.rest.length === 0 ? ok(parsed.value.filter) : err("unsupported");
}

function tokenise(text: string): Tokens | null {
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

function parseJoined(tokens: Tokens, joint: "or" | "and"): Parsed {
  const next = (rest: Tokens): Parsed => (joint === "or" ? parseJoined(rest, "and") : parseTerm(rest));
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

function parseTerm(tokens: Tokens): Parsed {
  const [head, second] = tokens;
  if (head === "(") return parseBracket(tokens.slice(1));
  if (head?.toLowerCase() === "startswith") return parseStart(tokens);
  if (head?.endsWith("/any") === true) return parseAny(tokens);
  return second?.toLowerCase() === "in" ? parseIn(tokens) : parseEquals(tokens);
}

function parseBracket(tokens: Tokens): Parsed {
  const inner = parseJoined(tokens, "or");
  if (!inner.ok) return inner;
  return inner.value.rest[0] === ")" ? ok({ filter: inner.value.filter, rest: inner.value.rest.slice(1) }) : err("unsupported");
}

function parseEquals([property, operator, token, ...rest]: Tokens): Parsed {
  const value = literalOf(token);
  if (property === undefined || operator?.toLowerCase() !== "eq" || value === null) return err("unsupported");
  return ok({ filter: { kind: "equals", property, value, quoted: token?.startsWith("'") === true }, rest });
}

function parseStart([, open, property, comma, token, close, ...rest]: Tokens): Parsed {
  const value = literalOf(token);
  if (open !== "(" || property === undefined || comma !== "," || value === null || close !== ")") return err("unsupported");
  return ok({ filter: { kind: "starts-with", property, value }, rest });
}

function parseIn([property, , open, ...list]: Tokens): Parsed {
  const end = list.indexOf(")");
  const inside = list.slice(0, end);
  const values = inside.filter((_token, index) => index % 2 === 0).map(literalOf).filter((value) => value !== null);
  const separated = inside.every((token, index) => index % 2 === 0 || token === ",");
  const whole = inside.length % 2 === 1 && values.length === (inside.length + 1) / 2;
  if (property === undefined || open !== "(" || end === -1 || !separated || !whole) return err("unsupported");
  return ok({ filter: { kind: "in", property, values }, rest: list.slice(end + 1) });
}

/** Only equality is known inside `any`. */
function parseAny([head = "", open, variable, colon, ...inside]: Tokens): Parsed {
  const inner = parseEquals(inside);
  if (open !== "(" || colon !== ":" || !inner.ok || inner.value.filter.kind !== "equals") return err("unsupported");
  const { filter, rest } = inner.value;
  if (filter.property !== variable || rest[0] !== ")") return err("unsupported");
  return ok({ filter: { kind: "any", property: head.slice(0, -"/any".length), value: filter.value }, rest: rest.slice(1) });
}

function literalOf(token: string | undefined): string | null {
  if (token === undefined) return null;
  if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
  return /^(-?\d|true$|false$)/.test(token) ? token : null;
}
