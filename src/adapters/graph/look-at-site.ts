import { listsCalled, type ListDefinition } from "../../archive-site/archive-lists";
import type { FoundContentType, FoundList, FoundSite, RenamedList } from "../../archive-site/found-site";
import type { SiteNames } from "../../archive-site/names";
import { isSameName } from "../../archive-site/plan-furnishing";
import { ok } from "../../result";
import { parseColumn } from "./column-facets";
import { FURNISHING_SCOPES } from "./furnishing-scopes";
import { isObject, listAt, objectAt, textAt } from "./json-reading";
import { entriesOf, filePlace, isThere } from "./site-places";
import type { Asked, SitePlace } from "./site-places";

/** Reads what the site has of what it must have; the organisation's own lists are not looked into. */
export async function lookAtSite(place: SitePlace, names: SiteNames, withAdmitted: boolean): Asked<FoundSite> {
  const listed = await entriesOf(place, "lists?$select=id,name,displayName,list");
  if (!listed.ok) return listed;
  const lists: FoundList[] = [];
  const renamed: RenamedList[] = [];
  const wantedLists = listsCalled(names);
  const shownName = (list: unknown): string => textAt(list, "displayName") ?? "";
  const isWanted = (list: unknown): boolean => wantedLists.some(({ name }) => isSameName(shownName(list), name));
  for (const wanted of wantedLists) {
    const entry = listed.value.find((list) => isSameName(shownName(list), wanted.name));
    if (entry === undefined) {
      // `name` is the last part of its address, which stays when somebody gives a list another name.
      const before = listed.value.find((list) => isSameName(textAt(list, "name") ?? "", wanted.name) && !isWanted(list));
      if (before !== undefined) renamed.push({ name: wanted.name, now: shownName(before) });
      continue;
    }
    const list = await lookAtList(place, entry, wanted);
    if (!list.ok) return list;
    lists.push(list.value);
  }
  const contentTypes = await contentTypesAt(place, "contentTypes");
  if (!contentTypes.ok) return contentTypes;
  const hasPolicy = await lookForPolicy(place, lists, names);
  if (!hasPolicy.ok) return hasPolicy;
  const admitted = withAdmitted ? await admittedApps(place) : ok([]);
  if (!admitted.ok) return admitted;
  return ok({ lists, renamed, contentTypes: contentTypes.value, hasPolicy: hasPolicy.value, admitted: admitted.value });
}

async function lookAtList(place: SitePlace, entry: unknown, wanted: ListDefinition): Asked<FoundList> {
  const info = objectAt(entry, "list");
  const list = { name: textAt(entry, "displayName") ?? "", template: textAt(info, "template") ?? "", contentTypesEnabled: info["contentTypesEnabled"] === true };
  // What is another kind of list, nobody touches: it need not be read.
  if (list.template !== wanted.template) return ok({ ...list, columns: [], contentTypes: [] });
  const path = `lists/${encodeURIComponent(textAt(entry, "id") ?? "")}`;
  const columns = await entriesOf(place, `${path}/columns`);
  if (!columns.ok) return columns;
  const contentTypes = wanted.contentTypes.length === 0 ? ok([]) : await contentTypesAt(place, `${path}/contentTypes`);
  if (!contentTypes.ok) return contentTypes;
  return ok({ ...list, columns: columns.value.flatMap((column) => parseColumn(column) ?? []), contentTypes: contentTypes.value });
}

async function contentTypesAt(place: SitePlace, path: string): Asked<readonly FoundContentType[]> {
  const entries = await entriesOf(place, `${path}?$select=id,name`);
  if (!entries.ok) return entries;
  return ok(
    entries.value.flatMap((entry) => {
      const id = textAt(entry, "id");
      const name = textAt(entry, "name");
      return id === null || name === null ? [] : [{ id, name }];
    }),
  );
}

async function lookForPolicy(place: SitePlace, lists: readonly FoundList[], { policy, policyFile }: SiteNames): Asked<boolean> {
  const library = lists.find(({ name, template }) => isSameName(name, policy) && template === "documentLibrary");
  if (library === undefined) return ok(false);
  const file = await filePlace(place, library.name, policyFile);
  return file.ok ? isThere(place, file.value) : file;
}

/** @source learn.microsoft.com/graph/api/site-list-permissions */
async function admittedApps(place: SitePlace): Asked<readonly string[]> {
  const permissions = await entriesOf(place, "permissions", FURNISHING_SCOPES.admit);
  if (!permissions.ok) return permissions;
  return ok(
    permissions.value.flatMap((permission) => {
      const granted = listAt(permission, "grantedToIdentitiesV2") ?? listAt(permission, "grantedToIdentities") ?? [];
      return granted.filter(isObject).flatMap((identity) => textAt(objectAt(identity, "application"), "id") ?? []);
    }),
  );
}
