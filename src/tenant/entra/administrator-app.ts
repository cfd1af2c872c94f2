import { constants, verify, X509Certificate } from "node:crypto";
import { isObject, numberAt, textAt } from "../http/json-shape";
import { person, type SeededPerson } from "../seeds/person";

/** Microsoft's own command line tools, that every organisation knows. @source learn.microsoft.com/troubleshoot/entra: first-party applications */
export const COMMAND_LINE_TOOLS_ID = "14d82eec-204b-4c2f-b7e8-296a70dab67e";

/** An app that an administrator registered to work without a person: by a certificate. */
export interface AdministratorApp {
  readonly clientId: string;
  /** The certificate that was uploaded, as PEM. */
  readonly certificate: string;
  /** Application permissions that were consented. */
  readonly permissions: readonly string[];
}

/** Whoever works without a person is its own principal. */
export const APP_PRINCIPAL: SeededPerson = { ...person({ id: "88888888-0000-4000-8000-000000000001", displayName: "Inrichting archief", jobTitle: null, department: null }), site: "write" };

/**
 * Whether this assertion was signed with the app's certificate, for this organisation's token endpoint, and still counts.
 * @source learn.microsoft.com/entra/identity-platform/certificate-credentials
 */
export function isSignedBy({ clientId, certificate }: AdministratorApp, assertion: string): boolean {
  const [head = "", payload = "", signed = ""] = assertion.split(".");
  const { publicKey, fingerprint256 } = new X509Certificate(certificate);
  const header = read(head);
  const claims = read(payload);
  const thumbprint = Buffer.from(fingerprint256.replaceAll(":", ""), "hex").toString("base64url");
  const named = textAt(header, "x5t#S256")?.replace(/=+$/, "");
  const isOwn = textAt(claims, "iss") === clientId && textAt(claims, "sub") === clientId;
  const isForUs = textAt(claims, "aud")?.endsWith("/oauth2/v2.0/token") === true;
  const stillCounts = (numberAt(claims, "exp") ?? 0) * 1000 > Date.now();
  return named === thumbprint && isOwn && isForUs && stillCounts && isSignature(textAt(header, "alg"), `${head}.${payload}`, signed, publicKey);
}

/** PS256: a salt as long as the digest. */
function isSignature(algorithm: string | null, text: string, signed: string, publicKey: X509Certificate["publicKey"]): boolean {
  if (algorithm !== "PS256") return false;
  const pss = { key: publicKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };
  return verify("sha256", Buffer.from(text), pss, Buffer.from(signed, "base64url"));
}

function read(part: string): unknown {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}
