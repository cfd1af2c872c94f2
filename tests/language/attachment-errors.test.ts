import { en } from "../../src/language/en";
import { errorText } from "../../src/language/error-text";
import { nl } from "../../src/language/nl";
import { createTranslator } from "../../src/language/translator";

test.each([["nl", nl], ["en", en]] as const)("fault 24, %s: an attachment that stops a filing is told by its message and its name", (language, catalogue) => {
  const t = createTranslator(language, catalogue);
  const named = { messageNumber: 12, name: "foto van de kade.jpg" };
  for (const error of [{ kind: "media-missing", ...named }, { kind: "unreadable-file", ...named }, { kind: "damaged-zip", place: null, ...named }, { kind: "encrypted-zip", ...named }, { kind: "unknown-packing", ...named }, { kind: "not-fetched", ...named }, { kind: "not-in-teams", ...named }, { kind: "fails-in-teams", ...named }] as const) {
    const sentence = errorText(t, error);
    expect(sentence).toContain("12");
    expect(sentence).toContain("foto van de kade.jpg");
  }
  expect(errorText(t, { kind: "unreadable-file" })).not.toContain("{");
});
