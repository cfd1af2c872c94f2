import { consentedScopes } from "../access/consent";
import { askedPermissions } from "../access/scope-names";
import { personById } from "../estate";
import { textAt } from "../http/json-shape";
import { ENTRA_ERRORS, refuseToken } from "./entra-error";
import type { Grant } from "./grant";
import { unseal } from "./sealed";
import { grantTokens } from "./token-answer";

/** New tokens without a window, for everything that was consented before; for anything else the person must be asked. */
export const refreshTokens: Grant = ({ incoming, form, estate, faults }) => {
  const sealed = unseal(estate, "refresh", form.get("refresh_token") ?? "");
  if (sealed === null) return refuseToken(ENTRA_ERRORS.badCode, incoming);
  if (sealed === "expired") return refuseToken(ENTRA_ERRORS.codeExpired, incoming);
  const clientId = textAt(sealed, "client") ?? "";
  const person = personById(estate, textAt(sealed, "person") ?? "");
  if (form.get("client_id") !== clientId) return refuseToken(ENTRA_ERRORS.noSuchClient, incoming);
  if (person === null) return refuseToken(ENTRA_ERRORS.badCode, incoming);
  if (!person.accountEnabled) return refuseToken(ENTRA_ERRORS.accountDisabled, incoming);
  const scopes = askedPermissions(form.get("scope"));
  const consented = consentedScopes(estate.database, person.id).filter((scope) => !faults.refusedScopes().includes(scope));
  if (!scopes.every((scope) => consented.includes(scope))) return refuseToken(ENTRA_ERRORS.consentNeeded, incoming);
  return grantTokens(estate, { person, clientId, scopes, nonce: null, claims: form.get("claims") });
};
