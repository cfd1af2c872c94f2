import type { ShowApp } from "./begin";
import { show } from "./show";

export const showApp: ShowApp = (onShown) => {
  show(async () => (await import("../adapters/teams/teams-host")).openTeamsHost(), onShown);
};
