import type { Page } from "playwright-core";
import { nl } from "../../src/language/nl";
import type { Readings } from "./bench";
import { timed } from "./in-page-clock";

const CURRENT = `document.querySelector('li[aria-current="true"]')`;
/** What an act leaves to be drawn, and what is looked for meanwhile, is no part of the next act. */
const AT_REST_MS = 1_500;

const says = (words: RegExp): string => `[...document.querySelectorAll("main span")].some(({ textContent }) => ${String(words)}.test(textContent ?? ""))`;
const titled = (title: string): string => `document.querySelector("h1")?.textContent === ${JSON.stringify(title)}`;

/** Takes back the one act that stands, until nothing is reviewed any more. */
export async function undoneDay(page: Page): Promise<number> {
  await page.waitForTimeout(AT_REST_MS);
  return timed(page, () => page.keyboard.press("Control+z"), says(/^0 van /));
}

/** Goes to the last day of the list of days, until its first message is the one that is reviewed. */
export async function toADay(page: Page): Promise<number> {
  await page.waitForTimeout(AT_REST_MS);
  const before = await page.locator('li[aria-current="true"]').getAttribute("id");
  const last = page.getByRole("navigation", { name: nl["review.days"] }).locator("ol button").last();
  return timed(page, () => last.click(), `(${CURRENT}?.id ?? ${JSON.stringify(before)}) !== ${JSON.stringify(before)}`);
}

/**
 * The act that comes nearest to selecting a whole chat: of everything that is still open, as the filter shows it, all is
 * selected with one button.
 *
 * @source performance.md, row 14
 */
export async function selectedAll(page: Page): Promise<number> {
  const line = page.locator("#review-filter-line");
  await page.locator("summary", { hasText: nl["review.filter"] }).click();
  await page.getByRole("checkbox", { name: nl["review.filter.onlyOpen"] }).check();
  await line.waitFor();
  await page.waitForTimeout(AT_REST_MS);
  const took = await timed(page, () => line.getByRole("button").first().click(), `document.querySelector("#review-decide p") !== null`);
  await page.locator("#review-decide").getByRole("button", { name: nl["review.clear-selection"] }).click();
  await line.getByRole("button").last().click();
  await line.waitFor({ state: "detached" });
  await page.waitForTimeout(AT_REST_MS);
  return took;
}

/** From the review to «Rest afsluiten», and from there, with everything left open, to «Controleer». */
export async function toTheEnd(page: Page): Promise<Readings> {
  const rest = await timed(page, () => page.locator("#review-go-on").click(), titled(nl["rest.title"]));
  await page.waitForTimeout(2 * AT_REST_MS);
  const check = await timed(page, () => page.locator("#rest-close ~ button").click(), titled(nl["check.title"]));
  return { "to Rest ms": rest, "to Controleer ms": check };
}
