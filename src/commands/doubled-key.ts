/** A string, with the colon that makes it a key; or what begins, parts or ends an object or an array. */
const TOKEN = /("(?:[^"\\]|\\.)*")(\s*:)?|[{}[\],]/g;

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
  for (const [token, text, colon] of json.matchAll(TOKEN)) {
    const level = open.at(-1);
    if (token === "{") open.push({ keys: new Set(), at: "" });
    else if (token === "[") open.push({ keys: null, at: 0 });
    else if (token === "}" || token === "]") open.pop();
    else if (token === ",") {
      if (typeof level?.at === "number") level.at += 1;
    } else if (text !== undefined && colon !== undefined && level?.keys != null) {
      const key = text.includes("\\") ? String(JSON.parse(text)) : text.slice(1, -1);
      level.at = key;
      if (level.keys.size === level.keys.add(key).size) return open.map(({ at }) => at);
    }
  }
  return null;
}
