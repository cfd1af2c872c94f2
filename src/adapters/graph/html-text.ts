/** Elements of which the text is read; of any other only what stands in one of these. */
const READ = new Set(
  "html body div p span a b i u s em strong small big sub sup font center blockquote pre code q cite abbr mark ul ol li dl dt dd table thead tbody tfoot tr td th caption h1 h2 h3 h4 h5 h6 section article header footer main aside address label o:p".split(" "),
);
/** Elements that stay inside a line. */
const INLINE = new Set("span a b i u s em strong small big sub sup font code q cite abbr mark label o:p".split(" "));
/** Elements without an end. */
const VOID = new Set("br img hr meta link input col area base wbr source".split(" "));

/** A comment, a tag, or the text up to the next of these. One that is not ended runs to the end; nothing is tried twice. */
const PIECE = /<!--[\s\S]*?(?:-->|$)|<[!?][^>]*(?:>|$)|<\/?([a-zA-Z][\w:-]*)[^>]*(?:>|$)|[^<]+|</g;

/** Far above what a person writes: anybody can send anybody an e-mail. */
const MOST_SIGNS = 400_000;
const DEEPEST = 200;

const NAMED: Readonly<Record<string, string>> = {
  amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", euro: "€", eacute: "é", egrave: "è", euml: "ë", iuml: "ï", ouml: "ö", uuml: "ü",
  aacute: "á", agrave: "à", ccedil: "ç", oacute: "ó", lsquo: "‘", rsquo: "’", ldquo: "“", rdquo: "”", ndash: "–", mdash: "—", hellip: "…", shy: "", zwnj: "",
};

/**
 * What a person reads in an e-mail: the text of known elements, and nothing of any other (styles, scripts, titles).
 * Nothing is ever shown or run of it: it is only compared.
 */
export function textOfHtml(html: string): string {
  const open: string[] = [];
  let text = "";
  for (const [piece, tag] of html.slice(0, MOST_SIGNS).matchAll(PIECE)) {
    const name = tag?.toLowerCase();
    if (name === undefined) {
      if (!/^<[!?]/.test(piece) && open.every((one) => READ.has(one))) text += decoded(piece);
      continue;
    }
    if (!INLINE.has(name)) text += "\n";
    if (piece.startsWith("</")) close(open, name);
    else if (!VOID.has(name) && !piece.endsWith("/>") && open.length < DEEPEST) open.push(name);
  }
  return text;
}

/** What stands open in the element that ends, ends with it; an end of what is not open means nothing. */
function close(open: string[], name: string): void {
  const at = open.lastIndexOf(name);
  if (at !== -1) open.length = at;
}

const decoded = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal: string | undefined, hexadecimal: string | undefined, name: string | undefined) => {
    if (name !== undefined) return NAMED[name] ?? NAMED[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? parseInt(hexadecimal ?? "", 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
