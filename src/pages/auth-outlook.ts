import { handBackInOutlook, meetDialog } from "../adapters/outlook/outlook-sign-in";
import { visitWindow } from "./auth-window";
import { admitOfficeScripts } from "./office-scripts";

// Before office.js is fetched: the page requires a policy for its address.
admitOfficeScripts(window);
void visitWindow(window, meetDialog, handBackInOutlook);
