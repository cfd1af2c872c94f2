import { openOutlookHost } from "../adapters/outlook/outlook-host";
import { admitOfficeScripts } from "./office-scripts";
import { show } from "./show";

// Before office.js runs: its tag stands after this script's.
admitOfficeScripts(window);
show(openOutlookHost);
