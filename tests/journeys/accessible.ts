import AxeBuilder from "@axe-core/playwright";
import { readFileSync } from "node:fs";
import type { Frame, Page } from "playwright-core";

export const LOOKS = ["light", "dark", "forced"] as const;
export type Look = (typeof LOOKS)[number];

/** The narrow pane on a Mac and on Windows, the narrowest tab, and a wide one. */
export const WIDTHS = [270, 320, 720, 1280] as const;

/** Fluent's focus sentinels are seen by axe as hidden elements that take focus; they are not reachable by a person. */
const SENTINELS = "[data-tabster-dummy]";
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Lets the page look so, as somebody's system or host does; done when the app has followed. */
export async function putOn(page: Page, look: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: look === "dark" ? "dark" : "light", forcedColors: look === "forced" ? "active" : "none" });
  await page.waitForFunction(
    (wanted) => document.querySelector("[data-scheme]")?.getAttribute("data-scheme") === wanted,
    look === "light" ? "light" : "dark",
  );
}

/** Styles of a reader of their own, over those of the page. */
async function adopt(page: Page, styles: string): Promise<{ readonly takeOff: () => Promise<void> }> {
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, styles);
  return {
    takeOff: () =>
      page.evaluate(() => {
        document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1);
      }),
  };
}

/**
 * Rules with an answer that hangs on colours, on how letters are drawn, or on where things lie (axe takes a table for one of
 * data by its size and its borders). Every other rule reads the markup and what is hidden.
 */
const SEEN_RULES = [
  "color-contrast",
  "link-in-text-block",
  "p-as-heading",
  "target-size",
  "scrollable-region-focusable",
  "skip-link",
  "autocomplete-valid",
  "empty-table-header",
  "td-has-header",
  "td-headers-attr",
  "th-has-data-cells",
];

/** Ends what is on its way from one colour to another. To wait for it would be to wait for ever where a row is out of view. */
const endTransitions = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const animation of document.getAnimations()) if (animation instanceof CSSTransition) animation.finish();
  });

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What axe has read in a page: kept in the page, and gone with it. */
interface ReadPage extends Window {
  axe?: object;
  readMarkup?: Set<string>;
}

/**
 * Whether this very markup, with the same things hidden and the same filled in, was on the page before: then only the rules
 * that hang on the look or the width can say something new. It is taken down as read.
 */
const isMarkupRead = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const told: ReadPage = window;
    const read = (told.readMarkup ??= new Set());
    const all = [...document.body.querySelectorAll("*")];
    const hidden = all.map((element) => (element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ? 1 : 0)).join("");
    const filledIn = all.map((element) => (element instanceof HTMLInputElement ? `${element.value} ${String(element.checked)}` : element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement ? element.value : ""));
    // The look itself is told on the outermost element.
    const markup = [document.title, document.documentElement.lang, document.body.outerHTML.replaceAll(/color-scheme: ?\w+/g, ""), hidden, ...filledIn].join("\n");
    const isRead = read.has(markup);
    read.add(markup);
    return isRead;
  });

const isAxeThere = (frame: Frame): Promise<boolean> =>
  frame.evaluate(() => {
    const told: ReadPage = window;
    return told.axe !== undefined;
  });

/**
 * Somebody who looks with axe, which by itself hands each page half a megabyte to read for every look, and twice: here it is
 * read once in each frame of a page. Naming every element that is well takes most of its time, and fetching style sheets
 * serves no rule of these; its other mode opens a page for every look.
 */
export async function axeIn(page: Page): Promise<AxeBuilder> {
  for (const frame of page.frames()) if (!(await isAxeThere(frame))) await frame.evaluate(AXE);
  return new AxeBuilder({ page, axeSource: ";" }).setLegacyMode(true).options({ resultTypes: ["violations"], preload: false });
}

/**
 * Everything that axe finds on the screen as it stands; also in rows out of view, of which the browser else paints no ground,
 * and in one that a bar happens to lie over: axe would call what is left of its button too small.
 * In the same page, what no look or width can change is looked at once.
 */
export async function faultsOn(page: Page, look: Look): Promise<readonly string[]> {
  const axe = (await axeIn(page)).exclude(SENTINELS);
  const shown = await adopt(page, "* { content-visibility: visible !important; } [data-stays] { position: static !important; }");
  await endTransitions(page);
  // With forced colours the browser paints its own; axe still reads the author's.
  const skipped = look === "forced" ? ["color-contrast"] : [];
  if (await isMarkupRead(page)) axe.withRules(SEEN_RULES.filter((rule) => !skipped.includes(rule)));
  else axe.withTags(TAGS).disableRules(skipped);
  const { violations } = await axe.analyze();
  await shown.takeOff();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}

