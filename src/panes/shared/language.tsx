import { createContext, useContext, useEffect, useMemo, useState } from "react";
import type { ReactNode } from "react";
import type { Language, Translator } from "../../language/translator";
import { openLanguage, translatorOf } from "./sentences";

interface Spoken extends Translator {
  readonly speak: (language: Language) => void;
}

const LanguageContext = createContext<Spoken>({ ...translatorOf("nl"), speak: () => undefined });

/** Every sentence of a pane comes from here. */
export const useLanguage = (): Spoken => useContext(LanguageContext);

/** Dutch is there at once; English is fetched when somebody wants it. */
export function LanguageProvider({ first, children }: { readonly first: Language; readonly children: ReactNode }) {
  const [wanted, speak] = useState(first);
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
        if (current) speak(translator.language);
      },
    );
    return () => {
      current = false;
    };
  }, [wanted, translator]);

  useEffect(() => {
    document.documentElement.lang = translator.language;
  }, [translator]);

  const spoken = useMemo(() => ({ ...translator, speak }), [translator]);
  return <LanguageContext.Provider value={spoken}>{children}</LanguageContext.Provider>;
}
