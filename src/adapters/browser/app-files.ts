import type { AppFiles } from "../../ports/app-files";

const GONE: readonly number[] = [404, 410];

/**
 * Asks the server whether it still has the page's first script, of which the name tells the version.
 *
 * @param page whose scripts they are; asked for when it is needed, as there is none where the first screen is built
 */
export function createAppFiles(page: () => Pick<Window, "document" | "location">, fetchIt: typeof fetch): AppFiles {
  const ownScript = () => {
    const { document, location } = page();
    return [...document.scripts].find(({ src }) => src.startsWith(`${location.origin}/`))?.src ?? null;
  };
  return {
    async areGone() {
      const script = ownScript();
      if (script === null) return false;
      const answer = await fetchIt(script, { method: "HEAD", cache: "no-store" }).catch(() => null);
      if (answer === null) return false;
      // Some servers have a page for whatever they do not know.
      return GONE.includes(answer.status) || (answer.ok && (answer.headers.get("content-type") ?? "").startsWith("text/html"));
    },
    loadAnew: () => {
      page().location.reload();
    },
  };
}

/** The files of the app in this browser. */
export const browserAppFiles = createAppFiles(
  () => window,
  (...asked) => fetch(...asked),
);
