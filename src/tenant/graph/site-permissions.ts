import { randomUUID } from "node:crypto";
import type { Permission } from "@microsoft/microsoft-graph-types";
import { json, refuse } from "../http/answer";
import { isObject, objectAt, textAt, textsAt } from "../http/json-shape";
import { REFUSALS, worded } from "../http/refusals";
import { entityBody } from "../odata/shape";
import { SITE_ID } from "../seeds/organisation";
import { addAppGrant, appGrants, type AppGrant } from "../storage/app-grants";
import type { Handler } from "./call";
import { wholeCollection } from "./entity-answer";
import { isArchive } from "./find-list";

const CONTEXT = `sites('${SITE_ID}')/permissions`;
const ROLES = ["read", "write", "manage", "fullcontrol"];

export const listSitePermissions: Handler = (call, estate) =>
  isArchive(call) ? wholeCollection(call, estate, CONTEXT, appGrants(estate.database).map(permissionEntity)) : refuse(REFUSALS.siteNotFound);

/** Lets an app that has `Sites.Selected` into the site. @source learn.microsoft.com/graph/api/site-post-permissions */
export const createSitePermission: Handler = async (call, estate) => {
  if (!isArchive(call)) return refuse(REFUSALS.siteNotFound);
  const body = await call.body.json();
  if (!body.ok || !isObject(body.value)) return refuse(REFUSALS.malformed);
  const [role] = textsAt(body.value, "roles");
  const granted = body.value["grantedToIdentities"];
  const application = Array.isArray(granted) ? objectAt(granted[0], "application") : null;
  const id = textAt(application, "id");
  if (role === undefined || !ROLES.includes(role) || id === null) return refuse(worded(REFUSALS.invalidRequest, "A role and an application must be given."));
  const grant = { id: randomUUID(), application: id, name: textAt(application, "displayName") ?? id, role };
  addAppGrant(estate.database, grant);
  return json(201, entityBody(estate.origin, `${CONTEXT}/$entity`, permissionEntity(grant)));
};

function permissionEntity({ id, application, name, role }: AppGrant): Permission {
  return { id, roles: [role], grantedToIdentitiesV2: [{ application: { id: application, displayName: name } }] } satisfies Permission;
}
