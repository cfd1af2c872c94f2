import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { nl } from "../../src/language/nl";
import { nlFirst } from "../../src/language/nl-first";
import { nlLater } from "../../src/language/nl-later";
import type { DirectoryError } from "../../src/ports/directory";
import type { JournalError } from "../../src/ports/filing-journal";
import type { StoreError } from "../../src/ports/record-store";

const src = join(__dirname, "../../src");

/** Files that the page loads with `file`, itself included: what is imported as a value, and not later. */
function loadedWith(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, to] of readFileSync(file, "utf8").matchAll(/^(?:import|export) (?!type )[^;]*?from "(\.[^"]+)";$/gm)) {
    const path = [".ts", ".tsx"].map((end) => join(dirname(file), to ?? "") + end).find(existsSync);
    if (path !== undefined) loadedWith(path, seen);
  }
  return seen;
}

/** Keys that a file says, each as an expression: `start.${one}` may be any of them. */
const saidIn = (file: string): readonly { readonly said: string; readonly key: RegExp }[] =>
  [...readFileSync(file, "utf8").matchAll(/\b(?:text|count)\(\s*(["`])([^"`]+)\1/g)].map(([, , said = ""]) => {
    const parts = said.split(/\$\{[^}]*\}/).map((part) => part.replaceAll(".", "\\."));
    return { said, key: new RegExp(`^${parts.join("[a-zA-Z0-9.-]+")}(\\.one|\\.other)?$`) };
  });

describe("the catalogue in two parts", () => {
  test("no sentence stands in both", () => {
    expect(Object.keys(nlFirst).filter((key) => key in nlLater)).toEqual([]);
  });

  test("what is loaded with the first screen says nothing of the later part", () => {
    // An error may be of any kind: those that the first screen meets are held below.
    const files = [...loadedWith(join(src, "panes/app.tsx"))].filter((file) => !file.endsWith("language/error-text.ts"));
    const said = files.flatMap((file) => saidIn(file));
    expect(said.length).toBeGreaterThan(15);
    const missing = said.filter(({ key }) => {
      const meant = Object.keys(nl).filter((one) => key.test(one));
      return meant.length === 0 || meant.some((one) => !(one in nlFirst));
    });
    expect(missing.map((one) => one.said)).toEqual([]);
  });

  test("the first part holds every error of the server and of this device", () => {
    const kinds: Readonly<Record<DirectoryError["kind"] | StoreError["kind"] | JournalError["kind"], true>> = {
      "not-signed-in": true,
      "permission-missing": true,
      "popup-blocked": true,
      "sign-in-cancelled": true,
      "other-account": true,
      unreachable: true,
      "unexpected-response": true,
      refused: true,
      "no-access": true,
      "not-found": true,
      interrupted: true,
      "quota-exceeded": true,
      "too-large": true,
      locked: true,
      "name-taken": true,
      "filed-elsewhere": true,
      "changed-meanwhile": true,
      "storage-refused": true,
      "storage-full": true,
      "in-use": true,
      "journal-unreadable": true,
    };
    const keys = Object.keys(nlFirst);
    expect(Object.keys(kinds).filter((kind) => !keys.some((key) => key === `error.${kind}` || key.startsWith(`error.${kind}.`)))).toEqual([]);
  });
});
