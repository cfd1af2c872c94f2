import { roleOf } from "../access/site-members";
import type { Estate } from "../estate";
import { empty, type Answer } from "../http/answer";
import type { Incoming } from "../http/incoming";
import { listPath } from "../storage/site-list";
import { RECORDS_LIBRARY } from "../seeds/lists";
import { SITE_PATH } from "../seeds/organisation";
import type { SeededPerson } from "../seeds/person";
import { choiceCookie, chosenPerson } from "./chosen-person";
import { escapeHtml, ownPage } from "./html";
import { WORDS } from "./words";

const PLACES = { browser: "/tab.html", teams: "/local-tenant/teams", pane: "/local-tenant/pane" } as const;

/** Here one chooses whom to be, and where the app opens. */
export function startPage(incoming: Incoming, estate: Estate): Answer {
  const people = estate.people.filter(({ selectable }) => selectable);
  const chosen = chosenPerson(incoming, estate)?.id ?? people[0]?.id;
  const body = `<main><h1>${WORDS.startTitle}</h1><p>${WORDS.startIntro}</p>
<form action="/local-tenant/enter" method="get">
<fieldset><legend>${WORDS.who}</legend>${people.map((person) => personChoice(person, person.id === chosen)).join("")}</fieldset>
<fieldset><legend>${WORDS.where}</legend>${Object.entries(WORDS.places).map(([value, text], index) => radio("place", value, text, index === 0)).join("")}</fieldset>
<p><label for="theme">${WORDS.theme}</label>${themeSelect("default")}</p>
<p><button type="submit">${WORDS.open}</button></p></form>
<p><a href="/sharepoint/${SITE_PATH}/${listPath(RECORDS_LIBRARY)}">${WORDS.library}</a></p></main>`;
  return ownPage(200, { title: WORDS.startTitle, body, script: null });
}

/** Notes the choice in a cookie, and opens the app there. Tests may also be a member of the archive who is not on the page. */
export function enter(incoming: Incoming, estate: Estate): Answer {
  const asked = estate.people.find(({ id }) => id === incoming.query.get("person"));
  const person = asked?.selectable === true || (asked !== undefined && roleOf(estate.database, asked.id) !== null) ? asked : undefined;
  const place = Object.entries(PLACES).find(([name]) => name === incoming.query.get("place"))?.[1] ?? PLACES.browser;
  if (person === undefined) return empty(303, { Location: "/" });
  const theme = place === PLACES.teams ? `?theme=${encodeURIComponent(incoming.query.get("theme") ?? "default")}` : "";
  return empty(303, { Location: `${place}${theme}`, "Set-Cookie": choiceCookie(person.id) });
}

export function themeSelect(chosen: string): string {
  const options = Object.entries(WORDS.themes).map(([value, text]) => `<option value="${value}"${value === chosen ? " selected" : ""}>${text}</option>`);
  return `<select id="theme" name="theme">${options.join("")}</select>`;
}

function personChoice({ id, displayName, jobTitle, companyName }: SeededPerson, checked: boolean): string {
  const detail = [jobTitle, companyName].filter((part) => part !== null).map(escapeHtml).join(", ");
  return radio("person", id, `${escapeHtml(displayName)}<small>${detail}</small>`, checked);
}

const radio = (name: string, value: string, markup: string, checked: boolean): string =>
  `<label><input type="radio" name="${name}" value="${value}"${checked ? " checked" : ""}> ${markup}</label>`;
