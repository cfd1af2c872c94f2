import type { Page } from "playwright-core";

/**
 * What is wrong with the structure that a screen reader hears: one main with one h1 that names the page, levels of
 * headings that do not leap, one polite live region, lists that hold list items, and a name for every group and region.
 */
export const structureFaults = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const faults: string[] = [];
    const isShown = (element: Element): boolean => element.checkVisibility();
    const all = (selector: string): readonly Element[] => [...document.querySelectorAll(selector)].filter(isShown);
    const h1 = all("h1");
    if (all("main").length !== 1) faults.push(`${String(all("main").length)} main landmarks`);
    if (h1.length !== 1) faults.push(`${String(h1.length)} headings of level 1`);
    if (!document.title.includes((h1[0]?.textContent ?? "?").trim())) faults.push("the title of the page does not name the screen");
    if (document.documentElement.lang === "") faults.push("no language");
    let before = 0;
    // What lies over the screen has a heading of its own.
    for (const heading of all("main :is(h1, h2, h3, h4, h5, h6)").filter((one) => one.closest("dialog") === null)) {
      const level = Number(heading.tagName.slice(1));
      if (level > before + 1) faults.push(`from h${String(before)} to h${String(level)}: ${heading.textContent.slice(0, 30)}`);
      before = level;
    }
    if (document.querySelectorAll("[role=status][aria-live=polite]").length !== 1) faults.push("not exactly one polite live region");
    for (const list of all("main :is(ol, ul)")) {
      if ([...list.children].some((child) => child.tagName !== "LI")) faults.push("a list with something else than items");
    }
    for (const element of all("main :is([role=group], [role=region], section[aria-labelledby], fieldset, [role=radiogroup])")) {
      const ids = (element.getAttribute("aria-labelledby") ?? "").split(" ").filter((id) => id !== "");
      const words = ids.map((id) => document.getElementById(id)?.textContent ?? "").join("") + (element.getAttribute("aria-label") ?? "") + (element.querySelector("legend")?.textContent ?? "");
      if (words.trim() === "") faults.push(`a ${element.tagName.toLowerCase()} without a name`);
    }
    for (const element of all("[aria-controls], [aria-describedby], [aria-errormessage]")) {
      const ids = ["aria-describedby", "aria-errormessage"].flatMap((name) => (element.getAttribute(name) ?? "").split(" ")).filter((id) => id !== "");
      for (const id of ids) if (document.getElementById(id) === null) faults.push(`points at nothing: ${id}`);
    }
    return faults;
  });
