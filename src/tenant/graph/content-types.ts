import { randomBytes } from "node:crypto";
import type { ContentType } from "@microsoft/microsoft-graph-types";
import type { Estate } from "../estate";
import { json, refuse, type Answer } from "../http/answer";
import { isObject, objectAt, textAt } from "../http/json-shape";
import { REFUSALS, worded } from "../http/refusals";
import { entityBody } from "../odata/shape";
import { SITE_ID } from "../seeds/organisation";
import { addSiteContentType, siteContentTypes } from "../storage/site-content-types";
import type { StoredContentType } from "../storage/site-list";
import type { Handler } from "./call";
import { wholeCollection } from "./entity-answer";
import { findList, isArchive } from "./find-list";

const SITE_CONTEXT = `sites('${SITE_ID}')/contentTypes`;
const listContext = (list: string): string => `sites('${SITE_ID}')/lists('${list}')/contentTypes`;

export const listContentTypes: Handler = (call, estate) => {
  const list = findList(call, estate);
  return list === null ? refuse(REFUSALS.itemNotFound) : wholeCollection(call, estate, listContext(list.id), list.contentTypes.map(contentTypeEntity));
};

export const listSiteContentTypes: Handler = (call, estate) =>
  isArchive(call) ? wholeCollection(call, estate, SITE_CONTEXT, siteContentTypes(estate.database).map(contentTypeEntity)) : refuse(REFUSALS.siteNotFound);

/** A new kind of something that the site knows. @source learn.microsoft.com/graph/api/site-post-contenttypes */
export const createContentType: Handler = async (call, estate) => {
  if (!isArchive(call)) return refuse(REFUSALS.siteNotFound);
  const body = await call.body.json();
  if (!body.ok || !isObject(body.value)) return refuse(REFUSALS.malformed);
  const known = siteContentTypes(estate.database);
  const name = textAt(body.value, "name") ?? "";
  const base = known.find(({ id }) => id === textAt(objectAt(isObject(body.value) ? body.value : {}, "base"), "id"));
  if (name === "" || base === undefined) return refuse(worded(REFUSALS.invalidRequest, "The base content type is not found."));
  if (known.some((one) => one.name.toLowerCase() === name.toLowerCase())) return refuse(REFUSALS.nameTaken);
  const made = { id: childId(base.id), name, description: textAt(body.value, "description") ?? "" };
  addSiteContentType(estate.database, made);
  return answer(estate, 201, SITE_CONTEXT, made);
};

/** A list's own copy of a content type of the site. @source learn.microsoft.com/graph/api/contenttype-addcopy */
export const addContentTypeCopy: Handler = async (call, estate) => {
  const body = await call.body.json();
  const list = findList(call, estate);
  if (list === null) return refuse(REFUSALS.itemNotFound);
  const address = body.ok ? textAt(body.value, "contentType") : null;
  if (address === null) return refuse(REFUSALS.malformed);
  const asked = decodeURIComponent(address.split("/").at(-1) ?? "");
  const original = siteContentTypes(estate.database).find(({ id }) => id === asked);
  if (original === undefined) return refuse(REFUSALS.itemNotFound);
  if (list.contentTypes.some(({ name }) => name === original.name)) return refuse(REFUSALS.nameTaken);
  const id = childId(original.id);
  estate.archive.addContentType(list, { ...original, id, key: id });
  return answer(estate, 201, listContext(list.id), { ...original, id });
};

/** A child's id is its parent's, and 32 digits of its own behind `00`. @source learn.microsoft.com, SharePoint: content type ids */
const childId = (parent: string): string => `${parent}00${randomBytes(16).toString("hex").toUpperCase()}`;

function contentTypeEntity({ id, name, description }: StoredContentType): ContentType {
  return { id, name, description, group: "Bewaarwijzer", hidden: false, isBuiltIn: false, readOnly: false, sealed: false } satisfies ContentType;
}

const answer = ({ origin }: Estate, status: number, context: string, made: StoredContentType): Answer =>
  json(status, entityBody(origin, `${context}/$entity`, contentTypeEntity(made)));
