import type { ListDefinition } from "../../archive-site/archive-lists";
import type { ContentTypeDefinition } from "../../archive-site/content-types";
import type { Mending, Step } from "../../archive-site/furnishing";
import type { SiteNames } from "../../archive-site/names";
import { TITLE } from "../../archive-site/plan-furnishing";
import type { ArchiveSite } from "../../ports/archive-site";
import { err, ok } from "../../result";
import { columnBody, mendingBody } from "./column-facets";
import { FURNISHING_SCOPES } from "./furnishing-scopes";
import type { GraphHttp } from "./http";
import { unexpected, wasRefused } from "./http-fault";
import { textAt } from "./json-reading";
import { lookAtSite } from "./look-at-site";
import { siteError } from "./site-error";
import { entriesOf, filePlace, findSitePlace, isThere, listPlace, SCOPE } from "./site-places";
import type { Asked, SitePlace } from "./site-places";

/** What furnishing needs to know beside the site. */
export interface FurnishingInput {
  /** Path of the site below Graph's version: `/sites/example.sharepoint.com:/sites/archief`. */
  readonly site: string;
  /** Graph's address, its version included. */
  readonly graph: string;
  readonly names: SiteNames;
  /** Text of the first policy file. */
  readonly policy: string;
}

/** An archive site in SharePoint, through Graph. */
export function createArchiveSite(http: GraphHttp, input: FurnishingInput): ArchiveSite {
  return {
    async find(withAdmitted) {
      const place = await findSitePlace(http, input.site);
      return place.ok ? lookAtSite(place.value, input.names, withAdmitted) : place;
    },
    async carryOut(step) {
      const place = await findSitePlace(http, input.site);
      return place.ok ? carryOut(place.value, step, input) : place;
    },
  };
}

function carryOut(place: SitePlace, step: Step, input: FurnishingInput): Asked<void> {
  switch (step.kind) {
    case "make-content-type":
      return send(place, "POST", "contentTypes", contentTypeBody(step.contentType));
    case "make-list":
      return send(place, "POST", "lists", listBody(step.list));
    case "allow-content-types":
      return sendToList(place, step.list, "PATCH", "", { list: { contentTypesEnabled: true } });
    case "add-content-type":
      return addContentType(place, step.list, step.contentType, input);
    case "make-column":
      return sendToList(place, step.list, "POST", "/columns", columnBody(step.column));
    case "mend-column":
      return mendColumn(place, step.list, step.column, step.mending);
    case "write-policy":
      return writePolicy(place, step, input);
    case "admit-app":
      return send(place, "POST", "permissions", admissionBody(step.application), FURNISHING_SCOPES.admit);
  }
}

/** @source learn.microsoft.com/graph/api/site-post-contenttypes */
const contentTypeBody = ({ name, description, base }: ContentTypeDefinition): object => ({ name, description, group: "Bewaarwijzer", base: { id: base } });

/** The template brings the title. @source learn.microsoft.com/graph/api/list-create */
const listBody = ({ name, template, columns, contentTypes }: ListDefinition): object => ({
  displayName: name,
  columns: columns.filter((column) => column.name !== TITLE).map(columnBody),
  list: { template, ...(contentTypes.length > 0 ? { contentTypesEnabled: true } : {}) },
});

/** @source learn.microsoft.com/graph/api/site-post-permissions */
const admissionBody = (application: string): object => ({ roles: ["write"], grantedToIdentities: [{ application: { id: application, displayName: "Bewaarwijzer" } }] });

/** What is there already counts as made: this request may have been sent before, and its answer lost. */
async function send({ http, at }: SitePlace, method: "POST" | "PATCH", path: string, body: object, scope: string = FURNISHING_SCOPES.make): Asked<void> {
  const answer = await http.json({ method, path: `${at}/${path}`, scope, body });
  return answer.ok || (method === "POST" && wasRefused(answer.error, 409)) ? ok(undefined) : err(siteError(answer.error, scope));
}

async function sendToList(place: SitePlace, list: string, method: "POST" | "PATCH", below: string, body: object): Asked<void> {
  const path = await listPlace(place, list);
  return path.ok ? send(place, method, `${path.value}${below}`, body) : path;
}

/** @source learn.microsoft.com/graph/api/contenttype-addcopy */
async function addContentType(place: SitePlace, list: string, { name }: ContentTypeDefinition, { graph }: FurnishingInput): Asked<void> {
  const known = await entriesOf(place, "contentTypes?$select=id,name");
  if (!known.ok) return known;
  const id = textAt(known.value.find((contentType) => textAt(contentType, "name") === name), "id");
  if (id === null) return err(unexpected(`contentTypes: ${name}`));
  return sendToList(place, list, "POST", "/contentTypes/addCopy", { contentType: `${graph}${place.at}/contentTypes/${id}` });
}

async function mendColumn(place: SitePlace, list: string, name: string, mending: Mending): Asked<void> {
  const path = await listPlace(place, list);
  if (!path.ok) return path;
  const columns = await entriesOf(place, `${path.value}/columns`);
  if (!columns.ok) return columns;
  const id = textAt(columns.value.find((column) => textAt(column, "name") === name), "id");
  return id === null ? err(unexpected(`columns: ${name}`)) : send(place, "PATCH", `${path.value}/columns/${encodeURIComponent(id)}`, mendingBody(mending));
}

/** Never over a file that is there. */
async function writePolicy(place: SitePlace, { library, file: name }: Extract<Step, { readonly kind: "write-policy" }>, { policy }: FurnishingInput): Asked<void> {
  const file = await filePlace(place, library, name);
  if (!file.ok) return file;
  const path = `${file.value}:/content?@microsoft.graph.conflictBehavior=fail`;
  const settle = async (): Promise<boolean> => {
    const there = await isThere(place, file.value);
    return there.ok && there.value;
  };
  const written = await place.http.put({ path, scope: SCOPE, body: new Blob([policy]) }, settle);
  return written.ok || wasRefused(written.error, 409) ? ok(undefined) : err(siteError(written.error, SCOPE));
}
