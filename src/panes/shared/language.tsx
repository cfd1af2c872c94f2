import { createContext, useCallback, useContext, useEffect, useMemo, useState } from "react";
import type { ReactNode } from "react";
import { LANGUAGES } from "../../language/translator";
import type { Language, Translator } from "../../language/translator";
import { usePreferences } from "./preferences";
import { openLanguage, translatorOf } from "./sentences";

interface Spoken extends Translator {
  /** The user's own choice; it is kept where the device may keep it. */
  readonly speak: (language: Language) => void;
  /** What the host asks for, which may become known after the user chose. */
  readonly speakUnlessChosen: (language: Language) => void;
  /** What the user chose last and could not be fetched; null when nothing is missing. */
  readonly missing: Language | null;
}

const LanguageContext = createContext<Spoken>({ ...translatorOf("nl"), speak: () => undefined, speakUnlessChosen: () => undefined, missing: null });

/** Every sentence of a pane comes from here. */
export const useLanguage = (): Spoken => useContext(LanguageContext);

/** Dutch is there at once; English is fetched when somebody wants it. */
export function LanguageProvider({ first, children }: { readonly first: Language; readonly children: ReactNode }) {
  const [asked, speakUnlessChosen] = useState(first);
  const { preferences, prefer } = usePreferences();
  const [chosen, setChosen] = useState<Language | null>(() => LANGUAGES.find((one) => one === preferences.language) ?? null);
  const [missing, setMissing] = useState<Language | null>(null);
  const wanted = chosen ?? asked;
  const [translator, setTranslator] = useState(() => translatorOf("nl"));

  useEffect(() => {
    if (wanted === translator.language) return undefined;
    let current = true;
    void openLanguage(wanted).then(
      () => {
        if (current) setTranslator(translatorOf(wanted));
      },
      () => {
        // What was spoken stays; the wish is forgotten, so that asking again fetches again.
        if (!current) return;
        if (chosen === null) {
          speakUnlessChosen(translator.language);
          return;
        }
        setChosen(translator.language);
        setMissing(wanted);
      },
    );
    return () => {
      current = false;
    };
  }, [wanted, chosen, translator]);

  useEffect(() => {
    document.documentElement.lang = translator.language;
  }, [translator]);

  const speak = useCallback(
    (language: Language) => {
      setMissing(null);
      setChosen(language);
      prefer({ language });
    },
    [prefer],
  );
  const spoken = useMemo(() => ({ ...translator, speak, speakUnlessChosen, missing }), [translator, speak, missing]);
  return <LanguageContext.Provider value={spoken}>{children}</LanguageContext.Provider>;
}
