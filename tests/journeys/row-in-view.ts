import type { Page } from "playwright-core";

/** Whether the row that is reviewed can be seen, once what is near it is laid out. */
export const isInView = (of: Page): Promise<boolean> =>
  of.locator('li[aria-current="true"]').evaluate(async (row) => {
    for (let frame = 0; frame < 20; frame += 1) await new Promise(requestAnimationFrame);
    const { top, bottom } = row.getBoundingClientRect();
    return top >= 0 && bottom <= window.innerHeight;
  });

/** CSS pixels from the top of the view to the row that is reviewed. */
export const placeOfRow = (of: Page): Promise<number> => of.locator('li[aria-current="true"]').evaluate((row) => row.getBoundingClientRect().top);

/** Waits until the row that is reviewed stands still in view: on a slow machine what is above it gets its true height later. */
export async function standsInView(of: Page): Promise<void> {
  for (let place = NaN; ; ) {
    const isSeen = await isInView(of);
    const now = await placeOfRow(of);
    if (isSeen && now === place) return;
    place = now;
  }
}
