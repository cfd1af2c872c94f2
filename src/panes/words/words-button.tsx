import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { fetchedPart } from "../shared/fetched-part";
import { useLanguage } from "../shared/language";

const WordList = fetchedPart(async () => (await import("./word-list")).WordList, "app.part-loading");

/** Opens the list of words over the screen as it stands; closing it leads back here. */
export function WordsButton({ className }: { readonly className: string | undefined }) {
  const { text } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={className}>
      <Button
        size="small"
        appearance="subtle"
        aria-haspopup="dialog"
        onClick={() => {
          setOpen(true);
        }}
      >
        {text("words.open")}
      </Button>
      {isOpen && (
        <WordList
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </div>
  );
}
