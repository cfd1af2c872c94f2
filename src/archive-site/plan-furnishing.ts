import { listsCalled, type ListDefinition } from "./archive-lists";
import type { Column } from "./column";
import type { ContentTypeDefinition } from "./content-types";
import type { FoundColumn, FoundList, FoundSite } from "./found-site";
import type { Furnishing, Mending, Obstacle, Step } from "./furnishing";
import { type SiteNames, USUAL_NAMES } from "./names";

const NOTHING: Furnishing = { steps: [], obstacles: [] };

/** SharePoint brings this column to every list of rows itself, and asks people to fill it in. */
export const TITLE = "Title";

/**
 * What must be done to a site so that it holds everything that the app needs. Nothing for a site that does; what is there
 * and more than we need, stays as it is.
 *
 * @param application client id of the app that must be let in by name; null to leave that
 */
export function planFurnishing(site: FoundSite, application: string | null, names: SiteNames = USUAL_NAMES): Furnishing {
  const lists = listsCalled(names).map((wanted) => planList(wanted, site));
  const policyBlocked = lists.some(({ obstacles }) => obstacles.some((one) => (one.kind === "other-list" || one.kind === "renamed-list") && one.list === names.policy));
  const policy: readonly Step[] = site.hasPolicy || policyBlocked ? [] : [{ kind: "write-policy", library: names.policy, file: names.policyFile }];
  const admission: readonly Step[] = application === null || site.admitted.includes(application) ? [] : [{ kind: "admit-app", application }];
  return together([...lists, { steps: [...policy, ...admission], obstacles: [] }]);
}

const together = (parts: readonly Furnishing[]): Furnishing => ({
  steps: parts.flatMap(({ steps }) => steps),
  obstacles: parts.flatMap(({ obstacles }) => obstacles),
});

/** SharePoint tells no two lists apart by capitals. */
export const isSameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function planList(wanted: ListDefinition, site: FoundSite): Furnishing {
  const found = site.lists.find(({ name }) => isSameName(name, wanted.name));
  const renamed = site.renamed.find(({ name }) => isSameName(name, wanted.name));
  if (found === undefined && renamed !== undefined) return { steps: [], obstacles: [{ kind: "renamed-list", list: wanted.name, now: renamed.now }] };
  if (found === undefined) return together([newList(wanted), planContentTypes(wanted, null, site)]);
  if (found.template !== wanted.template) return { steps: [], obstacles: [{ kind: "other-list", list: wanted.name, wanted: wanted.template }] };
  return together([...wanted.columns.map((column) => planColumn(wanted.name, column, found)), planContentTypes(wanted, found, site)]);
}

function newList(list: ListDefinition): Furnishing {
  const title = list.template === "genericList" ? list.columns.find(({ name }) => name === TITLE) : undefined;
  const mending: readonly Step[] = title === undefined ? [] : [{ kind: "mend-column", list: list.name, column: TITLE, mending: { required: false } }];
  return { steps: [{ kind: "make-list", list }, ...mending], obstacles: [] };
}

function planContentTypes(wanted: ListDefinition, found: FoundList | null, site: FoundSite): Furnishing {
  const missing = wanted.contentTypes.filter(({ name }) => found?.contentTypes.some((one) => one.name === name) !== true);
  const allow: readonly Step[] = found === null || found.contentTypesEnabled || wanted.contentTypes.length === 0 ? [] : [{ kind: "allow-content-types", list: wanted.name }];
  return together([{ steps: allow, obstacles: [] }, ...missing.map((contentType) => planContentType(wanted.name, contentType, site))]);
}

function planContentType(list: string, contentType: ContentTypeDefinition, { contentTypes }: FoundSite): Furnishing {
  const present = contentTypes.find(({ name }) => name === contentType.name);
  const add: Step = { kind: "add-content-type", list, contentType };
  if (present === undefined) return { steps: [{ kind: "make-content-type", contentType }, add], obstacles: [] };
  if (!present.id.startsWith(contentType.base)) return { steps: [], obstacles: [{ kind: "other-content-type", name: contentType.name }] };
  return { steps: [add], obstacles: [] };
}

function planColumn(list: string, wanted: Column, { columns }: FoundList): Furnishing {
  const found = columns.find(({ name }) => name === wanted.name);
  if (found === undefined) return { steps: [{ kind: "make-column", list, column: wanted }], obstacles: [] };
  if (found.kind !== wanted.kind) {
    const obstacle: Obstacle = { kind: "other-column", list, column: wanted.name, wanted: wanted.kind, found: found.kind };
    return { steps: [], obstacles: [obstacle] };
  }
  const mending = mendingOf(wanted, found);
  return Object.keys(mending).length === 0 ? NOTHING : { steps: [{ kind: "mend-column", list, column: wanted.name, mending }], obstacles: [] };
}

/** Only what is lacking: an index that an organisation added stays. */
function mendingOf(wanted: Column, found: FoundColumn): Mending {
  const lacking = wanted.choices.filter((choice) => !found.choices.includes(choice));
  return {
    ...(wanted.indexed && !found.indexed ? { indexed: true } : {}),
    ...(wanted.unique && !found.unique ? { unique: true } : {}),
    ...(found.required && !wanted.required ? { required: false } : {}),
    ...(lacking.length > 0 ? { choices: [...found.choices, ...lacking] } : {}),
  };
}
