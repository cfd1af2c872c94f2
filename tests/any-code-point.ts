import fc from "fast-check";

const BEFORE_SURROGATES = 0xd800;
const SURROGATES = 0x800;

const codeOf = (text: unknown): number => {
  const code = typeof text === "string" ? (text.codePointAt(0) ?? -1) : -1;
  const isOne = code !== -1 && text === String.fromCodePoint(code);
  if (!isOne || (code >= BEFORE_SURROGATES && code < BEFORE_SURROGATES + SURROGATES)) throw new Error("not one code point");
  return code < BEFORE_SURROGATES ? code : code - SURROGATES;
};

/**
 * Any code point as a text: the same as fast-check's unit "binary". For that it makes a table of all million of them, in
 * every file of tests anew.
 */
export const anyCodePoint = fc
  .integer({ min: 0, max: 0x10ffff - SURROGATES })
  .map((choice) => String.fromCodePoint(choice < BEFORE_SURROGATES ? choice : choice + SURROGATES), codeOf);
