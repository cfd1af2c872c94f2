import { firstPaint } from "./first-paint";

void firstPaint(window).then(() => import(/* webpackChunkName: "tab-app" */ "./tab-app"));
