import { broadcastResponseToMainFrame } from "@azure/msal-browser/redirect-bridge";

/**
 * What the sign-in window runs when Entra sends it back to us: it hands the answer to the page that opened it.
 * Only a plain browser needs it; a host signs in through its own bridge.
 *
 * @returns whether there was an answer to hand over
 * @source learn.microsoft.com/entra/msal/javascript/browser: redirect bridge
 */
export async function handOverSignIn(): Promise<boolean> {
  try {
    await broadcastResponseToMainFrame();
    return true;
  } catch {
    // Opened by hand, or reloaded: the address holds no answer.
    return false;
  }
}
