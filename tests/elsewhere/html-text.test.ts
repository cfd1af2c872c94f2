import fc from "fast-check";
import { textOfHtml } from "../../src/adapters/graph/html-text";

const plain = (html: string): string => textOfHtml(html).replace(/\s+/g, " ").trim();

describe("the text of an e-mail (law 3: it is only compared, never shown)", () => {
  test.each([
    ["<p>Akkoord met <b>variant</b> B.</p><p>Groet</p>", "Akkoord met variant B. Groet"],
    ["<div>Eén<br>twee</div>", "Eén twee"],
    ["<p>vari<span>ant</span></p>", "variant"],
    ["v&oacute;&#243;r &euro; 9 &amp; &#x2764; &onbekend;", "vóór € 9 & ❤ &onbekend;"],
    ["<ul><li>a<li>b</ul>", "a b"],
    ['<a href="https://x.example/?a>b">hier</a>', "hier"],
    ["x < y", "x < y"],
  ])("%s", (html, text) => {
    expect(plain(html)).toBe(text);
  });

  test.each([
    "<style>p { color: red }</style>",
    "<script>alert(1 < 2)</script>",
    "<head><title>titel</title></head>",
    "<!-- opmerking <p>x</p> -->",
    "<!doctype html>",
    "<svg><text>teken</text></svg>",
    "<onbekend>iets</onbekend>",
    "<script>nooit dicht",
    "<!-- nooit dicht",
  ])("hostile: of %s nothing is read", (html) => {
    expect(plain(`voor ${html}`)).toBe("voor");
  });

  test("text without markup stays as it is", () => {
    fc.assert(
      fc.property(fc.string().filter((text) => !/[<&]/.test(text)), (text) => {
        expect(textOfHtml(text)).toBe(text);
      }),
    );
  });

  test("hostile: whatever stands in an e-mail, its text is read to an end", () => {
    const piece = fc.constantFrom("<", ">", "</", "<!--", "-->", "&#", ";", '"', "'", "p", "script", " ", "x");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 200 }), (pieces) => {
        expect(typeof textOfHtml(pieces.join(""))).toBe("string");
      }),
    );
    for (const start of ["<p ", "<p '", "<!--", "</b", "<div>", "&#"]) expect(typeof textOfHtml(start.repeat(200_000))).toBe("string");
  });
});
