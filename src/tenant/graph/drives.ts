import type { Drive } from "@microsoft/microsoft-graph-types";
import type { Estate } from "../estate";
import { refuse } from "../http/answer";
import { REFUSALS } from "../http/refusals";
import { listPath, type Library } from "../storage/site-list";
import { FOUNDED, SITE_NAME, SITE_PATH } from "../seeds/organisation";
import type { Handler } from "./call";
import { oneEntity, wholeCollection } from "./entity-answer";
import { findLibrary, isArchive } from "./find-list";

export const getDrive: Handler = (call, estate) => {
  const asked = call.params["drive"];
  const library = asked === undefined && !isArchive(call) ? null : findLibrary(asked ?? "@default", estate);
  return library === null ? refuse(REFUSALS.itemNotFound) : oneEntity(call, estate, "drives/$entity", driveEntity(estate, library));
};

export const listDrives: Handler = (call, estate) => {
  if (!isArchive(call)) return refuse(REFUSALS.siteNotFound);
  const libraries = estate.lists.filter((list) => list.template === "documentLibrary");
  return wholeCollection(call, estate, "drives", libraries.map((library) => driveEntity(estate, library)));
};

function driveEntity({ origin }: Estate, library: Library): Drive {
  return {
    id: library.driveId,
    name: library.name,
    driveType: "documentLibrary",
    description: "",
    createdDateTime: FOUNDED,
    lastModifiedDateTime: FOUNDED,
    webUrl: `${origin}/sharepoint/${SITE_PATH}/${listPath(library)}`,
    owner: { user: { displayName: SITE_NAME } },
    quota: { total: 27_487_790_694_400, used: 0, remaining: 27_487_790_694_400, deleted: 0, state: "normal" },
  } satisfies Drive;
}
