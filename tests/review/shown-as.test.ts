import { isShownAs, recognise } from "../../src/review/shown-as";
import { phoneDigits } from "../../src/review/shown-phone";

const ANNA = { displayName: "Anna de Vries", mail: "Anna.deVries@rijk.example", phones: ["070-123 45 67", "+31 (0)6 12345678"] };

describe("what a chat shows of somebody", () => {
  test.each([
    "+31 6 12345678", "\u200e+31\u00a06\u00a012345678\u202c", "+31\u202f6\u202f1234\u202f5678", "06-12 34 56 78", "06 1234 5678", "(06) 12345678", "0612345678",
    "+31 (0)6 12345678", "0031 6 12345678", "+31 06 12345678", "31612345678", "+31\u20116\u201112345678", "06.12.34.56.78", "~\u202f+31 6 12345678",
  ])("people: %j is one and the same number", (shown) => {
    expect(phoneDigits(shown)).toBe("31612345678");
    expect(recognise(shown)).toEqual({ kind: "phone", digits: "31612345678" });
    expect(isShownAs(ANNA, shown)).toBe(true);
  });

  test.each(["+32 6 12345678", "06-12345679", "+31 612345678 toestel 3"])("people: %j is not the number of somebody else", (shown) => {
    expect(isShownAs(ANNA, shown)).toBe(false);
  });

  test.each(["12345", "", "   ", "+", "()", "🙂", "1234567890123456", "612345678"])("people: %j is no number", (shown) => {
    expect(phoneDigits(shown)).toBeNull();
  });

  test("people: a number of another country keeps its own", () => {
    expect(phoneDigits("+32 475 12 34 56")).toBe("32475123456");
    expect(phoneDigits("0032 475 12 34 56")).toBe("32475123456");
  });

  test.each(["anna.devries@rijk.example", "ANNA.DEVRIES@rijk.example", "\u200eanna.devries@rijk.example"])("people: %j is an address", (shown) => {
    expect(recognise(shown).kind).toBe("mail");
    expect(isShownAs(ANNA, shown)).toBe(true);
    expect(isShownAs({ ...ANNA, mail: null }, shown)).toBe(false);
  });

  test.each(["Anna de Vries", "~ ANNA DE VRÍES", "Jan @ Rijk", "a@b", "@anna"])("people: %j is a name", (shown) => {
    expect(recognise(shown).kind).toBe("name");
  });
});
