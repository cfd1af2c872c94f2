import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";

export type Look = "light" | "dark" | "forced";

/** Fluent's focus sentinels are seen by axe as hidden elements that take focus; they are not reachable by a person. */
const SENTINELS = "[data-tabster-dummy]";
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Everything that axe finds on the screen as it stands. */
export async function faultsOn(page: Page, look: Look): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).withTags(TAGS).exclude(SENTINELS);
  // With forced colours the browser paints its own; axe still reads the author's.
  const { violations } = await (look === "forced" ? axe.disableRules(["color-contrast"]) : axe).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}

export const scrollsSideways = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
