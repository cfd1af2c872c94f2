import type { Site } from "@microsoft/microsoft-graph-types";
import type { Estate } from "../estate";
import { refuse } from "../http/answer";
import { REFUSALS } from "../http/refusals";
import { FOUNDED, SITE_HOST, SITE_ID, SITE_NAME, SITE_PATH } from "../seeds/organisation";
import type { Handler } from "./call";
import { oneEntity } from "./entity-answer";
import { isArchive } from "./find-list";

export const getSite: Handler = (call, estate) => (isArchive(call) ? oneEntity(call, estate, "sites/$entity", siteEntity(estate)) : refuse(REFUSALS.siteNotFound));

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
