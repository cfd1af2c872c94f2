import { createRoot } from "react-dom/client";
import { App } from "../panes/app";
import type { Host } from "../ports/host";
import { browserHost } from "./browser-host";
import { compose } from "./compose";
import { fetchAhead, idleMoment } from "./fetch-ahead";

declare const __APP_VERSION__: string;

/**
 * Shows the app in this page.
 *
 * @param openHost meets the host that the page is made for; null when it is not there
 */
export function show(openHost: () => Promise<Host | null>): void {
  const browser = browserHost(window);
  const hostReady = openHost().then((host) => host ?? browser);
  const root = document.getElementById("app");
  if (root === null) return;
  createRoot(root).render(<App ports={compose(hostReady)} browser={browser} hostReady={hostReady} appVersion={__APP_VERSION__} />);
  void hostReady.then(() => fetchAhead(idleMoment));
}
