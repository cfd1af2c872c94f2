/**
 * Makes the sample exports in `assets/samples` from the readable chats in `scripts/make-samples`: invented people on
 * an invented file, with media that a browser can really show and play. Run it again after changing a chat.
 */
import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { BlobWriter, Uint8ArrayReader, ZipWriter } from "@zip.js/zip.js";
import { chromium } from "playwright-core";
import { findBrowser } from "./find-browser.mjs";
import { mediaMaker } from "./make-samples/draw-media.mjs";
import { readChat } from "./make-samples/read-chat.mjs";
import { writeAndroid } from "./make-samples/write-android.mjs";
import { writeIphone } from "./make-samples/write-iphone.mjs";

if (process.argv.length > 2) {
  console.error("npm run samples takes no arguments. It makes every sample export in assets/samples anew.");
  process.exit(2);
}

const samples = fileURLToPath(new URL("../assets/samples/", import.meta.url));

const SAMPLES = [
  {
    chat: "oosterdiep",
    write: writeAndroid,
    phone: { locale: "nl", exporter: "Marieke de Wit" },
    text: "WhatsApp-chat met Getijdenpolder Oosterdiep.txt",
    path: "android-nl/WhatsApp-chat met Getijdenpolder Oosterdiep.zip",
  },
  {
    chat: "oosterling",
    write: writeIphone,
    phone: { locale: "nl", exporter: "Joris van Dalen", title: "Karel Oosterling" },
    text: "_chat.txt",
    path: "iphone-nl/WhatsApp Chat - Karel Oosterling.zip",
  },
  {
    chat: "hoekstra",
    write: writeAndroid,
    phone: { locale: "en", exporter: "Marieke de Wit" },
    path: "android-en/WhatsApp Chat with Pieter Hoekstra.txt",
  },
  {
    chat: "dossier",
    write: writeIphone,
    phone: { locale: "en", exporter: "Samira el Khatib", title: "Dossier Oosterdiep" },
    path: "iphone-en/_chat.txt",
  },
];

/** The same moment for every entry, so that the same chats make the same zip. */
const WRITTEN = new Date(2026, 10, 21, 9, 0, 0);

async function zip(entries) {
  const writer = new ZipWriter(new BlobWriter("application/zip"), { extendedTimestamp: false, useWebWorkers: false });
  for (const { name, bytes } of entries) await writer.add(name, new Uint8ArrayReader(bytes), { lastModDate: WRITTEN });
  return Buffer.from(await (await writer.close()).arrayBuffer());
}

const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
const context = await browser.newContext();
// WebCodecs exists only on a secure origin; nothing is fetched.
await context.route("**/*", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html>" }));
const make = await mediaMaker(await context.newPage());

for (const { chat, write, phone, text: textName, path } of SAMPLES) {
  const { text, media } = write(readChat(new URL(`./make-samples/${chat}.chat`, import.meta.url)), phone);
  const file = join(samples, path);
  mkdirSync(dirname(file), { recursive: true });
  if (textName === undefined) writeFileSync(file, text);
  else {
    const entries = [{ name: textName, bytes: Buffer.from(text) }];
    for (const { name, medium } of media) entries.push({ name, bytes: await make(medium) });
    writeFileSync(file, await zip(entries));
  }
  console.log(`${relative(samples, file)}  ${statSync(file).size} bytes`);
}
await browser.close();
