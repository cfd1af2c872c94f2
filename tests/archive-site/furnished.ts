import { type ListDefinition, listsCalled } from "../../src/archive-site/archive-lists";
import { USUAL_NAMES } from "../../src/archive-site/names";
import type { FoundColumn, FoundList, FoundSite } from "../../src/archive-site/found-site";
import type { Step } from "../../src/archive-site/furnishing";
import { isSameName, TITLE } from "../../src/archive-site/plan-furnishing";

/** A site as Microsoft gives it. */
export const EMPTY_SITE: FoundSite = {
  lists: [],
  renamed: [],
  contentTypes: [{ id: "0x0120", name: "Map" }],
  hasPolicy: false,
  admitted: [],
};

/** A site that has everything. */
export const FURNISHED_SITE: FoundSite = {
  lists: listsCalled(USUAL_NAMES).map(({ name, template, columns, contentTypes }) => ({
    name,
    template,
    contentTypesEnabled: contentTypes.length > 0,
    columns,
    contentTypes: contentTypes.map((one) => ({ id: `${one.base}00A1`, name: one.name })),
  })),
  renamed: [],
  contentTypes: [],
  hasPolicy: true,
  admitted: [],
};

/** What SharePoint makes of a step. */
export function afterStep(site: FoundSite, step: Step): FoundSite {
  const inList = (name: string, change: (list: FoundList) => FoundList): FoundSite => ({ ...site, lists: site.lists.map((list) => (isSameName(list.name, name) ? change(list) : list)) });
  switch (step.kind) {
    case "make-content-type":
      return { ...site, contentTypes: [...site.contentTypes, { id: `${step.contentType.base}00C1`, name: step.contentType.name }] };
    case "make-list":
      return { ...site, lists: [...site.lists, madeList(step.list)] };
    case "allow-content-types":
      return inList(step.list, (list) => ({ ...list, contentTypesEnabled: true }));
    case "add-content-type": {
      const original = site.contentTypes.find(({ name }) => name === step.contentType.name);
      if (original === undefined) throw new Error("a list takes a copy of what the site has");
      return inList(step.list, (list) => ({ ...list, contentTypes: [...list.contentTypes, original] }));
    }
    case "make-column":
      return inList(step.list, (list) => ({ ...list, columns: [...list.columns, step.column] }));
    case "mend-column":
      return inList(step.list, (list) => ({ ...list, columns: list.columns.map((column) => (column.name === step.column ? { ...column, ...step.mending } : column)) }));
    case "write-policy":
      if (!site.lists.some(({ name }) => isSameName(name, step.library))) throw new Error("there is no library to write in");
      return { ...site, hasPolicy: true };
    case "admit-app":
      return { ...site, admitted: [...site.admitted, step.application] };
  }
}

function madeList({ name, template, columns, contentTypes }: ListDefinition): FoundList {
  const title: FoundColumn = { name: TITLE, kind: "text", choices: [], indexed: false, unique: false, required: template === "genericList" };
  return { name, template, contentTypesEnabled: contentTypes.length > 0, columns: [title, ...columns.filter((column) => column.name !== TITLE)], contentTypes: [] };
}
