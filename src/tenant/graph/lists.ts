import type { List } from "@microsoft/microsoft-graph-types";
import type { Estate } from "../estate";
import { refuse } from "../http/answer";
import { REFUSALS } from "../http/refusals";
import { listPath, type SiteList } from "../storage/site-list";
import { FOUNDED, SITE_ID, SITE_PATH } from "../seeds/organisation";
import type { Handler } from "./call";
import { oneEntity, wholeCollection } from "./entity-answer";
import { findList, isArchive } from "./find-list";

export const LISTS_CONTEXT = `sites('${SITE_ID}')/lists`;

export const listLists: Handler = (call, estate) =>
  isArchive(call)
    ? wholeCollection(call, estate, LISTS_CONTEXT, estate.lists.map((list) => listEntity(estate, list)), "displayName")
    : refuse(REFUSALS.siteNotFound);

export const getList: Handler = (call, estate) => {
  const list = findList(call, estate);
  return list === null ? refuse(REFUSALS.itemNotFound) : oneEntity(call, estate, `${LISTS_CONTEXT}/$entity`, listEntity(estate, list));
};

export function listEntity({ origin }: Estate, list: SiteList): List {
  return {
    id: list.id,
    name: list.name,
    displayName: list.name,
    createdDateTime: FOUNDED,
    lastModifiedDateTime: FOUNDED,
    webUrl: `${origin}/sharepoint/${SITE_PATH}/${listPath(list)}`,
    list: { contentTypesEnabled: list.contentTypesEnabled, hidden: false, template: list.template },
    parentReference: { siteId: SITE_ID },
  } satisfies List;
}
