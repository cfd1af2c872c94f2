import { htmlPieces, VOID_ELEMENTS } from "../../imports/html-pieces";

/** Elements of which the text is read; of any other only what stands in one of these. */
const READ = new Set(
  "html body div p span a b i u s em strong small big sub sup font center blockquote pre code q cite abbr mark ul ol li dl dt dd table thead tbody tfoot tr td th caption h1 h2 h3 h4 h5 h6 section article header footer main aside address label o:p".split(" "),
);
/** Elements that stay inside a line. */
const INLINE = new Set("span a b i u s em strong small big sub sup font code q cite abbr mark label o:p".split(" "));

/** Far above what a person writes: anybody can send anybody an e-mail. */
const MOST_SIGNS = 400_000;
const DEEPEST = 200;

/**
 * What a person reads in an e-mail: the text of known elements, and nothing of any other (styles, scripts, titles).
 * Nothing is ever shown or run of it: it is only compared.
 */
export function textOfHtml(html: string): string {
  const open: string[] = [];
  let text = "";
  for (const piece of htmlPieces(html.slice(0, MOST_SIGNS))) {
    if (piece.kind === "text") {
      if (open.every((one) => READ.has(one))) text += piece.text;
      continue;
    }
    if (!INLINE.has(piece.name)) text += "\n";
    if (piece.kind === "end") close(open, piece.name);
    else if (!VOID_ELEMENTS.has(piece.name) && !piece.isClosed && open.length < DEEPEST) open.push(piece.name);
  }
  return text;
}

/** What stands open in the element that ends, ends with it; an end of what is not open means nothing. */
function close(open: string[], name: string): void {
  const at = open.lastIndexOf(name);
  if (at !== -1) open.length = at;
}
