import { PublicClientApplication, type AccountInfo, type AuthenticationResult } from "@azure/msal-node";
import type { SignIn } from "../../ports/sign-in";
import { err, ok } from "../../result";
import { authorityOf } from "./authority";
import type { Provisioning } from "./provision-arguments";
import { signInError } from "./sign-in-error";

/**
 * Microsoft's own command line tools: a public client that every organisation knows, so that nobody registers an app for one day.
 * @source learn.microsoft.com/powershell/microsoftgraph: Microsoft Graph Command Line Tools
 */
const COMMAND_LINE_TOOLS = "14d82eec-204b-4c2f-b7e8-296a70dab67e";

/** What a person must do now. */
export interface CodeToEnter {
  readonly url: string;
  readonly code: string;
}

/**
 * Signs an administrator in by a code that is typed in a browser. Tokens stay in the memory of this process.
 * @param scopes everything that this run takes: it is asked once
 */
export function createDeviceCodeSignIn(asked: Provisioning, scopes: readonly string[], tell: (entered: CodeToEnter) => void): Pick<SignIn, "token"> {
  const client = new PublicClientApplication({ auth: { clientId: asked.adminClientId ?? COMMAND_LINE_TOOLS, ...authorityOf(asked) } });
  const full = scopes.map((scope) => `https://graph.microsoft.com/${scope}`);
  let account: AccountInfo | null = null;

  const byCode = (claims: string | null): Promise<AuthenticationResult | null> =>
    client.acquireTokenByDeviceCode({
      scopes: full,
      ...(claims === null ? {} : { claims }),
      deviceCodeCallback: ({ verificationUri, userCode }) => {
        tell({ url: verificationUri, code: userCode });
      },
    });

  const silently = (known: AccountInfo, forceRefresh: boolean): Promise<AuthenticationResult | null> =>
    client.acquireTokenSilent({ account: known, scopes: full, forceRefresh }).catch(() => byCode(null));

  return {
    async token(_scopes, claims, fresh = false) {
      try {
        const got = account === null || claims !== null ? await byCode(claims) : await silently(account, fresh);
        account = got?.account ?? account;
        return got === null ? err({ kind: "not-signed-in" }) : ok(got.accessToken);
      } catch (reason) {
        return err(signInError(reason, scopes));
      }
    },
  };
}
