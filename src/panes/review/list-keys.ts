import type { QuickAnswer } from "../../review/answering";

/** What a key asks of the list. */
export type KeyAct =
  | { readonly kind: "move"; readonly by: 1 | -1; readonly extends: boolean }
  | { readonly kind: "select" }
  | { readonly kind: "answer"; readonly answer: QuickAnswer }
  | { readonly kind: "context" }
  | { readonly kind: "clear" }
  | { readonly kind: "search" }
  | { readonly kind: "help" };

/** The part of a `KeyboardEvent` that is read. */
export interface PressedKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** Whether it is held down, and pressed by the keyboard itself. */
  readonly repeat: boolean;
}

/** The letters that answer, in the order in which the help tells them. */
export const ANSWER_KEYS = [
  ["b", "yes"],
  ["n", "no"],
  ["p", "private"],
  ["t", "party"],
  ["v", "recorded"],
  ["l", "later"],
] as const satisfies readonly (readonly [string, QuickAnswer])[];

/** The letter of an answer, as a button shows it. */
export const letterOf = (answer: QuickAnswer): string => (ANSWER_KEYS.find(([, one]) => one === answer)?.[0] ?? "").toUpperCase();

function letterAct(key: string): KeyAct | null {
  const answer = ANSWER_KEYS.find(([letter]) => letter === key)?.[1];
  if (answer !== undefined) return { kind: "answer", answer };
  if (key === "c") return { kind: "context" };
  if (key === "/") return { kind: "search" };
  return key === "?" ? { kind: "help" } : null;
}

/**
 * What a key in the list asks for. A letter that is held down asks once: the next answer would be to a message that nobody read.
 *
 * @param letters whether keys of one character count; arrows, Space and Escape always do
 */
export function keyAct({ key, shiftKey, ctrlKey, metaKey, altKey, repeat }: PressedKey, letters: boolean): KeyAct | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (key === "ArrowDown") return { kind: "move", by: 1, extends: shiftKey };
  if (key === "ArrowUp") return { kind: "move", by: -1, extends: shiftKey };
  if (key === " ") return { kind: "select" };
  if (key === "Escape") return { kind: "clear" };
  return letters && !repeat ? letterAct(key.toLowerCase()) : null;
}

/** Ctrl+Z, and Ctrl+Y or Ctrl+Shift+Z; with Cmd on a Mac. */
export function wayBack({ key, shiftKey, ctrlKey, metaKey, altKey }: PressedKey): "undo" | "redo" | null {
  if (!(ctrlKey || metaKey) || altKey) return null;
  const letter = key.toLowerCase();
  if (letter === "z") return shiftKey ? "redo" : "undo";
  return letter === "y" && !shiftKey ? "redo" : null;
}

/** Where keys belong to what has the focus: text is written there, or it has arrows of its own. */
export const OWN_KEYS = 'input:not([type="checkbox"]):not([type="radio"]), textarea, select, audio, video, [contenteditable]';
/** What Space presses. */
export const OWN_SPACE = "button, input, summary, a[href]";
