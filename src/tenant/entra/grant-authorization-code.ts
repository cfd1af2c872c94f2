import { createHash } from "node:crypto";
import { sameText } from "../access/tokens";
import { personById } from "../estate";
import { header } from "../http/incoming";
import { textAt, textsAt } from "../http/json-shape";
import { redirectKind } from "./app-registration";
import { ENTRA_ERRORS, refuseToken } from "./entra-error";
import type { Grant } from "./grant";
import { unseal } from "./sealed";
import { grantTokens } from "./token-answer";

/** Codes that were used: each is good once. */
const redeemed = new Set<string>();

/** A code for tokens: of a single-page app only from its own page, and only with the verifier of its challenge. */
export const redeemCode: Grant = ({ incoming, form, estate }) => {
  const code = form.get("code") ?? "";
  const refuse = (error: (typeof ENTRA_ERRORS)[keyof typeof ENTRA_ERRORS]) => refuseToken(error, incoming);
  const sealed = unseal(estate, "code", code);
  if (sealed === null) return refuse(ENTRA_ERRORS.badCode);
  if (sealed === "expired") return refuse(ENTRA_ERRORS.codeExpired);
  const clientId = textAt(sealed, "client") ?? "";
  const redirectUri = textAt(sealed, "redirect") ?? "";
  if (form.get("client_id") !== clientId) return refuse(ENTRA_ERRORS.noSuchClient);
  if (form.get("redirect_uri") !== redirectUri) return refuse(ENTRA_ERRORS.redirectMismatch);
  if (redirectKind(clientId, redirectUri) === "single-page" && header(incoming, "origin") === null) return refuse(ENTRA_ERRORS.crossOriginOnly);
  if (!sameText(challengeOf(form.get("code_verifier") ?? ""), textAt(sealed, "challenge") ?? "")) return refuse(ENTRA_ERRORS.verifierMismatch);
  if (redeemed.has(code)) return refuse(ENTRA_ERRORS.codeRedeemed);
  redeemed.add(code);
  const person = personById(estate, textAt(sealed, "person") ?? "");
  if (person === null) return refuse(ENTRA_ERRORS.badCode);
  const claims = form.get("claims") ?? textAt(sealed, "claims");
  return grantTokens(estate, { person, clientId, scopes: textsAt(sealed, "scopes"), nonce: textAt(sealed, "nonce"), claims });
};

/** @source RFC 7636, S256 */
const challengeOf = (verifier: string): string => createHash("sha256").update(verifier).digest("base64url");
