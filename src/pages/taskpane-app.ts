import type { ShowApp } from "./begin";
import { admitOfficeScripts } from "./office-scripts";
import { show } from "./show";

export const showApp: ShowApp = (onShown) => {
  // Before office.js is fetched: the page requires a policy for its address.
  admitOfficeScripts(window);
  show(async () => (await import("../adapters/outlook/outlook-host")).openOutlookHost(), onShown);
};
