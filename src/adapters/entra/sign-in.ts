import type { AuthenticationResult, IPublicClientApplication, SilentRequest } from "@azure/msal-browser";
import type { Account, SignIn, SignInError } from "../../ports/sign-in";
import { err, ok } from "../../result";
import type { Result } from "../../result";
import { openClient } from "./open-client";
import type { EntraSettings } from "./open-client";
import { needsInteraction, signInFault } from "./sign-in-fault";

type Acquired = Result<AuthenticationResult, SignInError>;

/**
 * Delegated tokens: by nested app authentication, else through a window, the host's or the browser's. Tokens stay in memory.
 *
 * @source learn.microsoft.com/microsoftteams/platform/concepts/authentication/nested-authentication
 */
export function createSignIn(settings: EntraSettings): SignIn {
  const msal = new MsalTokens(settings);
  return {
    async account() {
      if (msal.latest !== null) return readAccount(msal.latest);
      const acquired = await msal.acquire([settings.identityScope], null, false);
      return acquired.ok ? readAccount(acquired.value) : acquired;
    },
    async token(scopes, claims, fresh = false) {
      const acquired = await msal.acquire(scopes, claims, fresh);
      return acquired.ok ? ok(acquired.value.accessToken) : acquired;
    },
  };
}

/** Who the token says it is: the object id of the token itself, not what the host tells beside it. */
function readAccount({ account, idTokenClaims }: AuthenticationResult): Result<Account, SignInError> {
  const id: unknown = Object.entries(idTokenClaims).find(([name]) => name === "oid")?.[1];
  if (typeof id !== "string" || id === "") return err({ kind: "not-signed-in" });
  return ok({ id, tenantId: account.tenantId, username: account.username, name: account.name ?? account.username });
}

class MsalTokens {
  private client: Promise<IPublicClientApplication> | null = null;
  /** The last answer: it says who is signed in, whatever was asked. */
  latest: AuthenticationResult | null = null;
  /** Requests on their way, by what they ask: two that ask the same are one. */
  private readonly pending = new Map<string, Promise<Acquired>>();
  /** One window at a time: a second one would be refused. */
  private window: Promise<unknown> = Promise.resolve();

  constructor(private readonly settings: EntraSettings) {}

  acquire(scopes: readonly string[], claims: string | null, fresh: boolean): Promise<Acquired> {
    const key = JSON.stringify([scopes, claims, fresh]);
    const asking = this.pending.get(key) ?? this.ask(scopes, claims, fresh).finally(() => this.pending.delete(key));
    this.pending.set(key, asking);
    return asking;
  }

  private async ask(scopes: readonly string[], claims: string | null, fresh: boolean): Promise<Acquired> {
    const client = await this.open().catch(() => null);
    // The sign-in code itself could not be loaded.
    if (client === null) return err({ kind: "unreachable" });
    const request = this.request(scopes, claims, fresh);
    try {
      return ok(this.remember(await client.acquireTokenSilent(request)));
    } catch (reason) {
      return needsInteraction(reason) ? this.askInWindow(client, request) : err(signInFault(reason, scopes.join(" ")));
    }
  }

  private askInWindow(client: IPublicClientApplication, request: SilentRequest): Promise<Acquired> {
    const { watch } = this.settings;
    const turn = this.window.then(async () => {
      watch.asking(request.scopes);
      const acquired = await this.acquireInWindow(client, request);
      watch.answered(request.scopes, acquired.ok ? null : acquired.error);
      return acquired;
    });
    this.window = turn;
    return turn;
  }

  private async acquireInWindow(client: IPublicClientApplication, request: SilentRequest): Promise<Acquired> {
    try {
      return ok(this.remember(await client.acquireTokenPopup(request)));
    } catch (reason) {
      const fault = signInFault(reason, request.scopes.join(" "));
      return err(this.latest === null ? fault : asRefusal(fault, request.scopes.join(" ")));
    }
  }

  private request(scopes: readonly string[], claims: string | null, fresh: boolean): SilentRequest {
    return {
      scopes: [...scopes],
      ...(claims === null ? {} : { claims }),
      ...(fresh ? { forceRefresh: true } : {}),
      ...(this.latest === null ? {} : { account: this.latest.account }),
    };
  }

  private remember(result: AuthenticationResult): AuthenticationResult {
    this.latest = result;
    return result;
  }

  private open(): Promise<IPublicClientApplication> {
    this.client ??= openClient(this.settings).catch((reason: unknown) => {
      this.client = null;
      throw reason;
    });
    return this.client;
  }
}

/** Who is signed in and closes the window, refuses the permission that it asked. */
const asRefusal = (fault: SignInError, scope: string): SignInError =>
  fault.kind === "sign-in-cancelled" ? { kind: "permission-missing", scope } : fault;
