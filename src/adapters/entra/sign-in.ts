import type { AuthenticationResult, IPublicClientApplication, SilentRequest } from "@azure/msal-browser";
import type { PermissionQuestion } from "../../ports/permissions";
import type { Account, SignIn, SignInError } from "../../ports/sign-in";
import { err, ok } from "../../result";
import type { Result } from "../../result";
import { openClient } from "./open-client";
import type { EntraSettings } from "./open-client";
import { needsInteraction, signInFault } from "./sign-in-fault";

type Acquired = Result<AuthenticationResult, SignInError>;
type Asked = readonly [scopes: readonly string[], claims: string | null, fresh: boolean];

/**
 * Delegated tokens: by nested app authentication, else through a window, the host's or the browser's. Before Microsoft asks the
 * person anything, the app asks whether it may, with the reason. Tokens stay in memory.
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
  const id = objectId({ idTokenClaims });
  if (id === null) return err({ kind: "not-signed-in" });
  return ok({ id, tenantId: account.tenantId, username: account.username, name: account.name ?? account.username });
}

function objectId({ idTokenClaims }: Pick<AuthenticationResult, "idTokenClaims">): string | null {
  const id: unknown = Object.entries(idTokenClaims).find(([name]) => name === "oid")?.[1];
  return typeof id === "string" && id !== "" ? id : null;
}

class MsalTokens {
  private client: Promise<IPublicClientApplication> | null = null;
  /** The last answer: it says who is signed in, whatever was asked. */
  latest: AuthenticationResult | null = null;
  /** Requests on their way, by what they ask: two that ask the same are one. */
  private readonly pending = new Map<string, Promise<Acquired>>();
  /** Permissions that were given since the page was opened. */
  private readonly had = new Set<string>();
  /** One question at a time, and one window: a second one would be refused. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly settings: EntraSettings) {}

  acquire(...asked: Asked): Promise<Acquired> {
    const key = JSON.stringify(asked);
    const asking = this.pending.get(key) ?? this.ask(...asked).finally(() => this.pending.delete(key));
    this.pending.set(key, asking);
    return asking;
  }

  private async ask(...asked: Asked): Promise<Acquired> {
    const client = await this.open().catch(() => null);
    // The sign-in code itself could not be loaded.
    if (client === null) return err({ kind: "unreachable" });
    return (await this.acquireSilently(client, asked)) ?? this.askInTurn(client, asked);
  }

  /** Null where the person must be asked. */
  private async acquireSilently(client: IPublicClientApplication, asked: Asked): Promise<Acquired | null> {
    const { watch } = this.settings;
    const [scopes] = asked;
    try {
      const acquired = this.remember(await client.acquireTokenSilent(this.request(asked)), asked);
      // What was refused before, an administrator may have allowed meanwhile.
      if (acquired.ok) watch.answered({ scopes, because: "permission" }, null);
      return acquired;
    } catch (reason) {
      if (needsInteraction(reason)) return null;
      const error = signInFault(reason, scopes.join(" "));
      if (error.kind === "permission-missing") watch.answered({ scopes, because: "permission" }, error);
      return err(error);
    }
  }

  private askInTurn(client: IPublicClientApplication, asked: Asked): Promise<Acquired> {
    const { latest } = this;
    const turn = this.turn.then(async () => {
      // What was answered meanwhile may answer this, too.
      const silently = this.latest === latest ? null : await this.acquireSilently(client, asked);
      return silently ?? this.askPerson(client, asked);
    });
    this.turn = turn;
    return turn;
  }

  private async askPerson(client: IPublicClientApplication, asked: Asked): Promise<Acquired> {
    const { watch } = this.settings;
    const [scopes] = asked;
    const because = this.whyAsked(asked);
    const question = { scopes, because };
    if (!(await watch.ask(question))) return err(because === "permission" ? { kind: "permission-missing", scope: scopes.join(" "), postponed: true } : { kind: "sign-in-cancelled" });
    const acquired = await this.acquireInWindow(client, asked, because);
    watch.answered(question, acquired.ok ? null : acquired.error);
    return acquired;
  }

  /** A permission that the app has had since the page was opened, is no new one. */
  private whyAsked([scopes, claims]: Asked): PermissionQuestion["because"] {
    if (this.latest === null) return "sign-in";
    return claims !== null || scopes.every((scope) => this.had.has(scope)) ? "again" : "permission";
  }

  private async acquireInWindow(client: IPublicClientApplication, asked: Asked, because: PermissionQuestion["because"]): Promise<Acquired> {
    try {
      return this.remember(await client.acquireTokenPopup(this.request(asked)), asked);
    } catch (reason) {
      const [scopes] = asked;
      const fault = signInFault(reason, scopes.join(" "));
      return err(because === "permission" ? asRefusal(fault, scopes.join(" ")) : fault);
    }
  }

  private request([scopes, claims, fresh]: Asked): SilentRequest {
    return {
      scopes: [...scopes],
      ...(claims === null ? {} : { claims }),
      ...(fresh ? { forceRefresh: true } : {}),
      ...(this.latest === null ? {} : { account: this.latest.account }),
    };
  }

  /** In a window a person can choose another account, as an administrator who consents for somebody: its tokens are not taken. */
  private remember(result: AuthenticationResult, [scopes]: Asked): Acquired {
    const [before, now] = [this.latest === null ? null : objectId(this.latest), objectId(result)];
    if (before !== null && now !== null && now !== before) return err({ kind: "other-account" });
    this.latest = result;
    for (const scope of scopes) this.had.add(scope);
    return ok(result);
  }

  private open(): Promise<IPublicClientApplication> {
    this.client ??= openClient(this.settings).catch((reason: unknown) => {
      this.client = null;
      throw reason;
    });
    return this.client;
  }
}

/** Who closes the window of a new permission, refuses that permission. */
const asRefusal = (fault: SignInError, scope: string): SignInError =>
  fault.kind === "sign-in-cancelled" ? { kind: "permission-missing", scope } : fault;
