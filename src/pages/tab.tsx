import { openTeamsHost } from "../adapters/teams/teams-host";
import { show } from "./show";

show(openTeamsHost);
