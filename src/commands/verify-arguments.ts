import type { RegisterHead } from "../record/register-content";
import { LANGUAGES } from "../language/translator";

/** What `verify` is asked to do. */
export interface Verification {
  /** A record's folder, a folder of such folders, a zip, or a register. */
  readonly path: string;
  /** A register beside it. */
  readonly register: string | null;
  /** What somebody holds of the register. */
  readonly heads: readonly RegisterHead[];
  readonly language: (typeof LANGUAGES)[number];
}

const HEAD = /^([1-9]\d{0,9}):([0-9a-f]{64})$/;

/** What each option changes; null when its value cannot be so. */
const OPTIONS: Readonly<Record<string, (value: string, so: Verification) => Verification | null>> = {
  "--register": (value, so) => (value === "" ? null : { ...so, register: value }),
  "--head": (value, so) => {
    const [, sequence, hash] = HEAD.exec(value) ?? [];
    return hash === undefined ? null : { ...so, heads: [...so.heads, { sequence: Number(sequence), hash }] };
  },
  "--language": (value, so) => {
    const language = LANGUAGES.find((one) => one === value);
    return language === undefined ? null : { ...so, language };
  },
};

/** Reads `FOLDER|REGISTER` with options anywhere beside it, each with a value behind it; null when that is not what stands there. */
export function readVerification(given: readonly string[]): Verification | null {
  const paths: string[] = [];
  let so: Verification = { path: "", register: null, heads: [], language: "nl" };
  for (let at = 0; at < given.length; at += 1) {
    const word = given[at] ?? "";
    if (!word.startsWith("-")) {
      paths.push(word);
      continue;
    }
    at += 1;
    const changed = new Map(Object.entries(OPTIONS)).get(word)?.(given[at] ?? "", so) ?? null;
    if (changed === null) return null;
    so = changed;
  }
  const [path, ...more] = paths;
  return path === undefined || path === "" || more.length > 0 ? null : { ...so, path };
}
