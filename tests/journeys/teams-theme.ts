import type { Page } from "playwright-core";

/** The colour on which the app in the stand-in Teams stands, or the page that sets its tab up. */
export const groundOf = (page: Page): Promise<string> =>
  page.frameLocator("iframe").locator(".fui-FluentProvider, .plain-page").first().evaluate((element) => getComputedStyle(element).backgroundColor);

/** Chooses a theme in the stand-in Teams; done when the app stands on another colour, and nothing is on its way to one. */
export async function wear(page: Page, theme: "default" | "dark" | "contrast"): Promise<void> {
  const themes = page.getByLabel("Thema in Teams");
  if ((await themes.inputValue()) !== theme) {
    const before = await groundOf(page);
    await themes.selectOption(theme);
    while ((await groundOf(page)) === before) await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await page.frameLocator("iframe").locator("html").evaluate((root) => {
    for (const animation of root.ownerDocument.getAnimations()) if (animation instanceof CSSTransition) animation.finish();
  });
}
