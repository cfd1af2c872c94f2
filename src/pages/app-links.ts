import type { Host } from "../ports/host";
import type { SubPage } from "../ports/sub-page";

/** The Teams page also opens in a plain browser. */
const PAGE = `${window.location.origin}/tab.html`;

/** A link for a colleague: as the host makes it, else to the app in the browser, where a question shows on the first screen. */
export const linkFor = (host: Host, page: SubPage): string => host.linkTo?.(page) ?? (page.at === "desk" ? `${PAGE}?desk` : PAGE);
