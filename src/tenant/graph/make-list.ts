import { randomBytes, randomUUID } from "node:crypto";
import type { Estate } from "../estate";
import { addList } from "../furnish";
import { json, refuse, type Answer } from "../http/answer";
import { isObject, objectAt, textAt, type JsonObject } from "../http/json-shape";
import { REFUSALS, worded } from "../http/refusals";
import { err, ok, type Result } from "../../result";
import { entityBody } from "../odata/shape";
import { text } from "../../archive-site/column";
import { CONTENT_TYPES } from "../seeds/content-types";
import { inTransaction } from "../storage/database";
import { isAllowedName } from "../storage/item-names";
import type { ListColumn, SiteList } from "../storage/site-list";
import type { Handler } from "./call";
import { findList, isArchive } from "./find-list";
import { LISTS_CONTEXT, listEntity } from "./lists";
import { readNewColumn } from "./read-column";

/** Makes a list, or a library, with the columns that its template brings and those that the request names. @source learn.microsoft.com/graph/api/list-create */
export const createList: Handler = async (call, estate) => {
  if (!isArchive(call)) return refuse(REFUSALS.siteNotFound);
  const body = await call.body.json();
  if (!body.ok || !isObject(body.value)) return refuse(REFUSALS.malformed);
  const name = textAt(body.value, "displayName") ?? textAt(body.value, "name") ?? "";
  if (!isAllowedName(name)) return refuse(REFUSALS.invalidName);
  if (estate.lists.some((list) => list.name.toLowerCase() === name.toLowerCase())) return refuse(REFUSALS.nameTaken);
  const list = readNewList(name, body.value);
  if (!list.ok) return list.error;
  inTransaction(estate.database, () => {
    addList(estate.room, estate.archive, list.value);
  });
  return listAnswer(estate, 201, list.value);
};

/** Of a list's settings, Graph lets a client say whether it has content types. @source learn.microsoft.com/graph/api/resources/listinfo */
export const updateList: Handler = async (call, estate) => {
  const body = await call.body.json();
  const list = findList(call, estate);
  if (list === null) return refuse(REFUSALS.itemNotFound);
  if (!body.ok || !isObject(body.value)) return refuse(REFUSALS.malformed);
  const enabled = objectAt(body.value, "list")?.["contentTypesEnabled"];
  if (typeof enabled !== "boolean") return refuse(worded(REFUSALS.invalidRequest, "The local tenant changes list.contentTypesEnabled only."));
  estate.archive.enableContentTypes(list, enabled);
  return listAnswer(estate, 200, estate.lists.find(({ id }) => id === list.id) ?? list);
};

function readNewList(name: string, body: JsonObject): Result<SiteList, Answer> {
  const info = objectAt(body, "list");
  const template = textAt(info, "template") ?? "genericList";
  if (template !== "genericList" && template !== "documentLibrary") return err(refuse(worded(REFUSALS.invalidRequest, "The local tenant makes a genericList or a documentLibrary only.")));
  const asked = body["columns"];
  const columns: ListColumn[] = [{ ...text("Title", "Titel"), required: template === "genericList", id: randomUUID() }];
  for (const one of Array.isArray(asked) ? asked : []) {
    if (!isObject(one)) return err(refuse(REFUSALS.malformed));
    const column = readNewColumn(one);
    if (!column.ok) return column;
    if (columns.some((other) => other.name.toLowerCase() === column.value.name.toLowerCase())) return err(refuse(REFUSALS.nameTaken));
    columns.push({ ...column.value, id: randomUUID() });
  }
  const listing = { id: randomUUID(), name, columns, contentTypesEnabled: info?.["contentTypesEnabled"] === true, writers: null };
  if (template === "genericList") return ok({ ...listing, template, contentTypes: [CONTENT_TYPES.row] });
  return ok({ ...listing, template, contentTypes: [CONTENT_TYPES.document, CONTENT_TYPES.folder], driveId: `b!${randomBytes(48).toString("base64url")}` });
}

const listAnswer = (estate: Estate, status: number, list: SiteList): Answer =>
  json(status, entityBody(estate.origin, `${LISTS_CONTEXT}/$entity`, listEntity(estate, list)));
