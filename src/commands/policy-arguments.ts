import { LANGUAGES } from "../language/translator";

/** What `policy:check` is asked to do. */
export interface PolicyCheck {
  readonly file: string;
  readonly language: (typeof LANGUAGES)[number];
}

/** Reads `FILE` and `--language nl|en`, in either order; null when that is not what stands there. */
export function readArguments(given: readonly string[]): PolicyCheck | null {
  const at = given.indexOf("--language");
  const language = at === -1 ? "nl" : LANGUAGES.find((one) => one === given[at + 1]);
  const [file, ...more] = at === -1 ? given : [...given.slice(0, at), ...given.slice(at + 2)];
  return language === undefined || file === undefined || more.length > 0 || file.startsWith("-") ? null : { file, language };
}
