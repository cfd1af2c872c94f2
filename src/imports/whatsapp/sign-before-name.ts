import type { ImportWarning } from "../../conversation/completeness";
import type { Author } from "./author";

/** A dash or a line that a program put where WhatsApp writes none. */
const SIGN = /^[-\u2010-\u2015|\u2022]\s/;

/** `[12-03-2024 09:14:00] - Bea: …`: a sign that hardly anybody has before their name, so the name may begin behind it. */
export const signsBeforeNames = (authors: readonly Author[]): readonly ImportWarning[] =>
  authors.flatMap(({ name, firstLine, system }) => (!system && SIGN.test(name) ? [{ kind: "boundary-doubtful", line: firstLine, detail: name } as const] : []));
