/** What begins a string, or begins, parts or ends an object or an array. */
const SIGN = /["{}[\],]/g;
const COLON = /\s*:/y;

/** An object or an array that is not closed yet, and where in it the text stands. */
interface Level {
  /** Null of an array. */
  readonly keys: Set<string> | null;
  at: string | number;
}

/**
 * Where an object has a key that it has already: of two values nobody knows which was meant, and a reader of JSON takes the last without a word.
 *
 * @param json one value that is JSON, however deep
 * @returns keys and places in arrays from the root, the first such key last; null where every key stands once
 */
export function doubledKey(json: string): readonly (string | number)[] | null {
  const open: Level[] = [];
  const sign = new RegExp(SIGN);
  for (let found = sign.exec(json); found !== null; found = sign.exec(json)) {
    const level = open.at(-1);
    const [token] = found;
    if (token === "{") open.push({ keys: new Set(), at: "" });
    else if (token === "[") open.push({ keys: null, at: 0 });
    else if (token === "}" || token === "]") open.pop();
    else if (token === ",") {
      if (typeof level?.at === "number") level.at += 1;
    } else {
      sign.lastIndex = endOfString(json, found.index);
      if (level?.keys == null || !isBeforeColon(json, sign.lastIndex)) continue;
      const key = String(JSON.parse(json.slice(found.index, sign.lastIndex)));
      level.at = key;
      if (level.keys.size === level.keys.add(key).size) return open.map(({ at }) => at);
    }
  }
  return null;
}

/** Just behind the quote that ends a string. A pattern for the whole of it would have no room for one of megabytes. */
function endOfString(json: string, start: number): number {
  let end = json.indexOf('"', start + 1);
  while (isEscaped(json, end)) end = json.indexOf('"', end + 1);
  return end + 1;
}

function isEscaped(json: string, at: number): boolean {
  let first = at;
  while (json[first - 1] === "\\") first -= 1;
  return (at - first) % 2 === 1;
}

function isBeforeColon(json: string, at: number): boolean {
  const colon = new RegExp(COLON);
  colon.lastIndex = at;
  return colon.test(json);
}
