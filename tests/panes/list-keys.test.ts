import { ANSWER_KEYS, keyAct, wayBack } from "../../src/panes/review/list-keys";
import type { PressedKey } from "../../src/panes/review/list-keys";

const pressed = (key: string, held: Partial<PressedKey> = {}): PressedKey => ({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, repeat: false, ...held });

describe("keys in the list", () => {
  test.each([["b", "yes"], ["n", "no"], ["p", "private"], ["t", "party"], ["v", "recorded"], ["l", "later"]] as const)("%s answers «%s», as a capital too", (key, answer) => {
    expect(keyAct(pressed(key), true)).toEqual({ kind: "answer", answer });
    expect(keyAct(pressed(key.toUpperCase()), true)).toEqual({ kind: "answer", answer });
  });

  test("every letter is told once", () => {
    expect(new Set(ANSWER_KEYS.map(([letter]) => letter)).size).toBe(ANSWER_KEYS.length);
  });

  test("switched off, no key of one character does anything but Space", () => {
    for (let code = 33; code < 127; code += 1) expect(keyAct(pressed(String.fromCharCode(code)), false)).toBeNull();
    expect(keyAct(pressed(" "), false)).toEqual({ kind: "select" });
    expect(keyAct(pressed("ArrowDown"), false)).toEqual({ kind: "move", by: 1, extends: false });
  });

  test("with Ctrl, Cmd or Alt a letter belongs to the browser", () => {
    for (const held of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }]) expect(keyAct(pressed("p", held), true)).toBeNull();
  });

  test("screens.md, undecided is the default: a letter that is held down answers one message; an arrow goes on", () => {
    for (const [letter] of ANSWER_KEYS) expect(keyAct(pressed(letter, { repeat: true }), true)).toBeNull();
    expect(keyAct(pressed("ArrowDown", { repeat: true }), true)).toEqual({ kind: "move", by: 1, extends: false });
  });

  test("Shift and an arrow extend", () => {
    expect(keyAct(pressed("ArrowUp", { shiftKey: true }), true)).toEqual({ kind: "move", by: -1, extends: true });
  });

  test("Ctrl+Z takes back; Ctrl+Y and Ctrl+Shift+Z do again; the same with Cmd", () => {
    expect(wayBack(pressed("z", { ctrlKey: true }))).toBe("undo");
    expect(wayBack(pressed("Z", { metaKey: true, shiftKey: true }))).toBe("redo");
    expect(wayBack(pressed("y", { ctrlKey: true }))).toBe("redo");
    expect(wayBack(pressed("z"))).toBeNull();
  });
});
