import { begin } from "./begin";

void begin(window, () => import(/* webpackChunkName: "tab-app" */ "./tab-app"));
