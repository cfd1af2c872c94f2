import type { ReadFont } from "./read-font";

/**
 * The letter types of China, Japan and Korea. @fontsource ships each in some hundred files, and a list of which characters
 * lie in which; only the files that a copy needs are fetched.
 */
const PACKAGES = ["sc", "jp", "kr"] as const;
type Package = (typeof PACKAGES)[number];

/** Without the four among them that are coloured pictures: 〰 〽 ㊗ ㊙. */
const EAST_ASIAN = /[\u1100-\u11ff\u2e80-\u302f\u3031-\u303c\u303e-\u3296\u3298\u329a-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7fb\uf900-\ufaff\ufe30-\ufe4f\uff01-\uffee\u{20000}-\u{323af}]/u;
const EVERY_EAST_ASIAN = new RegExp(EAST_ASIAN, "gu");
const KANA = /[\u3041-\u30ff\u31f0-\u31ff\uff66-\uff9d]/;
const HANGUL = /[\u1100-\u11ff\u3131-\u318e\uac00-\ud7fb]/;

export const isEastAsian = (point: number): boolean => EAST_ASIAN.test(String.fromCodePoint(point));

/** The lists name hangul for the Chinese files too, which do not have them. Who has kana writes Japanese, and who has hangul Korean: Chinese characters look otherwise there. What one does not have, the next may. */
function inOrder(characters: string): readonly Package[] {
  const first = KANA.test(characters) ? "jp" : HANGUL.test(characters) ? "kr" : "sc";
  return [first, ...PACKAGES.filter((one) => one !== first)];
}

/**
 * The face of every East Asian character in these texts: `jp-42`.
 *
 * @returns null where a list of characters cannot be fetched
 */
export async function eastAsianFaces(texts: readonly string[], readFont: ReadFont): Promise<ReadonlyMap<number, string> | null> {
  const faces = new Map<number, string>();
  const characters = new Set(texts.flatMap((text) => text.match(EVERY_EAST_ASIAN) ?? []));
  const missing = new Set(Array.from(characters, (one) => one.codePointAt(0) ?? 0));
  for (const name of inOrder([...characters].join(""))) {
    if (missing.size === 0) break;
    const list = await readFont(`noto-sans-${name}.json`);
    if (list === null) return null;
    for (const { face, first, last } of rangesIn(list, name)) {
      for (const point of missing) {
        if (point < first || point > last || (name !== "kr" && HANGUL.test(String.fromCodePoint(point)))) continue;
        faces.set(point, face);
        missing.delete(point);
      }
    }
  }
  return faces;
}

/** A list as @fontsource ships it: `{"[42]": "U+4e00-4e03,U+3041", "latin": …}`; of its files, those with a number. */
function rangesIn(list: Uint8Array, name: Package): readonly { readonly face: string; readonly first: number; readonly last: number }[] {
  const read: unknown = JSON.parse(new TextDecoder().decode(list));
  if (typeof read !== "object" || read === null) return [];
  return Object.entries(read).flatMap(([key, ranges]) => {
    const number = /^\[(\d+)\]$/.exec(key)?.[1];
    if (number === undefined || typeof ranges !== "string") return [];
    return [...ranges.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)].map(([, first = "", last = first]) => ({ face: `${name}-${number}`, first: Number.parseInt(first, 16), last: Number.parseInt(last, 16) }));
  });
}
