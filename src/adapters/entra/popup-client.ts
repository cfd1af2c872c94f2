import { BrowserAuthError, CacheLookupPolicy, PublicClientApplication } from "@azure/msal-browser";
import type { AuthenticationResult, Configuration, SilentRequest } from "@azure/msal-browser";

/** In milliseconds. */
const LOOK_EVERY = 500;
/** The page that ends the window tells its answer just before it closes it. */
const LOOKS_AFTER_CLOSING = 2;

/** Signs in through a window of the browser's own. MSAL alone would wait on when the person closes that window. */
class PopupClient extends PublicClientApplication {
  protected override waitForPopupResponse(...waiting: Parameters<PublicClientApplication["waitForPopupResponse"]>): Promise<string> {
    return Promise.race([super.waitForPopupResponse(...waiting), closedByPerson(waiting[1])]);
  }

  /** Never through a hidden frame: the app lets no page frame it but Microsoft's. */
  override acquireTokenSilent(request: SilentRequest): Promise<AuthenticationResult> {
    return super.acquireTokenSilent({ ...request, cacheLookupPolicy: CacheLookupPolicy.AccessTokenAndRefreshToken });
  }
}

export async function openPopupClient(configuration: Configuration): Promise<PublicClientApplication> {
  const client = new PopupClient(configuration);
  await client.initialize();
  return client;
}

/**
 * Rejects as MSAL does when a person turns back. A page of Entra that cuts itself loose from its opener looks closed too; but
 * then it is in front, and this page has no focus.
 */
function closedByPerson(popup: Window): Promise<never> {
  return new Promise((_resolve, reject) => {
    let closed = 0;
    const looking = setInterval(() => {
      closed = popup.closed && document.hasFocus() ? closed + 1 : 0;
      if (closed <= LOOKS_AFTER_CLOSING) return;
      clearInterval(looking);
      reject(new BrowserAuthError("user_cancelled", ""));
    }, LOOK_EVERY);
  });
}
