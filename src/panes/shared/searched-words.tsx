import { makeStyles, tokens } from "@fluentui/react-components";
import { createContext, Fragment, useContext, useState } from "react";
import type { ReactNode } from "react";
import { foundWords } from "../../review/found-words";

const Searched = createContext("");
const Search = createContext<(query: string) => void>(() => undefined);

/** What is searched for in the messages under it. Those that say it are drawn anew, and nothing else is. */
export function SearchedWords({ children }: { readonly children: ReactNode }) {
  const [query, setQuery] = useState("");
  return (
    <Search.Provider value={setQuery}>
      <Searched.Provider value={query}>{children}</Searched.Provider>
    </Search.Provider>
  );
}

/** Tells what is searched for; empty for nothing. */
export const useTellSearched = (): ((query: string) => void) => useContext(Search);

const useStyles = makeStyles({
  // Underlined as well, for who does not see the colour.
  found: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorPaletteYellowBackground2,
    textDecorationLine: "underline",
    textDecorationThickness: tokens.strokeWidthThick,
    "@media (forced-colors: active)": { color: "MarkText", backgroundColor: "Mark" },
  },
});

/** Words of a message, with what was found in them marked. */
export function Marked({ words }: { readonly words: string }) {
  const styles = useStyles();
  const found = foundWords(words, useContext(Searched));
  if (found.length === 0) return words;
  return (
    <>
      {found.map(({ from, to }, index) => (
        <Fragment key={from}>
          {words.slice(found[index - 1]?.to ?? 0, from)}
          <mark className={styles.found}>{words.slice(from, to)}</mark>
        </Fragment>
      ))}
      {words.slice(found.at(-1)?.to)}
    </>
  );
}
