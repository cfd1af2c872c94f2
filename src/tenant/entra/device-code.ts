import { randomBytes, randomInt } from "node:crypto";
import { askedPermissions } from "../access/scope-names";
import { personById, type Estate } from "../estate";
import { escapeHtml, ownPage } from "../host/html";
import { WORDS } from "../host/words";
import { json, type Answer } from "../http/answer";
import { readForm } from "../http/form";
import type { Incoming } from "../http/incoming";
import { ADMINISTRATORS } from "../seeds/people";
import { addDeviceSignIn, answerDeviceSignIn, deviceSignInByUser } from "../storage/device-sign-ins";
import { COMMAND_LINE_TOOLS_ID } from "./administrator-app";
import { approvalPage, choicePage, consentPage } from "./authorize-pages";
import { ENTRA_ERRORS, refuseToken } from "./entra-error";

const LIFETIME_SECONDS = 900;
/** As often as a program may ask; Entra says five seconds, and nobody here is that slow. */
const INTERVAL_SECONDS = 1;
const SIGNS = "BCDFGHJKLMNPQRSTVWXYZ";

/** A code for a person to type elsewhere. @source learn.microsoft.com/entra/identity-platform/v2-oauth2-device-code */
export async function startDeviceSignIn(incoming: Incoming, estate: Estate): Promise<Answer> {
  const form = await readForm(incoming);
  const client = form?.get("client_id") ?? "";
  const scopes = askedPermissions(form?.get("scope") ?? null);
  if (client !== COMMAND_LINE_TOOLS_ID) return refuseToken(ENTRA_ERRORS.noSuchClient, incoming);
  if (scopes.length === 0) return refuseToken(ENTRA_ERRORS.wrongScope, incoming);
  const userCode = Array.from({ length: 9 }, () => SIGNS[randomInt(SIGNS.length)] ?? "B").join("");
  const deviceCode = randomBytes(32).toString("base64url");
  addDeviceSignIn(estate.database, { deviceCode, userCode, client, scopes, expiresAt: Date.now() + LIFETIME_SECONDS * 1000 });
  const page = `${estate.origin}/common/oauth2/deviceauth`;
  return json(200, {
    user_code: userCode,
    device_code: deviceCode,
    verification_uri: page,
    expires_in: LIFETIME_SECONDS,
    interval: INTERVAL_SECONDS,
    message: `To sign in, use a web browser to open the page ${page} and enter the code ${userCode} to authenticate.`,
  });
}

/** Where a person types the code, says who he is, and whether the program may. Only an administrator can allow these permissions. */
export function deviceSignInPage(incoming: Incoming, estate: Estate): Answer {
  const { query } = incoming;
  const waiting = deviceSignInByUser(estate.database, (query.get("otc") ?? "").trim().toUpperCase());
  if (waiting === null || waiting.expiresAt <= Date.now()) return codePage();
  const person = personById(estate, query.get("local_person") ?? "");
  if (person === null) return choicePage(incoming, estate.people);
  const answer = query.get("local_answer");
  const mayAllow = ADMINISTRATORS.includes(person.id);
  if (answer !== null) {
    const accepted = answer === "accept" && mayAllow;
    answerDeviceSignIn(estate.database, waiting, accepted ? person.id : null);
    return ended(accepted ? WORDS.deviceSignedIn : WORDS.signInFailed);
  }
  return mayAllow ? consentPage(incoming, person, waiting.scopes) : approvalPage(incoming, person, waiting.scopes);
}

const codePage = (): Answer =>
  ownPage(200, {
    title: WORDS.deviceCode,
    body: `<main><h1>${WORDS.deviceCode}</h1><form><label>${WORDS.deviceCode} <input name="otc" autocomplete="off" required></label> <button>${WORDS.deviceNext}</button></form></main>`,
    script: null,
  });

const ended = (words: string): Answer => ownPage(200, { title: words, body: `<main><h1>${escapeHtml(words)}</h1></main>`, script: null });
