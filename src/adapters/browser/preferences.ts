import { NO_PREFERENCES } from "../../ports/preferences";
import type { Preferences, PreferenceValues } from "../../ports/preferences";

/** Where the browser keeps them; the name says whose they are, not what was chosen. */
const KEY = "bewaarwijzer.preferences";

/**
 * Kept in the browser's storage, and in memory where the browser keeps nothing (a private window, a full disk).
 *
 * @param page told by the browser of what another window put in the storage
 */
export function createPreferences(storage: () => Pick<Storage, "getItem" | "setItem">, page: () => Pick<Window, "addEventListener" | "removeEventListener">): Preferences {
  let inMemory: PreferenceValues | null = null;
  return {
    read() {
      inMemory ??= fromText(attempt(() => storage().getItem(KEY)));
      return inMemory;
    },
    keep(values) {
      inMemory = values;
      attempt(() => {
        storage().setItem(KEY, JSON.stringify(values));
      });
    },
    onElsewhere(told) {
      const changed = ({ key, newValue }: StorageEvent) => {
        // Emptied storage chose nothing: whoever said that others use this computer, said so.
        if (key !== KEY || newValue === null) return;
        inMemory = fromText(newValue);
        told(inMemory);
      };
      page().addEventListener("storage", changed);
      return () => {
        page().removeEventListener("storage", changed);
      };
    },
  };
}

/** The preferences of this browser. */
export const browserPreferences = createPreferences(() => window.localStorage, () => window);

function fromText(text: string | null | undefined): PreferenceValues {
  if (typeof text !== "string") return NO_PREFERENCES;
  const read: unknown = attempt((): unknown => JSON.parse(text));
  if (typeof read !== "object" || read === null) return NO_PREFERENCES;
  const fields = new Map<string, unknown>(Object.entries(read));
  const choice = (field: "keys" | "hints" | "keepsProgress") => {
    const value = fields.get(field);
    return typeof value === "boolean" ? value : null;
  };
  const language = fields.get("language");
  return {
    keys: choice("keys") ?? NO_PREFERENCES.keys,
    hints: choice("hints") ?? NO_PREFERENCES.hints,
    keepsProgress: choice("keepsProgress"),
    language: typeof language === "string" ? language : null,
  };
}

/** Storage that is forbidden or full throws; that is no reason to stop. */
function attempt<T>(step: () => T): T | undefined {
  try {
    return step();
  } catch {
    return undefined;
  }
}
