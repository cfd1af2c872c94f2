import type { AppFiles } from "../../ports/app-files";

const GONE: readonly number[] = [404, 410];

/** The page names the app's first script before it needs it, and that name tells the version. */
const FIRST_SCRIPT = 'link[rel="preload"][as="script"]';

/**
 * Asks the server whether it still has the app's first script.
 *
 * @param page in which the app stands; asked for when it is needed, as there is none where the first screen is built
 */
export function createAppFiles(page: () => Pick<Window, "document" | "location">, fetchIt: typeof fetch): AppFiles {
  const firstScript = () => page().document.querySelector<HTMLLinkElement>(FIRST_SCRIPT)?.href ?? null;
  return {
    async areGone() {
      const script = firstScript();
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
