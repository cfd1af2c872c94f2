/** MSAL with every way to use it: one part, fetched when somebody signs in. */
export { createNestablePublicClientApplication as openNestedClient } from "@azure/msal-browser";
export { openHostWindowClient } from "./host-window-client";
export { openPopupClient } from "./popup-client";
