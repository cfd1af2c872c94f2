import { useEffect } from "react";
import type { ReactNode } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { App } from "../panes/app";
import type { Host } from "../ports/host";
import { browserHost } from "./browser-host";
import { compose } from "./compose";

declare const __APP_VERSION__: string;

/**
 * Shows the app in this page, which shows the first screen already: the app takes that over. Whatever the first screen can stand without is fetched once it stands: the host's own library
 * first, and when the host is met what the later screens need.
 *
 * @param openHost meets the host that the page is made for; null when it is not there
 * @param onShown called when the app hears the user
 */
export function show(openHost: () => Promise<Host | null>, onShown: () => void): void {
  const root = document.getElementById("app");
  if (root === null) return;
  const browser = browserHost(window);
  const desk = new URLSearchParams(window.location.search).get("desk");
  let settle = (): void => undefined;
  const shown = new Promise<void>((resolve) => {
    settle = resolve;
  });
  const stands = (): void => {
    onShown();
    settle();
  };
  const hostReady = shown.then(openHost).then(
    (host) => host ?? browser,
    // The way to meet it was not fetched: the app works without it.
    () => browser,
  );
  const app = (
    <Shown onShown={stands}>
      <App ports={compose(hostReady)} browser={browser} hostReady={hostReady} appVersion={__APP_VERSION__} desk={desk} />
    </Shown>
  );
  if (desk === null) hydrateRoot(root, app);
  else createRoot(root).render(app);
  void hostReady.then(async () => {
    const { fetchAhead, idleMoment } = await import("./fetch-ahead");
    await fetchAhead(idleMoment);
  });
}

/** Tells when what is in it stands on the page. */
function Shown({ onShown, children }: { readonly onShown: () => void; readonly children: ReactNode }) {
  useEffect(onShown, [onShown]);
  return children;
}
