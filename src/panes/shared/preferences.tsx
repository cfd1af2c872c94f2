import { createContext, useCallback, useContext, useEffect, useMemo, useState } from "react";
import type { ReactNode } from "react";
import { NO_PREFERENCES } from "../../ports/preferences";
import type { Preferences, PreferenceValues } from "../../ports/preferences";

interface Preferring {
  readonly preferences: PreferenceValues;
  readonly prefer: (changed: Partial<PreferenceValues>) => void;
}

const PreferencesContext = createContext<Preferring>({ preferences: NO_PREFERENCES, prefer: () => undefined });

/** How the user likes to work, and the way to change it. */
export const usePreferences = (): Preferring => useContext(PreferencesContext);

/** On a shared computer the next person is another, who would find a language that they never chose. */
const storable = (values: PreferenceValues): PreferenceValues => (values.keepsProgress === false ? { ...values, language: null } : values);

export function PreferencesProvider({ kept, children }: { readonly kept: Preferences; readonly children: ReactNode }) {
  const [preferences, setPreferences] = useState(() => kept.read());
  // Else this window would go on as before, and its next choice would undo the other's.
  useEffect(() => kept.onElsewhere(setPreferences), [kept]);
  const prefer = useCallback(
    (changed: Partial<PreferenceValues>) => {
      setPreferences((before) => {
        const after = { ...before, ...changed };
        kept.keep(storable(after));
        return after;
      });
    },
    [kept],
  );
  const value = useMemo(() => ({ preferences, prefer }), [preferences, prefer]);
  return <PreferencesContext.Provider value={value}>{children}</PreferencesContext.Provider>;
}
