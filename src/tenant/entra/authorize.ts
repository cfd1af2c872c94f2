import { randomUUID } from "node:crypto";
import { allowScopes, consentedScopes } from "../access/consent";
import { personById, personByName, type Estate } from "../estate";
import type { Faults } from "../faults/faults";
import { chosenPerson } from "../host/chosen-person";
import type { Answer } from "../http/answer";
import type { Incoming } from "../http/incoming";
import type { SeededPerson } from "../seeds/person";
import { approvalPage, choicePage, consentPage, faultPage, type PersonAnswer } from "./authorize-pages";
import { readAuthorizeRequest, type AuthorizeRequest } from "./authorize-request";
import { ENTRA_ERRORS } from "./entra-error";
import { seal } from "./sealed";
import { sendBack, sendBackRefused } from "./send-back";
import { clientInfo } from "./token-answer";

/** In seconds. */
const CODE_LIFETIME = 600;

/** Who is it, may the app, and then back to the app with a code. */
export function authorize(incoming: Incoming, estate: Estate, faults: Faults): Answer {
  const read = readAuthorizeRequest(incoming.query);
  if (!read.ok) return read.error.told === null ? faultPage(read.error.error, incoming) : sendBackRefused(read.error.told, read.error.error, incoming);
  const request = read.value;
  const silent = request.prompt === "none";
  const person = whoSignsIn(incoming, estate, request);
  if (person === null) return silent ? sendBackRefused(request, ENTRA_ERRORS.signInNeeded, incoming) : choicePage(incoming, estate.people);
  if (!person.accountEnabled) return faultPage(ENTRA_ERRORS.accountDisabled, incoming);
  const answer = answerOf(incoming);
  const missing = missingConsent(request, person, estate, faults, answer);
  if (missing.length > 0) {
    if (silent) return sendBackRefused(request, { ...ENTRA_ERRORS.consentNeeded, error: "consent_required" }, incoming);
    if (answer === "decline") return sendBackRefused(request, ENTRA_ERRORS.declined, incoming);
    const forbidden = missing.filter((scope) => faults.refusedScopes().includes(scope));
    if (forbidden.length > 0) return answer === "without-approval" ? sendBackRefused(request, ENTRA_ERRORS.approvalNeeded, incoming) : approvalPage(incoming, person, forbidden);
    if (answer !== "accept") return consentPage(incoming, person, missing);
    allowScopes(estate.database, person.id, missing);
  }
  return sendBack(request, {
    code: codeFor(request, person, estate),
    ...(request.wantsClientInfo ? { client_info: clientInfo(person) } : {}),
    session_state: person.id,
  });
}

/** Who was chosen on this page, else whom the app has in mind, else who was chosen on the start page; an app may ask that it be chosen anew. */
function whoSignsIn(incoming: Incoming, estate: Estate, { prompt, loginHint }: AuthorizeRequest): SeededPerson | null {
  const told = incoming.query.get("local_person");
  if (told !== null) return personById(estate, told);
  if (prompt === "select_account" || prompt === "login") return null;
  return (loginHint === null ? null : personByName(estate, loginHint)) ?? chosenPerson(incoming, estate);
}

function answerOf({ query }: Incoming): PersonAnswer | null {
  const given = query.get("local_answer");
  return given === "accept" || given === "decline" || given === "without-approval" ? given : null;
}

/** What must still be asked. An app may ask that a person be asked again. */
function missingConsent({ scopes, prompt }: AuthorizeRequest, { id }: SeededPerson, { database }: Estate, faults: Faults, answer: PersonAnswer | null): readonly string[] {
  if (prompt === "consent" && answer === null) return scopes;
  const consented = consentedScopes(database, id);
  return scopes.filter((scope) => !consented.includes(scope) || faults.refusedScopes().includes(scope));
}

function codeFor({ clientId, redirectUri, scopes, challenge, nonce, claims }: AuthorizeRequest, { id }: SeededPerson, estate: Estate): string {
  const code = { client: clientId, redirect: redirectUri, person: id, scopes, challenge, nonce, claims, id: randomUUID() };
  return seal(estate, "code", code, CODE_LIFETIME);
}
