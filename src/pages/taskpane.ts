import { firstPaint } from "./first-paint";

void firstPaint(window).then(() => import(/* webpackChunkName: "taskpane-app" */ "./taskpane-app"));
