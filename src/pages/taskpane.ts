import { begin } from "./begin";

void begin(window, () => import(/* webpackChunkName: "taskpane-app" */ "./taskpane-app"));
