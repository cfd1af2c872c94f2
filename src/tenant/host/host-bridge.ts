/**
 * The host's side of Nested App Authentication, as a page gets it from Teams or Outlook: msal-browser speaks to it in
 * messages, and the tenant answers them. Served as a script, put first into the app's pages. Below an address with
 * `?nested=no` there is none, as in a browser or an older host.
 * @source @azure/msal-browser, src/naa: AuthBridge, BridgeRequestEnvelope, BridgeResponseEnvelope
 */
export const HOST_BRIDGE = `"use strict";
(() => {
  if (new URLSearchParams(parent.location.search).get("nested") === "no") return;
  const listeners = new Set();
  const tell = (data) => listeners.forEach((listener) => listener({ data }));
  const unreachable = (requestId) => JSON.stringify({
    messageType: "NestedAppAuthResponse", requestId, success: false,
    error: { status: "NO_NETWORK", code: "no_network", description: "The local tenant does not answer." },
  });
  window.nestedAppAuthBridge = {
    addEventListener: (_kind, listener) => { listeners.add(listener); },
    removeEventListener: (_kind, listener) => { listeners.delete(listener); },
    postMessage: (message) => {
      fetch("/local-tenant/bridge", { method: "POST", headers: { "Content-Type": "application/json" }, body: message })
        .then((answer) => answer.ok ? answer.text() : Promise.reject(new Error("refused")))
        .catch(() => unreachable(JSON.parse(message).requestId))
        .then(tell);
    },
  };
})();
`;
