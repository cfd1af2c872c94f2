import { randomUUID } from "node:crypto";
import type { Estate } from "../estate";
import { empty, json, refuse, type Answer } from "../http/answer";
import { isObject } from "../http/json-shape";
import { REFUSALS } from "../http/refusals";
import { err, ok, type Result } from "../../result";
import { entityBody } from "../odata/shape";
import { SITE_ID } from "../seeds/organisation";
import { fieldsOf } from "../storage/fields";
import { allItems } from "../storage/items";
import type { ListColumn, SiteList } from "../storage/site-list";
import { param, type Call, type Handler } from "./call";
import { columnEntity } from "./column-view";
import { oneEntity, wholeCollection } from "./entity-answer";
import { findList } from "./find-list";
import { readChangedColumn, readNewColumn, refusedColumn } from "./read-column";

const contextOf = ({ id }: SiteList): string => `sites('${SITE_ID}')/lists('${id}')/columns`;

export const listColumns: Handler = (call, estate) => {
  const list = findList(call, estate);
  return list === null ? refuse(REFUSALS.itemNotFound) : wholeCollection(call, estate, contextOf(list), list.columns.map(columnEntity));
};

export const getColumn: Handler = (call, estate) => {
  const found = findColumn(call, estate);
  return found.ok ? oneEntity(call, estate, `${contextOf(found.value.list)}/$entity`, columnEntity(found.value.column)) : found.error;
};

/** @source learn.microsoft.com/graph/api/list-post-columns */
export const createColumn: Handler = async (call, estate) => {
  const body = await call.body.json();
  const list = findList(call, estate);
  if (list === null) return refuse(REFUSALS.itemNotFound);
  if (!body.ok || !isObject(body.value)) return refuse(REFUSALS.malformed);
  const read = readNewColumn(body.value);
  if (!read.ok) return read.error;
  if (list.columns.some(({ name }) => name.toLowerCase() === read.value.name.toLowerCase())) return refuse(REFUSALS.nameTaken);
  const column = { ...read.value, id: randomUUID() };
  estate.archive.writeColumn(list, column);
  return columnAnswer(estate, 201, list, column);
};

/** @source learn.microsoft.com/graph/api/columndefinition-update */
export const updateColumn: Handler = async (call, estate) => {
  const body = await call.body.json();
  const found = findColumn(call, estate);
  if (!found.ok) return found.error;
  if (!body.ok || !isObject(body.value)) return refuse(REFUSALS.malformed);
  const { list, column } = found.value;
  const changed = readChangedColumn(column, body.value);
  if (!changed.ok) return changed.error;
  if (changed.value.unique && !column.unique && holdsTwice(estate, list, column)) return refusedColumn(`The field '${column.name}' holds duplicate values.`);
  estate.archive.writeColumn(list, changed.value);
  return columnAnswer(estate, 200, list, changed.value);
};

/** As a person takes one out in SharePoint, with all that stands in it. @source learn.microsoft.com/graph/api/columndefinition-delete */
export const removeColumn: Handler = (call, estate) => {
  const found = findColumn(call, estate);
  if (!found.ok) return found.error;
  estate.archive.takeOutColumn(found.value.list, found.value.column);
  return empty(204);
};

/** A column by its id or by its internal name. */
function findColumn(call: Call, estate: Estate): Result<{ readonly list: SiteList; readonly column: ListColumn }, Answer> {
  const list = findList(call, estate);
  const asked = param(call, "column");
  const column = list?.columns.find(({ id, name }) => id === asked || name === asked);
  return list === null || column === undefined ? err(refuse(REFUSALS.itemNotFound)) : ok({ list, column });
}

function holdsTwice({ database }: Estate, { id }: SiteList, { name }: ListColumn): boolean {
  const values = allItems(database, id).flatMap((item) => fieldsOf(database, item.id)[name] ?? []);
  return new Set(values.map((value) => value.toLowerCase())).size < values.length;
}

const columnAnswer = ({ origin }: Estate, status: number, list: SiteList, column: ListColumn): Answer =>
  json(status, entityBody(origin, `${contextOf(list)}/$entity`, columnEntity(column)));
