import { show } from "./show";

show(async () => (await import("../adapters/teams/teams-host")).openTeamsHost());
