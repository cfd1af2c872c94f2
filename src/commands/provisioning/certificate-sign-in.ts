import { X509Certificate } from "node:crypto";
import { readFile } from "node:fs/promises";
import { ConfidentialClientApplication } from "@azure/msal-node";
import type { SignIn } from "../../ports/sign-in";
import { err, ok } from "../../result";
import type { Result } from "../../result";
import { authorityOf } from "./authority";
import type { Provisioning } from "./provision-arguments";
import { signInError } from "./sign-in-error";

/** An app by itself gets everything that an administrator consented to it. */
const EVERYTHING = ["https://graph.microsoft.com/.default"];

/** A certificate, and the key that only its owner has; both as PEM. */
interface Credential {
  readonly thumbprint: string;
  readonly privateKey: string;
}

/** Signs an administrator's app in by its certificate, without a person. @errors the file that cannot be read, or holds something else */
export async function createCertificateSignIn(asked: Provisioning, certificate: string, scopes: readonly string[]): Promise<Result<Pick<SignIn, "token">, { readonly file: string }>> {
  const credential = await readCredential(certificate, asked.key ?? certificate);
  if (!credential.ok) return credential;
  const { thumbprint, privateKey } = credential.value;
  const client = new ConfidentialClientApplication({
    auth: { clientId: asked.adminClientId ?? "", clientCertificate: { thumbprintSha256: thumbprint, privateKey }, ...authorityOf(asked) },
  });
  return ok({
    async token(_scopes, _claims, fresh = false) {
      try {
        const got = await client.acquireTokenByClientCredential({ scopes: EVERYTHING, skipCache: fresh });
        return got === null ? err({ kind: "not-signed-in" }) : ok(got.accessToken);
      } catch (reason) {
        return err(signInError(reason, scopes));
      }
    },
  });
}

async function readCredential(certificateFile: string, keyFile: string): Promise<Result<Credential, { readonly file: string }>> {
  const certificate = await readFile(certificateFile, "utf8").catch(() => "");
  const key = await readFile(keyFile, "utf8").catch(() => "");
  const privateKey = /-----BEGIN (?:RSA )?PRIVATE KEY-----[\s\S]+?-----END (?:RSA )?PRIVATE KEY-----/.exec(key)?.[0];
  if (privateKey === undefined) return err({ file: keyFile });
  try {
    return ok({ thumbprint: new X509Certificate(certificate).fingerprint256.replaceAll(":", "").toLowerCase(), privateKey });
  } catch {
    return err({ file: certificateFile });
  }
}
