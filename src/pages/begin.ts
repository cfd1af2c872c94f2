import { firstPaint } from "./first-paint";
import { holdActs } from "./held-acts";

/** Shows the app; `onShown` is called when it stands and hears the user. */
export type ShowApp = (onShown: () => void) => void;

/** The first script of a page: it runs before the page is painted, and lets the app come after. Where a browser does not wait for it (`blocking="render"`), a moment later. */
export async function begin(page: Window, fetchApp: () => Promise<{ readonly showApp: ShowApp }>): Promise<void> {
  const { document } = page;
  const { classList } = document.documentElement;
  // A link to the desk leads to another screen than the one that the page shows first.
  if (new URLSearchParams(page.location.search).has("desk")) classList.add("leads-on");
  const release = holdActs(document);
  const onShown = (): void => {
    classList.remove("leads-on");
    release();
  };
  await firstPaint(page);
  await fetchApp().then(
    ({ showApp }) => { showApp(onShown); },
    () => {
      document.getElementById("app-comes")?.remove();
      document.getElementById("not-loaded")?.removeAttribute("hidden");
    },
  );
}
