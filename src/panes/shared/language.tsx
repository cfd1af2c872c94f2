import { createContext, useContext, useEffect, useMemo, useState } from "react";
import type { ReactNode } from "react";
import { nl } from "../../language/nl";
import { createTranslator } from "../../language/translator";
import type { Catalogue, Language, Translator } from "../../language/translator";

interface Spoken extends Translator {
  readonly speak: (language: Language) => void;
}

const LanguageContext = createContext<Spoken>({ ...createTranslator("nl", nl), speak: () => undefined });

/** Every sentence of a pane comes from here. */
export const useLanguage = (): Spoken => useContext(LanguageContext);

/** Dutch is there at once; English is fetched when somebody wants it. */
async function loadCatalogue(language: Language): Promise<Catalogue> {
  if (language === "nl") return nl;
  const { en } = await import("../../language/en");
  return en;
}

export function LanguageProvider({ first, children }: { readonly first: Language; readonly children: ReactNode }) {
  const [wanted, speak] = useState(first);
  const [translator, setTranslator] = useState(() => createTranslator("nl", nl));

  useEffect(() => {
    if (wanted === translator.language) return undefined;
    let current = true;
    void loadCatalogue(wanted).then(
      (catalogue) => {
        if (current) setTranslator(createTranslator(wanted, catalogue));
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
