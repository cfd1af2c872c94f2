import type { Grant } from "./grant";
import { redeemCode } from "./grant-authorization-code";
import { tokenForApp } from "./grant-client-credentials";
import { redeemDeviceCode } from "./grant-device-code";
import { refreshTokens } from "./grant-refresh-token";

/** Every way to get a token, by its `grant_type`. */
export const GRANTS: Readonly<Record<string, Grant>> = {
  authorization_code: redeemCode,
  refresh_token: refreshTokens,
  client_credentials: tokenForApp,
  device_code: redeemDeviceCode,
  "urn:ietf:params:oauth:grant-type:device_code": redeemDeviceCode,
};
