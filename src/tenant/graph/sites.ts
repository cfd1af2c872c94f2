import type { ColumnDefinition, ContentType as GraphContentType, Drive, List, Site } from "@microsoft/microsoft-graph-types";
import { json, refuse, type Answer } from "../http/answer";
import { REFUSALS } from "../http/refusals";
import { readOptions } from "../odata/options";
import { entityBody, pageBody, selected } from "../odata/shape";
import { COLUMNS, CONTENT_TYPES, type Column } from "../seeds/columns";
import { DRIVE_ID, LIBRARY_NAME, LIST_ID, SITE_HOST, SITE_ID, SITE_NAME, SITE_PATH } from "../seeds/organisation";
import type { Estate } from "../estate";
import { param, type Call, type Handler } from "./call";

const FOUNDED = "2026-01-05T08:00:00Z";

export const getSite: Handler = (call, estate) => (isArchive(call) ? one(call, estate.origin, "sites/$entity", siteEntity(estate)) : refuse(REFUSALS.siteNotFound));

export const getDrive: Handler = (call, estate) => {
  const asked = call.params["drive"];
  const there = asked === undefined ? isArchive(call) : asked === DRIVE_ID || asked === "@default";
  return there ? one(call, estate.origin, "drives/$entity", driveEntity(estate)) : refuse(REFUSALS.itemNotFound);
};

export const listDrives: Handler = (call, estate) => (isArchive(call) ? page(call, estate.origin, "drives", [driveEntity(estate)]) : refuse(REFUSALS.siteNotFound));

export const listLists: Handler = (call, estate) =>
  isArchive(call) ? page(call, estate.origin, `sites('${SITE_ID}')/lists`, [listEntity(estate)]) : refuse(REFUSALS.siteNotFound);

export const getList: Handler = (call, estate) =>
  isLibrary(call) ? one(call, estate.origin, `sites('${SITE_ID}')/lists/$entity`, listEntity(estate)) : refuse(REFUSALS.itemNotFound);

export const listColumns: Handler = (call, estate) =>
  isLibrary(call) ? page(call, estate.origin, `sites('${SITE_ID}')/lists('${LIST_ID}')/columns`, COLUMNS.map(columnEntity)) : refuse(REFUSALS.itemNotFound);

export const listContentTypes: Handler = (call, estate) =>
  isLibrary(call)
    ? page(call, estate.origin, `sites('${SITE_ID}')/lists('${LIST_ID}')/contentTypes`, Object.values(CONTENT_TYPES).map(contentTypeEntity))
    : refuse(REFUSALS.itemNotFound);

/** Whether the request's site is the archive, named by its id or by its address. */
function isArchive(call: Call): boolean {
  const address = call.target.site;
  if (address !== null) return address.host.toLowerCase() === SITE_HOST && address.names.join("/").toLowerCase() === SITE_PATH;
  return param(call, "site") === SITE_ID;
}

/** Whether the request's list is the library, named by its id or by its name. */
export function isLibrary(call: Call): boolean {
  const asked = param(call, "list");
  return isArchive(call) && (asked === LIST_ID || asked.toLowerCase() === LIBRARY_NAME.toLowerCase());
}

function one(call: Call, origin: string, context: string, entity: object): Answer {
  const options = readOptions(call.query);
  return options.ok ? json(200, entityBody(origin, context, selected(entity, options.value.select))) : options.error;
}

function page(call: Call, origin: string, context: string, entities: readonly object[]): Answer {
  const options = readOptions(call.query);
  if (!options.ok) return options.error;
  return json(200, pageBody(origin, context, entities.map((entity) => selected(entity, options.value.select)), null));
}

function siteEntity({ origin }: Estate): Site {
  return {
    id: SITE_ID,
    name: "archief",
    displayName: SITE_NAME,
    createdDateTime: FOUNDED,
    lastModifiedDateTime: FOUNDED,
    webUrl: `${origin}/sharepoint/${SITE_PATH}`,
    root: {},
    siteCollection: { hostname: SITE_HOST },
  } satisfies Site;
}

function driveEntity({ origin }: Estate): Drive {
  return {
    id: DRIVE_ID,
    name: LIBRARY_NAME,
    driveType: "documentLibrary",
    description: "",
    createdDateTime: FOUNDED,
    lastModifiedDateTime: FOUNDED,
    webUrl: `${origin}/sharepoint/${SITE_PATH}/${LIBRARY_NAME}`,
    owner: { user: { displayName: SITE_NAME } },
    quota: { total: 27_487_790_694_400, used: 0, remaining: 27_487_790_694_400, deleted: 0, state: "normal" },
  } satisfies Drive;
}

function listEntity({ origin }: Estate): List {
  return {
    id: LIST_ID,
    name: LIBRARY_NAME,
    displayName: LIBRARY_NAME,
    createdDateTime: FOUNDED,
    lastModifiedDateTime: FOUNDED,
    webUrl: `${origin}/sharepoint/${SITE_PATH}/${LIBRARY_NAME}`,
    list: { contentTypesEnabled: true, hidden: false, template: "documentLibrary" },
    parentReference: { siteId: SITE_ID },
  } satisfies List;
}

function columnEntity(column: Column): ColumnDefinition {
  const kind = {
    text: { text: { allowMultipleLines: false, maxLength: 255 } },
    choice: { choice: { allowTextEntry: false, choices: [...column.choices], displayAs: "dropDownMenu" } },
    date: { dateTime: { format: "dateOnly", displayAs: "standard" } },
  } satisfies Record<Column["kind"], ColumnDefinition>;
  return {
    id: columnId(column),
    name: column.name,
    displayName: column.displayName,
    columnGroup: "Bewaarwijzer",
    description: "",
    enforceUniqueValues: column.unique,
    hidden: false,
    indexed: column.indexed,
    readOnly: false,
    required: false,
    ...kind[column.kind],
  } satisfies ColumnDefinition;
}

const columnId = (column: Column): string => `77777777-0000-4000-8000-${String(COLUMNS.indexOf(column) + 1).padStart(12, "0")}`;

function contentTypeEntity({ id, name, description }: (typeof CONTENT_TYPES)[keyof typeof CONTENT_TYPES]): GraphContentType {
  return { id, name, description, group: "Bewaarwijzer", hidden: false, isBuiltIn: false, readOnly: false, sealed: false } satisfies GraphContentType;
}