export const scrollsSideways = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/**
 * What the screen lacks with forced colours: a state or a button of which the border cannot be told from its background,
 * words in the colour of what they stand on, or a choice that looks like what was not chosen.
 */
export const unseenWithForcedColours = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const told = (element: Element): string => `${element.tagName.toLowerCase()} «${element.textContent.slice(0, 30)}»`;
    const isShown = (element: Element): boolean => element.checkVisibility() && element.getBoundingClientRect().width > 1;
    const ground = (element: Element | null): string => {
      if (element === null) return "rgb(255, 255, 255)";
      const colour = getComputedStyle(element).backgroundColor;
      return colour === "rgba(0, 0, 0, 0)" ? ground(element.parentElement) : colour;
    };
    const unseen: string[] = [];
    for (const element of document.querySelectorAll("h1, h2, h3, p, dt, dd, label, button, a, li > span, [data-state]")) {
      if (isShown(element) && element.textContent.trim() !== "" && getComputedStyle(element).color === ground(element)) unseen.push(`words: ${told(element)}`);
    }
    for (const element of document.querySelectorAll("[data-state], input:not([type=file]):not([type=hidden]), select, textarea")) {
      const { borderBottomWidth, borderBottomStyle, borderBottomColor, appearance } = getComputedStyle(element);
      if (!isShown(element) || appearance === "auto" || element.closest("[class*=fui-]") !== null) continue;
      if (borderBottomWidth === "0px" || borderBottomStyle === "none" || borderBottomColor === ground(element.parentElement)) unseen.push(`border: ${told(element)}`);
    }
    const looks = (button: Element): string => {
      const { color, backgroundColor, borderBottomWidth, borderBottomStyle, fontWeight } = getComputedStyle(button);
      return [color, backgroundColor, borderBottomWidth, borderBottomStyle, fontWeight].join();
    };
    for (const chosen of document.querySelectorAll("[aria-pressed=true]")) {
      const others = [...(chosen.parentElement?.querySelectorAll("[aria-pressed=false]") ?? [])];
      if (isShown(chosen) && others.some((other) => looks(other) === looks(chosen))) unseen.push(`chosen: ${told(chosen)}`);
    }
    return unseen;
  });

/** The sizes of letters and lines on this page, each twice as large: what a browser does that enlarges text alone. */
const doubledText = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const isSize = /^(--(fontSize|lineHeight)\w+|font-size|line-height)$/;
    const doubled = ({ style }: CSSStyleRule): string =>
      [...style].filter((name) => isSize.test(name) && style.getPropertyValue(name).endsWith("px")).map((name) => `${name}: calc(2 * ${style.getPropertyValue(name)}) !important;`).join(" ");
    const rulesIn = (rules: CSSRuleList): readonly CSSStyleRule[] =>
      [...rules].flatMap((rule) => (rule instanceof CSSStyleRule ? rule : rule instanceof CSSGroupingRule ? rulesIn(rule.cssRules) : []));
    const sheets = [...document.styleSheets, ...document.adoptedStyleSheets];
    return sheets.flatMap(({ cssRules }) => rulesIn(cssRules)).map((rule) => `${rule.selectorText} { ${doubled(rule)} }`).filter((rule) => rule.includes("calc")).join("\n");
  });

/** Makes letters twice as large, and nothing else. @returns takes it off again */
export const doubleText = async (page: Page): Promise<{ readonly takeOff: () => Promise<void> }> => adopt(page, await doubledText(page));

/** With letters twice as large and nothing else (WCAG 1.4.4): whether the page scrolls sideways, and the fields too low for their letters. It is taken off again. */
export async function breaksWithDoubledText(page: Page): Promise<readonly string[]> {
  const doubled = await doubleText(page);
  const isWide = await scrollsSideways(page);
  const low = await page.evaluate(() =>
    [...document.querySelectorAll("input, select, button")].flatMap((field) => {
      const { fontSize } = getComputedStyle(field);
      const hasWords = field instanceof HTMLInputElement ? !["checkbox", "radio", "file", "hidden"].includes(field.type) : field.textContent.trim() !== "";
      const isRead = hasWords && field.checkVisibility() && field.getBoundingClientRect().width > 1;
      return isRead && field.clientHeight < Number.parseFloat(fontSize) * 1.15 ? `${field.tagName.toLowerCase()} #${field.id} is ${String(field.clientHeight)} px high for letters of ${fontSize}` : [];
    }),
  );
  await doubled.takeOff();
  return [...(isWide ? ["scrolls sideways"] : []), ...low];
}

/** With the spacing that a reader may set: whether words are cut off or the page scrolls sideways. It is taken off again. */
export async function breaksWithTextSpacing(page: Page): Promise<boolean> {
  const spacing = await adopt(page, "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }");
  const breaks = await scrollsSideways(page);
  await spacing.takeOff();
  return breaks;
}
