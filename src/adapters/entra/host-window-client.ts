import { BrowserAuthError, CacheLookupPolicy, PublicClientApplication } from "@azure/msal-browser";
import type { AuthenticationResult, Configuration, PopupRequest, SilentRequest } from "@azure/msal-browser";
import type { SignInWindow, SignInWindowFault } from "../../ports/sign-in-window";
import { err } from "../../result";
import type { Result } from "../../result";

type Answer = Result<string, SignInWindowFault>;

/** MSAL's own words for it. */
const FAULTS = { closed: "user_cancelled", blocked: "popup_window_error", unreachable: "no_network_connectivity" } as const;

/** MSAL asks nothing of a window but that it is there; this one is the host's. */
const ELSEWHERE = { closed: false, focus: () => undefined, close: () => undefined };

/**
 * Signs in through a window of the host's. MSAL's own popup cannot answer a page in a frame of another site: browsers keep
 * their channels apart, and outside a browser there is none. So the host opens the window and brings back what Entra answered,
 * a code and a state; the secret of the question, and every token, stay in this page's memory.
 *
 * @source learn.microsoft.com/office/dev/add-ins/develop/auth-with-office-dialog-api;
 * learn.microsoft.com/microsoftteams/platform/tabs/how-to/authentication/auth-flow-tab
 */
class HostWindowClient extends PublicClientApplication {
  private answer: Promise<Answer> = Promise.resolve(err("unreachable"));

  constructor(
    configuration: Configuration,
    private readonly hostWindow: SignInWindow,
  ) {
    super(configuration);
  }

  override acquireTokenPopup(request: PopupRequest): Promise<AuthenticationResult> {
    return super.acquireTokenPopup({ ...request, popupWindowParent: opensWith((address) => (this.answer = this.hostWindow.open(address))) });
  }

  protected override async waitForPopupResponse(): Promise<string> {
    const answer = await this.answer;
    return answer.ok ? answer.value : Promise.reject(new BrowserAuthError(FAULTS[answer.error], ""));
  }

  /** Never through a hidden frame: the app lets no page frame it but Microsoft's. */
  override acquireTokenSilent(request: SilentRequest): Promise<AuthenticationResult> {
    return super.acquireTokenSilent({ ...request, cacheLookupPolicy: CacheLookupPolicy.AccessTokenAndRefreshToken });
  }
}

/** This page's window, but for how it opens another. */
function opensWith(open: (address: string) => unknown): Window {
  const opened = (address: string) => {
    open(address);
    return ELSEWHERE;
  };
  return new Proxy(window, { get: (page, name): unknown => (name === "open" ? opened : Reflect.get(page, name)) });
}

export async function openHostWindowClient(configuration: Configuration, hostWindow: SignInWindow): Promise<PublicClientApplication> {
  // The question goes to the host whole: there is no window yet that could wait for it.
  const client = new HostWindowClient({ ...configuration, system: { ...configuration.system, navigatePopups: false } }, hostWindow);
  await client.initialize();
  return client;
}
