import { roleOf } from "../access/site-members";
import { contentAnswer } from "../download";
import { listOf, type Estate } from "../estate";
import { type Answer } from "../http/answer";
import type { Incoming } from "../http/incoming";
import { listPath } from "../storage/site-list";
import { SITE_PATH } from "../seeds/organisation";
import { fieldsOf } from "../storage/fields";
import { childrenOf, folderSize, itemAt, lineage, rootItem, type Item } from "../storage/items";
import { chosenPerson } from "./chosen-person";
import { escapeHtml, ownPage } from "./html";
import { WORDS } from "./words";

export const VIEWER_PATH = `/sharepoint/${SITE_PATH}`;

/** Every address of the viewer's; far above what any folder of a test holds. */
const MAXIMUM_ROWS = 10_000;

/** A read-only look at the libraries and lists, for the chosen person when a member. Stands where SharePoint's own page would. */
export function viewRecord(incoming: Incoming, estate: Estate): Answer {
  const person = chosenPerson(incoming, estate);
  if (person === null || roleOf(estate.database, person.id) === null) return message(403, WORDS.noAccess);
  const item = itemOfAddress(incoming.path, estate);
  if (item === null) return message(404, WORDS.notFound);
  if (item.kind !== "file") return folderPage(estate, item);
  const answer = contentAnswer(incoming, estate, item);
  return incoming.query.has("download") || !isReadable(item) ? answer : { ...answer, headers: { ...answer.headers, ...AS_TEXT } };
}

const AS_TEXT = { "Content-Type": "text/plain; charset=utf-8", "Content-Disposition": "inline" };

/** Text that a browser shows as text, whatever is in it. */
const isReadable = ({ name }: Item): boolean => /\.(?:jsonc?|xml|txt)$/i.test(name);

/** The site's own address shows its first library. */
function itemOfAddress(path: string, { database, lists }: Estate): Item | null {
  try {
    const names = path.slice(VIEWER_PATH.length).split("/").filter((name) => name !== "").map(decodeURIComponent);
    const asked = names.join("/");
    const list = asked === "" ? lists[0] : lists.find((candidate) => `${asked}/`.startsWith(`${listPath(candidate)}/`));
    const root = list === undefined ? null : rootItem(database, list.id);
    return list === undefined || root === null ? null : itemAt(database, root, names.slice(listPath(list).split("/").length));
  } catch {
    return null;
  }
}

function message(status: number, text: string): Answer {
  return ownPage(status, { title: text, body: `<main><h1>${text}</h1><p><a href="/">${WORDS.back}</a></p></main>`, script: null });
}

/** A folder with what is in it, or a row that stands alone, with its columns. */
function folderPage(estate: Estate, folder: Item): Answer {
  const up = folder.parent === null ? `<a href="/">${WORDS.back}</a>` : `<a href="${addressOf(estate, folder, 1)}">${WORDS.up}</a>`;
  const inside = folder.kind === "row" ? "" : contents(estate, folder);
  const body = `<main><h1>${escapeHtml(folder.name)}</h1><p>${up}</p>${inside}${columns(estate, folder)}</main>`;
  return ownPage(200, { title: folder.name, body, script: null });
}

function contents(estate: Estate, folder: Item): string {
  const rows = childrenOf(estate.database, folder.id, 0, MAXIMUM_ROWS).map((item) => row(estate, item));
  const table =
    rows.length === 0
      ? `<p>${WORDS.emptyFolder}</p>`
      : `<table><thead><tr><th scope="col">${WORDS.name}</th><th scope="col">${WORDS.size}</th><th scope="col">${WORDS.modified}</th><th scope="col">${WORDS.download}</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
  return `<h2>${WORDS.contents}</h2>${table}`;
}

function row(estate: Estate, item: Item): string {
  const address = addressOf(estate, item, 0);
  const size = item.kind === "file" ? item.size : folderSize(estate.database, item.id);
  const link = item.kind === "file" ? `<a href="${address}?download=1">${WORDS.download}</a>` : "";
  return `<tr><td><a href="${address}">${escapeHtml(item.name)}</a></td><td>${String(size)}</td><td>${escapeHtml(item.modifiedAt)}</td><td>${link}</td></tr>`;
}

function columns(estate: Estate, folder: Item): string {
  const fields = fieldsOf(estate.database, folder.id);
  const filled = listOf(estate, folder).columns.flatMap(({ name, displayName }) => {
    const value = fields[name];
    return value === undefined ? [] : [`<tr><th scope="row">${escapeHtml(displayName)}</th><td>${escapeHtml(value)}</td></tr>`];
  });
  return filled.length === 0 ? "" : `<h2>${WORDS.columns}</h2><table><tbody>${filled.join("")}</tbody></table>`;
}

/** @param up how many folders higher */
function addressOf(estate: Estate, item: Item, up: number): string {
  const line = lineage(estate.database, item);
  const names = line.slice(0, line.length - up).map(({ name }) => encodeURIComponent(name));
  return escapeHtml([VIEWER_PATH, listPath(listOf(estate, item)), ...names].join("/"));
}
