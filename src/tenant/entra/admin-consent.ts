import { allowForEverybody } from "../access/consent";
import { askedPermissions } from "../access/scope-names";
import { personById, type Estate } from "../estate";
import { chosenPerson } from "../host/chosen-person";
import { escapeHtml, ownPage } from "../host/html";
import { WORDS } from "../host/words";
import type { Answer } from "../http/answer";
import type { Incoming } from "../http/incoming";
import { TENANT_ID } from "../seeds/organisation";
import { ADMINISTRATORS } from "../seeds/people";
import { isRegistered, redirectKind } from "./app-registration";
import { choicePage, consentPage, faultPage } from "./authorize-pages";
import { ENTRA_ERRORS } from "./entra-error";
import { sendBack, sendBackRefused } from "./send-back";

/**
 * An administrator allows the app these permissions for everybody.
 * @source learn.microsoft.com/entra/identity-platform/v2-admin-consent
 */
export function consentForAll(incoming: Incoming, estate: Estate): Answer {
  const { query } = incoming;
  const clientId = query.get("client_id") ?? "";
  if (!isRegistered(clientId)) return faultPage(ENTRA_ERRORS.noSuchClient, incoming);
  const redirectUri = query.get("redirect_uri");
  if (redirectUri !== null && redirectKind(clientId, redirectUri) !== "single-page") return faultPage(ENTRA_ERRORS.redirectMismatch, incoming);
  const scopes = askedPermissions(query.get("scope"));
  if (scopes.length === 0) return faultPage(ENTRA_ERRORS.wrongScope, incoming);
  const person = personById(estate, query.get("local_person") ?? "") ?? chosenPerson(incoming, estate);
  if (person === null) return choicePage(incoming, estate.people);
  const back = redirectUri === null ? null : { redirectUri, mode: "query" as const, state: query.get("state") };
  if (!ADMINISTRATORS.includes(person.id)) return faultPage(ENTRA_ERRORS.notAdministrator, incoming);
  if (query.get("local_answer") === "decline") return back === null ? done(WORDS.consentRefused) : sendBackRefused(back, ENTRA_ERRORS.declined, incoming);
  if (query.get("local_answer") !== "accept") return consentPage(incoming, person, scopes);
  allowForEverybody(estate.database, scopes);
  const scope = scopes.map((name) => `https://graph.microsoft.com/${name}`).join(" ");
  return back === null ? done(WORDS.consentGiven) : sendBack(back, { admin_consent: "True", tenant: TENANT_ID, scope });
}

const done = (words: string): Answer => ownPage(200, { title: words, body: `<main><h1>${escapeHtml(words)}</h1></main>`, script: null });
