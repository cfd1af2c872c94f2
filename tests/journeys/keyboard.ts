import type { Page } from "playwright-core";

/** A person who uses the keyboard alone; every press is counted. */
export interface Keyboard {
  readonly press: (key: string) => Promise<void>;
  readonly type: (words: string) => Promise<void>;
  /** Goes on with Tab until the focus is on what has this accessible name. */
  readonly tabTo: (name: string | RegExp) => Promise<void>;
  /** Accessible name and role of what has the focus, as a screen reader would say. */
  readonly focused: () => Promise<Focused>;
  readonly presses: () => number;
}

export interface Focused {
  readonly name: string;
  /** Whether it stands in view, and nothing lies over it. */
  readonly isSeen: boolean;
  readonly isBody: boolean;
}

/** More stops than any screen has: whoever needs more is caught. */
const MOST_STOPS = 400;

export function keyboardOf(page: Page): Keyboard {
  let presses = 0;
  const press = async (key: string): Promise<void> => {
    presses += 1;
    await page.keyboard.press(key);
  };
  const focused = (): Promise<Focused> =>
    page.evaluate(() => {
      const element = document.activeElement ?? document.body;
      const labelled = (element.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
      const labels = element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement ? [...(element.labels ?? [])].map((label) => label.textContent).join(" ") : "";
      const name = [element.getAttribute("aria-label") ?? "", labelled, labels, element.textContent].find((words) => words.trim() !== "") ?? "";
      const { left, top, width, height } = element.getBoundingClientRect();
      const middle = document.elementFromPoint(left + Math.min(width / 2, 20), top + Math.min(height / 2, 12));
      return { name: name.replaceAll(/\s+/g, " ").trim(), isSeen: middle !== null && (element.contains(middle) || middle.contains(element)), isBody: element === document.body };
    });
  return {
    press,
    focused,
    type: async (words) => {
      presses += words.length;
      await page.keyboard.type(words);
    },
    tabTo: async (name) => {
      const fits = (found: string) => (typeof name === "string" ? found === name : name.test(found));
      for (let stop = 0; stop < MOST_STOPS; stop += 1) {
        if (fits((await focused()).name)) return;
        await press("Tab");
      }
      throw new Error(`the keyboard does not reach ${String(name)}`);
    },
    presses: () => presses,
  };
}
