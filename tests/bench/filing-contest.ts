import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Contender, Readings } from "./bench";
import { type BenchPages, openBenchPages, type WatchedPage } from "./bench-page";
import { filedFolder } from "./filed-folder";
import { nativeFiling } from "./native-filing";
import { type Placed, someMedia, writePhoneZip } from "./phone-zip";
import { scaled } from "./scale";

/** Milliseconds between two looks at the memory: seldom, for a look burdens the processor that the work needs. */
const LOOK_EVERY = 500;
const GIGABYTE = 1_000_000_000;

/** The contenders for one size of export. */
export interface FilingContenders {
  readonly bare: Contender;
  readonly native: Contender;
  readonly whole: Contender;
  readonly nativeBack: Contender;
}

const ADAPTERS = join(__dirname, "../../src/adapters");
const LETTER_TYPES = join(__dirname, "../../node_modules/@fontsource/noto-sans/files");

export function openFilingPages(): Promise<BenchPages> {
  const workers = { "import-worker.js": join(ADAPTERS, "browser/import-worker.ts"), "journal-worker.js": join(ADAPTERS, "browser/journal-worker.ts"), "sum-worker.js": join(ADAPTERS, "browser/sum-worker.ts"), "copy-worker.js": join(ADAPTERS, "pdf/copy-worker.ts") };
  const letterTypes = readdirSync(LETTER_TYPES).filter((name) => /-[47]00-normal\.woff$/.test(name));
  return openBenchPages("filing-page.ts", workers, letterTypes.map((name) => join(LETTER_TYPES, name)));
}

/**
 * Media out of a zip into the archive, twice: as the tools of a terminal do it (taken out with the zip's checksum compared,
 * summed, sent), and as the app files a record (kept on the disk between, sealed, so that it can go on after a stop; its
 * reading copy and other papers made; sent; read back and summed again). Opening the chat comes before: row 3. Each run has a browser of its own.
 *
 * @param gigabytes of media in the zip
 */
export async function filingContenders(pages: BenchPages, folder: string, gigabytes: number): Promise<FilingContenders> {
  const zip = join(folder, `WhatsApp-chat met Projectgroep ${String(gigabytes)}.zip`);
  const media = await writePhoneZip(zip, someMedia(scaled(gigabytes * GIGABYTE)));
  const { tenant } = pages;
  const size = `${String(gigabytes)} GB`;
  const native = async (back: boolean): Promise<Readings> => ({ "wall s": await nativeFiling(tenant, zip, media, folder, `native ${randomUUID()}`, back) });
  return {
    bare: { name: `Bewaarwijzer, ${size}: reading, sums, upload; no journal`, run: () => inBrowser(pages, zip, media, sendMedia) },
    native: { name: `floor, ${size}: unzip + sha256sum + curl -T, summed`, run: () => native(false) },
    whole: { name: `Bewaarwijzer, ${size}, whole filing: sealed journal on disk, upload, all read back`, run: () => inBrowser(pages, zip, media, fileChat) },
    nativeBack: { name: `${size}: the floor + curl back + sha256sum; no journal`, run: () => native(true) },
  };
}

const PHOTO_BYTES = 20_000;

/** A whole filing of a chat with so many small photos: the time that each takes, however many there are. */
export async function photosContenders(pages: BenchPages, folder: string, count: number): Promise<{ readonly whole: Contender; readonly nativeBack: Contender }> {
  const photos = Array.from({ length: count }, (_, at) => ({ name: `IMG-20240312-WA${String(at).padStart(5, "0")}.jpg`, size: PHOTO_BYTES }));
  const zip = join(folder, `WhatsApp-chat met ${String(count)} foto's.zip`);
  const media = await writePhoneZip(zip, photos);
  const each = ({ "wall s": seconds = NaN, ...more }: Readings): Readings => ({ "wall s": seconds, "ms for each photo": (seconds * 1000) / count, ...more });
  return {
    whole: { name: `Bewaarwijzer, whole filing of ${String(count)} photos`, run: async () => each(await inBrowser(pages, zip, media, fileChat)) },
    nativeBack: { name: `${String(count)} photos: unzip + sha256sum + curl there and back; no sidecars, no journal`, run: async () => each({ "wall s": await nativeFiling(pages.tenant, zip, media, folder, `native ${randomUUID()}`, true) }) },
  };
}

type Work = (page: WatchedPage, pages: BenchPages, media: readonly Placed[]) => Promise<Readings>;

const inBrowser = (pages: BenchPages, zip: string, media: readonly Placed[], work: Work): Promise<Readings> =>
  pages.inFreshPage([zip], async (page) => {
    const count = await page.run<number>("openChat()");
    if (count !== media.length) throw new Error(`the chat has ${String(count)} of ${String(media.length)} media`);
    await page.run("longestTask()");
    const { value, peakAboveEmpty, peak } = await page.watch(LOOK_EVERY, () => work(page, pages, media));
    const longest = await page.run<number>("longestTask()");
    return { ...value, "longest task of the page ms (none: below 50)": longest, "peak MiB above the open chat": peakAboveEmpty, "peak MiB of the browser": peak };
  });

const sendMedia: Work = async (page, { tenant }, media) => {
  const [id, name] = [randomUUID(), `kaal ${randomUUID()}`];
  const { ms, sent } = await page.run<{ readonly ms: number; readonly sent: readonly { readonly path: string; readonly sha256: string }[] }>(`sendMedia(${JSON.stringify(id)}, ${JSON.stringify(name)})`);
  const sums = new Map(sent.map(({ path, sha256 }) => [path, sha256]));
  if (media.some((medium) => sums.get(`media/${medium.name}`) !== medium.sha256)) throw new Error("other sums were made");
  filedFolder(tenant, name).clear(media);
  return { "wall s": ms / 1000 };
};

/** Its receipt says that every byte was read back and is right. */
const fileChat: Work = async (page, { tenant }, media) => {
  const { ms, steps, folderName } = await page.run<{ readonly ms: number; readonly steps: Readonly<Record<string, number>>; readonly folderName: string }>(`fileChat(${JSON.stringify(tenant.people.marieke)}, "Optie B")`);
  filedFolder(tenant, folderName).clear(media);
  const began = Object.entries(steps).map(([step, at]) => [`${step} from s`, at / 1000] as const);
  return { "wall s": ms / 1000, ...Object.fromEntries(began) };
};
