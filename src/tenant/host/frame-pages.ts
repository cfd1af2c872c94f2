import type { Estate } from "../estate";
import { empty, type Answer } from "../http/answer";
import type { Incoming } from "../http/incoming";
import { chosenPerson } from "./chosen-person";
import { escapeHtml, ownPage } from "./html";
import { themeSelect } from "./start-page";
import { OPENABLE_MAILS } from "../seeds/open-mails";
import { WORDS } from "./words";

/** Where in Teams the app may stand: only who opens the page by its address asks for another place than the app by itself. */
const TEAMS_PLACES = ["personal", "chat", "meeting", "channel", "configure"] as const;

/** A page that frames the app as Teams does, and answers teams-js. */
export function teamsPage(incoming: Incoming, estate: Estate): Answer {
  const person = chosenPerson(incoming, estate);
  if (person === null) return empty(303, { Location: "/" });
  const theme = incoming.query.get("theme") ?? "default";
  const controls = `<span>${escapeHtml(person.displayName)}</span><label for="theme">${WORDS.theme}</label>${themeSelect(theme)}`;
  const chat = incoming.query.get("chat");
  const place = TEAMS_PLACES.find((one) => one === incoming.query.get("place")) ?? (chat === null ? "personal" : "chat");
  const save = place === "configure" ? `<button disabled>${WORDS.save}</button>` : "";
  const body = framed(WORDS.teamsTitle, place === "meeting" ? "host side" : "host", controls + save, place === "configure" ? "/configure.html" : "/tab.html");
  const told = Object.entries({ person: person.id, place, chat, sub: incoming.query.get("sub") });
  const data = told.flatMap(([name, value]) => (value === null ? [] : [` data-${name}="${escapeHtml(value)}"`])).join("");
  return ownPage(200, { title: WORDS.teamsTitle, body: `<div${data}>${body}</div>`, script: "/local-tenant/teams-host.js" });
}

/** A page that shows the Outlook pane at the width it has beside a mail. */
export function panePage(incoming: Incoming, estate: Estate): Answer {
  const person = chosenPerson(incoming, estate);
  if (person === null) return empty(303, { Location: "/" });
  const controls = `<span>${escapeHtml(person.displayName)}</span><label for="mail">${WORDS.openMail}</label>${mailSelect()}<label for="theme">${WORDS.paneTheme}</label>${PANE_THEMES}<span>${WORDS.categories} <span data-categories></span></span>`;
  const body = framed(WORDS.paneTitle, "host pane", controls, "/taskpane.html?host=outlook");
  return ownPage(200, { title: WORDS.paneTitle, body, script: "/local-tenant/pane-host.js" });
}

const PANE_THEMES = `<select id="theme"><option value="light">${WORDS.themes.default}</option><option value="dark">${WORDS.themes.dark}</option></select>`;

/** The mails that can be opened beside the pane; the first is open at its start. */
function mailSelect(): string {
  const options = OPENABLE_MAILS.map(({ id, subject, from }) => `<option value="${escapeHtml(id)}">${escapeHtml(`${from}: ${subject}`)}</option>`);
  return `<select id="mail">${options.join("")}<option value="">${WORDS.noMail}</option></select>`;
}

function framed(title: string, style: string, controls: string, address: string): string {
  const header = `<header><h1>${title}</h1>${controls}<a href="/">${WORDS.back}</a></header>`;
  return `<div class="${style}">${header}<iframe title="${WORDS.appFrame}" src="${address}"></iframe></div>`;
}
