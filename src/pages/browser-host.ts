import type { Host, HostTheme } from "../ports/host";

const DARK = "(prefers-color-scheme: dark)";
const FORCED = "(forced-colors: active)";

function themeOf(page: Window): HostTheme {
  if (page.matchMedia(FORCED).matches) return "high-contrast";
  return page.matchMedia(DARK).matches ? "dark" : "light";
}

/** The browser itself: its language, and the theme that the user chose for their device. */
export const browserHost = (page: Window): Host => ({
  kind: "browser",
  languages: page.navigator.languages,
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
