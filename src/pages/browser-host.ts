import { PSEUDO } from "../language/translator";
import type { Host, HostTheme } from "../ports/host";

const DARK = "(prefers-color-scheme: dark)";
const FORCED = "(forced-colors: active)";

function themeOf(page: Window): HostTheme {
  if (page.matchMedia(FORCED).matches) return "high-contrast";
  return page.matchMedia(DARK).matches ? "dark" : "light";
}

const LOCAL = ["localhost", "127.0.0.1"];

/** What the browser wants; on the local tenant the address may ask for the language that does not exist: `?language=pseudo`. */
function languagesOf({ location, navigator }: Window): readonly string[] {
  const asksPseudo = LOCAL.includes(location.hostname) && new URLSearchParams(location.search).get("language") === "pseudo";
  return asksPseudo ? [PSEUDO] : navigator.languages;
}

/** The browser itself: its language, and the theme that the user chose for their device. */
export const browserHost = (page: Window): Host => ({
  kind: "browser",
  languages: languagesOf(page),
  theme: () => themeOf(page),
  onTheme: (changed) => {
    const queries = [page.matchMedia(DARK), page.matchMedia(FORCED)];
    for (const query of queries) query.addEventListener("change", changed);
    return () => {
      for (const query of queries) query.removeEventListener("change", changed);
    };
  },
  shown: () => undefined,
});
