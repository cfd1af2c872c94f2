/** Letters of scripts that have no spaces between words, but for Thai. */
const EAST_ASIAN = "\\u2e80-\\u30ff\\u3105-\\u312f\\u31a0-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff01-\\uff60\\u{20000}-\\u{323af}";
/** What never begins a line there, and what never ends one. */
const NO_BEGINNING = "\\p{M}\\p{Pe}\\p{Pf}!?.,:;%\u2026\u3001\u3002\u3005\u303b\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087\u308e\u3095\u3096\u309b-\u309e\u30a0\u30a1\u30a3\u30a5\u30a7\u30a9\u30c3\u30e3\u30e5\u30e7\u30ee\u30f5\u30f6\u30fb-\u30fe\u31f0-\u31ff\uff01\uff05\uff0c\uff0e\uff1a\uff1b\uff1f";
const NO_END = "\\p{Ps}\\p{Pi}";
const IS_EAST_ASIAN = new RegExp(`[${EAST_ASIAN}]`, "u");
/** Beside such a letter a line may be broken. */
const BREAK = new RegExp(`(?<=[${EAST_ASIAN}])(?<![${NO_END}])(?![${NO_BEGINNING}])|(?<![${NO_END}])(?=[${EAST_ASIAN}])(?![${NO_BEGINNING}])`, "u");
const THAI = /[\u0e01-\u0e5b]/;

const thaiWords = new Intl.Segmenter("th", { granularity: "word" });

/** What stands between two spaces, in parts between which a line may be broken: one part in scripts that have spaces. */
export function inParts(text: string): readonly string[] {
  if (IS_EAST_ASIAN.test(text)) return text.split(BREAK);
  return THAI.test(text) ? Array.from(thaiWords.segment(text), ({ segment }) => segment) : [text];
}
