import type { Page } from "playwright-core";
import { breaksWithDoubledText, breaksWithTextSpacing, faultsOn, type Look, LOOKS, putOn, scrollsSideways, unseenWithForcedColours, WIDTHS } from "./accessible";
import { structureFaults } from "./structure";

/** A look and a width in which a screen may be seen. */
export type Seen = readonly [look: Look, width: number];

/** Light, dark and with forced colours, each from the narrowest pane to a wide tab. */
export const EVERY_LOOK: readonly Seen[] = WIDTHS.flatMap((width) => LOOKS.map((look) => [look, width] as const));

const HEIGHT = 800;
const WIDE = 1280;

/** What was found wrong, each with the screen, the look and the width. */
export interface LookedAt {
  readonly axe: readonly string[];
  readonly layout: readonly string[];
  readonly structure: readonly string[];
  /** With forced colours. */
  readonly unseen: readonly string[];
  /** Screens on which a keyboard user has nowhere to go on from. */
  readonly lost: readonly string[];
}

/** Somebody who looks at screens as they stand, and takes down what is wrong. */
export interface Onlooker {
  readonly found: LookedAt;
  /**
   * Looks at the screen, and leaves it light and wide.
   *
   * @param arrives whether the focus must be somewhere: not where an app has just opened
   */
  readonly look: (page: Page, where: string, seen: readonly Seen[], arrives?: boolean) => Promise<void>;
}

/** Whether focus is somewhere a keyboard user can go on from: never on the page's body. */
const focusIsLost = (page: Page): Promise<boolean> => page.evaluate(() => document.activeElement === null || document.activeElement === document.body);

export function anOnlooker(): Onlooker {
  const found = { axe: [] as string[], layout: [] as string[], structure: [] as string[], unseen: [] as string[], lost: [] as string[] };
  const lookAs = async (page: Page, where: string, [look, width]: Seen): Promise<void> => {
    await page.setViewportSize({ width, height: HEIGHT });
    await putOn(page, look);
    const place = `${where}, ${look}, ${String(width)} px`;
    for (const fault of await faultsOn(page, look)) found.axe.push(`${place}: ${fault}`);
    if (await scrollsSideways(page)) found.layout.push(`${place}: scrolls sideways`);
    if (look === "light" && width <= 320 && (await breaksWithTextSpacing(page))) found.layout.push(`${place}: scrolls sideways with the reader's own text spacing`);
    if (look === "light" && width <= 320) for (const fault of await breaksWithDoubledText(page)) found.layout.push(`${place}, letters twice as large: ${fault}`);
    if (look === "forced") for (const element of await unseenWithForcedColours(page)) found.unseen.push(`${place}: ${element}`);
  };
  return {
    found,
    look: async (page, where, seen, arrives = true) => {
      if (arrives && (await focusIsLost(page))) found.lost.push(where);
      for (const fault of await structureFaults(page)) found.structure.push(`${where}: ${fault}`);
      for (const one of seen) await lookAs(page, where, one);
      await page.setViewportSize({ width: WIDE, height: HEIGHT });
      await putOn(page, "light");
    },
  };
}
