import { personById } from "../estate";
import { deviceSignInByDevice, endDeviceSignIn } from "../storage/device-sign-ins";
import { ENTRA_ERRORS, refuseToken } from "./entra-error";
import type { Grant } from "./grant";
import { grantTokens } from "./token-answer";

/** Tokens for a program, once somebody signed in for it elsewhere. */
export const redeemDeviceCode: Grant = ({ incoming, form, estate }) => {
  const waiting = deviceSignInByDevice(estate.database, form.get("device_code") ?? "");
  if (waiting === null || waiting.client !== form.get("client_id")) return refuseToken(ENTRA_ERRORS.badDeviceCode, incoming);
  if (waiting.expiresAt <= Date.now()) return refuseToken(ENTRA_ERRORS.deviceCodeExpired, incoming);
  if (waiting.declined) return refuseToken(ENTRA_ERRORS.deviceDeclined, incoming);
  const person = waiting.person === null ? null : personById(estate, waiting.person);
  if (person === null) return refuseToken(ENTRA_ERRORS.devicePending, incoming);
  endDeviceSignIn(estate.database, waiting);
  const { client: clientId, scopes } = waiting;
  // What is allowed to these tools, is not allowed to the app.
  return grantTokens(estate, { person, clientId, scopes, nonce: null, claims: form.get("claims") }, scopes);
};
