import { personById } from "../estate";
import { json, refuse } from "../http/answer";
import { REFUSALS, worded } from "../http/refusals";
import { PAGES, readOptions } from "../odata/options";
import { nextLink, windowOf } from "../odata/page";
import { found, parseSearch } from "../odata/search";
import { pageBody, selected } from "../odata/shape";
import { COLLEAGUES } from "../seeds/colleagues";
import type { Handler } from "./call";
import { personEntity } from "./directory-view";

/** Whom the signed-in person works with, best first. */
export const listPeople: Handler = (call, estate) => {
  const options = readOptions(call.query, ["$select", "$search", ...PAGES]);
  if (!options.ok) return options.error;
  const near = (COLLEAGUES[call.person.id] ?? []).map((id) => personById(estate, id)).filter((person) => person !== null);
  const search = options.value.search === null ? null : parseSearch(options.value.search);
  if (search?.ok === false) return refuse(worded(REFUSALS.invalidRequest, "The $search clause cannot be read."));
  const hits = search === null ? near : near.filter((person) => found(search.value, () => `${person.displayName} ${person.mail ?? ""}`));
  const window = windowOf(options.value, 10, 1000);
  const page = hits.slice(window.skip, window.skip + window.limit);
  const more = hits.length > window.skip + window.limit;
  const shaped = page.map((person) => selected(personEntity(person, 30 - near.indexOf(person)), options.value.select));
  return json(200, pageBody(estate.origin, `users('${call.person.id}')/people`, shaped, nextLink(estate.origin, call.path, call.query, window, more)));
};
