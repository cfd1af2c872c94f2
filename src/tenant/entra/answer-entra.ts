import type { Controls } from "../control";
import type { Estate } from "../estate";
import { empty, type Answer } from "../http/answer";
import { readForm } from "../http/form";
import { header, type Incoming } from "../http/incoming";
import { consentForAll } from "./admin-consent";
import { deviceSignInPage, startDeviceSignIn } from "./device-code";
import { faultPage } from "./authorize-pages";
import { authorize } from "./authorize";
import { ENTRA_ERRORS, refuseToken } from "./entra-error";
import { isKnownTenant, type EntraPath } from "./entra-path";
import { GRANTS } from "./grants";
import { keys, metadata } from "./metadata";

/** As Entra sends them with every answer. */
const ALWAYS = {
  "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
  "X-Content-Type-Options": "nosniff",
  "Cache-Control": "no-store, no-cache",
  Pragma: "no-cache",
  Expires: "-1",
};
/** A sign-in page is never shown within another page. */
const PAGE = { "X-Frame-Options": "DENY", "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'" };

/** Answers the organisation's sign-in addresses. */
export async function answerEntra(asked: EntraPath, incoming: Incoming, estate: Estate, { faults }: Pick<Controls, "faults">): Promise<Answer> {
  const answer = await answerEndpoint(asked, incoming, estate, faults);
  const isPage = isPageAt(asked);
  const around = isPage ? PAGE : crossOrigin(asked, header(incoming, "origin"));
  const type = answer.kind === "json" ? { "Content-Type": "application/json; charset=utf-8" } : {};
  return { ...answer, headers: { ...answer.headers, ...type, ...ALWAYS, ...around, "x-ms-request-id": incoming.ids.requestId } };
}

const isPageAt = ({ endpoint }: EntraPath): boolean => endpoint === "authorize" || endpoint === "admin-consent" || endpoint === "device-page";

async function answerEndpoint({ tenant, endpoint }: EntraPath, incoming: Incoming, estate: Estate, faults: Controls["faults"]): Promise<Answer> {
  const { method } = incoming;
  const isPage = isPageAt({ tenant, endpoint });
  if (!isKnownTenant(tenant)) return isPage ? faultPage(ENTRA_ERRORS.noSuchTenant, incoming) : refuseToken(ENTRA_ERRORS.noSuchTenant, incoming);
  if (method === "OPTIONS") return isPage ? empty(405) : empty(200);
  if (endpoint === "token") return method === "POST" ? answerToken(incoming, estate, faults) : refuseToken(ENTRA_ERRORS.missingParameter, incoming);
  if (endpoint === "device-code") return method === "POST" ? startDeviceSignIn(incoming, estate) : empty(405);
  if (method !== "GET") return empty(405);
  switch (endpoint) {
    case "metadata":
      return metadata(tenant);
    case "keys":
      return keys(estate);
    case "authorize":
      return authorize(incoming, estate, faults);
    case "admin-consent":
      return consentForAll(incoming, estate);
    case "device-page":
      return deviceSignInPage(incoming, estate);
  }
}

async function answerToken(incoming: Incoming, estate: Estate, faults: Controls["faults"]): Promise<Answer> {
  const form = await readForm(incoming);
  if (form?.get("grant_type") == null) return refuseToken(ENTRA_ERRORS.missingParameter, incoming);
  const grant = Object.entries(GRANTS).find(([name]) => name === form.get("grant_type"))?.[1];
  return grant === undefined ? refuseToken(ENTRA_ERRORS.unsupportedGrant, incoming) : grant({ incoming, form, estate, faults });
}

/** A single-page app redeems its code from its own page; what is public, anybody may read. */
function crossOrigin({ endpoint }: EntraPath, origin: string | null): Readonly<Record<string, string>> {
  if (endpoint !== "token") return { "Access-Control-Allow-Origin": "*", "Access-Control-Allow-Methods": "GET, OPTIONS" };
  if (origin === null) return {};
  return {
    "Access-Control-Allow-Origin": origin,
    "Access-Control-Allow-Credentials": "true",
    "Access-Control-Allow-Methods": "POST, OPTIONS",
    "Access-Control-Allow-Headers": "*, client-request-id, content-type, x-anchormailbox, x-client-current-telemetry, x-client-last-telemetry, x-client-os, x-client-sku, x-client-ver, x-ms-lib-capability",
    "Access-Control-Expose-Headers": "Content-Length, Content-Encoding, x-ms-request-id, x-ms-srs",
  };
}
