/** A tag, or the text between two of them. Comments and declarations are no pieces. */
export type HtmlPiece =
  | { readonly kind: "text"; /** Its characters, entities read. */ readonly text: string }
  | { readonly kind: "start"; /** In small letters. */ readonly name: string; /** Source of its attributes. */ readonly attributes: string; readonly isClosed: boolean }
  | { readonly kind: "end"; readonly name: string };

/** Elements without an end. */
export const VOID_ELEMENTS: ReadonlySet<string> = new Set("br img hr meta link input col area base wbr source".split(" "));

const NAME = /^<(\/?)([a-zA-Z][\w:-]*)/;

const NAMED: Readonly<Record<string, string>> = {
  amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0", euro: "€", eacute: "é", egrave: "è", euml: "ë", iuml: "ï", ouml: "ö", uuml: "ü",
  aacute: "á", agrave: "à", ccedil: "ç", oacute: "ó", acirc: "â", ecirc: "ê", icirc: "î", ocirc: "ô", ucirc: "û", auml: "ä", igrave: "ì", iacute: "í", ograve: "ò", ugrave: "ù", uacute: "ú", ntilde: "ñ", oslash: "ø", aring: "å", szlig: "ß",
  bull: "•", middot: "·", times: "×", deg: "°", sect: "§", plusmn: "±", frac12: "½", frac14: "¼", copy: "©", reg: "®", trade: "™", rarr: "→", larr: "←", pound: "£",
  laquo: "«", raquo: "»", lsquo: "‘", rsquo: "’", ldquo: "“", rdquo: "”", ndash: "–", mdash: "—", hellip: "…", shy: "", zwnj: "",
};

/**
 * Cuts HTML in pieces, as a browser would see them; nothing of it is ever shown or run. What is not ended runs to the end,
 * and nothing is tried twice, however hostile it is.
 */
export function* htmlPieces(html: string): Generator<HtmlPiece> {
  const lastQuote = new Map([['"', html.lastIndexOf('"')], ["'", html.lastIndexOf("'")]]);
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open !== at) {
      const end = open === -1 ? html.length : open;
      yield { kind: "text", text: decodedEntities(html.slice(at, end)) };
      at = end;
    } else if (html.startsWith("<!--", at)) at = after(html, "-->", at + 4);
    else if (html[at + 1] === "!" || html[at + 1] === "?") at = after(html, ">", at);
    else {
      const [head = "", slash, name] = NAME.exec(html.slice(at, at + 80)) ?? [];
      if (name === undefined) {
        yield { kind: "text", text: "<" };
        at += 1;
      } else {
        const from = at + head.length;
        at = endOfTag(html, from, lastQuote);
        const attributes = html.slice(from, html[at - 1] === ">" ? at - 1 : at);
        yield slash === "/" ? { kind: "end", name: name.toLowerCase() } : { kind: "start", name: name.toLowerCase(), attributes, isClosed: attributes.endsWith("/") };
      }
    }
  }
}

function after(html: string, sign: string, from: number): number {
  const found = html.indexOf(sign, from);
  return found === -1 ? html.length : found + sign.length;
}

/** Just behind the `>` that ends a tag: one between quotes does not. A quote that is never closed is a sign like any other. */
function endOfTag(html: string, from: number, lastQuote: ReadonlyMap<string, number>): number {
  let at = from;
  while (at < html.length) {
    const sign = html[at] ?? "";
    if (sign === ">") return at + 1;
    const isQuoted = html[at - 1] === "=" && (lastQuote.get(sign) ?? -1) > at;
    at = isQuoted ? html.indexOf(sign, at + 1) + 1 : at + 1;
  }
  return at;
}

/** A name is taken whole, with a value behind it or without: looked for again inside a long one, it takes as long as its square. */
const ATTRIBUTE = /([^\s=/"'>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** The value of an attribute; null where it is not there, or has none. */
export function attributeIn(attributes: string, name: string): string | null {
  for (const [, key, double, single, bare] of attributes.matchAll(ATTRIBUTE)) {
    const value = double ?? single ?? bare;
    if (value !== undefined && key?.toLowerCase() === name) return decodedEntities(value);
  }
  return null;
}

/** A capital has its own name, with a capital; other names are also written in capitals. */
function named(name: string): string | undefined {
  if (Object.hasOwn(NAMED, name)) return NAMED[name];
  const sign = Object.hasOwn(NAMED, name.toLowerCase()) ? NAMED[name.toLowerCase()] : undefined;
  return sign !== undefined && /^\p{Ll}$/u.test(sign) && sign !== "ß" ? sign.toUpperCase() : sign;
}

export const decodedEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}(?:12|14)?));/gi, (whole, decimal: string | undefined, hexadecimal: string | undefined, name: string | undefined) => {
    if (name !== undefined) return named(name) ?? whole;
    const code = decimal === undefined ? parseInt(hexadecimal ?? "", 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
