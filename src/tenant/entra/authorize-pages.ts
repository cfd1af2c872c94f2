import { escapeHtml, ownPage } from "../host/html";
import { WORDS } from "../host/words";
import type { Answer } from "../http/answer";
import type { Incoming } from "../http/incoming";
import type { SeededPerson } from "../seeds/person";
import { describeError, type EntraError } from "./entra-error";

/** What a person answers on one of these pages. */
export type PersonAnswer = "accept" | "decline" | "without-approval";

/** Nobody was chosen yet, or somebody else may sign in. */
export function choicePage(incoming: Incoming, people: readonly SeededPerson[]): Answer {
  const choices = people.filter(({ selectable }) => selectable).map((person) => `<li>${link(incoming, { local_person: person.id }, person.displayName)}</li>`);
  return page(WORDS.chooseAccount, `<ul>${choices.join("")}</ul>`);
}

export function consentPage(incoming: Incoming, person: SeededPerson, scopes: readonly string[]): Answer {
  const choices = `<p>${answer(incoming, person, "accept", WORDS.accept)}</p><p>${answer(incoming, person, "decline", WORDS.decline)}</p>`;
  return page(WORDS.permissionsRequested, `${whose(person)}${listed(scopes)}${choices}`);
}

/** An administrator keeps these permissions to himself. */
export function approvalPage(incoming: Incoming, person: SeededPerson, scopes: readonly string[]): Answer {
  return page(WORDS.approvalNeeded, `${whose(person)}${listed(scopes)}<p>${answer(incoming, person, "without-approval", WORDS.backWithoutApproval)}</p>`);
}

/** Shown where there is no address that can be trusted to send the browser back to. */
export function faultPage(error: EntraError, incoming: Incoming): Answer {
  return page(WORDS.signInFailed, `<p lang="en">${escapeHtml(describeError(error, incoming))}</p>`, 400);
}

function page(title: string, body: string, status = 200): Answer {
  return ownPage(status, { title, body: `<main><h1>${title}</h1>${body}</main>`, script: null });
}

const whose = ({ displayName }: SeededPerson): string => `<p>${escapeHtml(displayName)}</p>`;

const listed = (scopes: readonly string[]): string => `<ul>${scopes.map((scope) => `<li>${escapeHtml(scope)}</li>`).join("")}</ul>`;

const answer = (incoming: Incoming, { id }: SeededPerson, given: PersonAnswer, words: string): string => link(incoming, { local_person: id, local_answer: given }, words);

/** The same request once more, with an answer: a link, since a form may not lead to another site. */
function link({ path, query }: Incoming, answered: Readonly<Record<string, string>>, words: string): string {
  const next = new URLSearchParams(query);
  for (const [name, value] of Object.entries(answered)) next.set(name, value);
  return `<a href="${escapeHtml(`${path}?${next.toString()}`)}">${escapeHtml(words)}</a>`;
}
