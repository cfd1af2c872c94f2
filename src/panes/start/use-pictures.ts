import { useCallback, useState } from "react";
import type { EnteredMessage } from "../reading/message-fields";
import { useAnnounce } from "../shared/announcer";
import { useLanguage } from "../shared/language";
import { imagesAmong, moved, withImages } from "./picture-list";
import type { Picture } from "./picture-list";

/** The screenshots in hand, in the order in which they will be read. */
export function usePictures() {
  const { text, count } = useLanguage();
  const announce = useAnnounce();
  const [pictures, setPictures] = useState<readonly Picture[]>([]);
  const [refused, setRefused] = useState<readonly string[]>([]);

  const add = useCallback(
    (files: readonly File[]) => {
      if (files.length === 0) return;
      void imagesAmong(files).then(
        ({ images, refused: others }) => {
          setPictures((before) => withImages(before, images));
          setRefused(others);
          announce(count("screenshots.added", images.length));
        },
        // A file that went since it was chosen.
        () => {
          setRefused(files.map(({ name }) => name));
        },
      );
    },
    [announce, count],
  );

  const change = (id: number, message: EnteredMessage) => {
    setPictures((before) => before.map((picture) => (picture.id === id ? { ...picture, message } : picture)));
  };
  const move = (id: number, by: 1 | -1) => {
    const after = moved(pictures, id, by);
    setPictures(after);
    announce(text("screenshots.moved", { number: after.findIndex((picture) => picture.id === id) + 1, total: after.length }));
  };
  const takeOut = (id: number) => {
    setPictures((before) => before.filter((picture) => picture.id !== id));
  };
  return { pictures, refused, add, change, move, takeOut };
}
