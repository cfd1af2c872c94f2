import { ok } from "../result";
import type { Bundle } from "./bundle";
import type { MediaFile } from "./media-index";
import { folderOf } from "./media-index";

const PAGE = /(?:^|\/)messages(\d*)\.html$/;

const pageNumber = ({ name }: MediaFile): number | null => {
  const written = PAGE.exec(name)?.[1];
  return written === undefined ? null : Number(written || 1);
};

/**
 * Telegram cuts a long chat in pages (`messages.html`, `messages2.html` …): together they are one text, which bears the
 * first one's name.
 *
 * @source formats.md 2 (Telegram)
 */
export function withPagesTogether(bundle: Bundle): Bundle {
  const pages = pagesOf(bundle.files);
  if (pages.size === 0) return bundle;
  const later = new Set([...pages.values()].flat());
  const whole = new Map([...pages].map(([first, others]) => [{ name: first.name, size: [first, ...others].reduce((sum, { size }) => sum + size, 0) }, [first, ...others]] as const));
  const wholeOf = new Map([...whole].map(([together, [first]]) => [first, together] as const));
  return {
    ...bundle,
    files: bundle.files.filter((file) => !later.has(file)).map((file) => wholeOf.get(file) ?? file),
    async read(file, watch) {
      const parts = whole.get(file);
      if (parts === undefined) return bundle.read(file, watch);
      const blobs: Blob[] = [];
      for (const part of parts) {
        const read = await bundle.read(part, { ...watch, head: blobs.length === 0 ? watch.head : null });
        if (!read.ok) return read;
        blobs.push(read.value);
      }
      return ok(new Blob(blobs));
    },
  };
}

/** First pages that have others, with those. */
function pagesOf(files: readonly MediaFile[]): ReadonlyMap<MediaFile, readonly MediaFile[]> {
  const numbered = files.flatMap((file) => {
    const number = pageNumber(file);
    return number === null ? [] : [{ file, number }];
  });
  const firsts = numbered.filter(({ number }) => number === 1);
  return new Map(
    firsts.flatMap(({ file }) => {
      const others = numbered.filter(({ file: other, number }) => number > 1 && folderOf(other.name) === folderOf(file.name));
      return others.length === 0 ? [] : [[file, others.sort((one, other) => one.number - other.number).map((other) => other.file)] as const];
    }),
  );
}
