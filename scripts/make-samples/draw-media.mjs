import { oggOpus } from "./ogg-opus.mjs";

/**
 * Draws, hums and prints the media of the samples in a real browser, so that a browser can show and play them.
 * @param {import("playwright-core").Page} page
 * @returns {Promise<(medium: { kind: string, name: string }) => Promise<Buffer>>}
 */
export async function mediaMaker(page) {
  await page.goto("https://samples.invalid/");
  return async ({ kind, name }) => {
    if (kind === "document") return printed(page, name);
    if (kind === "spraak") return oggOpus(await hummed(page, Number(name)));
    return Buffer.from(await page.evaluate(drawn, { name, type: kind === "sticker" ? "image/webp" : "image/jpeg" }), "base64");
  };
}

/** A picture as base64; runs in the page. */
async function drawn({ name, type }) {
  const canvas = document.createElement("canvas");
  const square = type === "image/webp";
  canvas.width = square ? 256 : 800;
  canvas.height = square ? 256 : 600;
  const pen = canvas.getContext("2d");
  const fill = (colour, ...box) => {
    pen.fillStyle = colour;
    pen.fillRect(...box);
  };
  const write = (text, x, y, size, colour = "#223") => {
    pen.fillStyle = colour;
    pen.font = `${size}px sans-serif`;
    pen.fillText(text, x, y);
  };
  const shape = (colour, points) => {
    pen.fillStyle = colour;
    pen.beginPath();
    points.forEach(([x, y], index) => (index === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
    pen.fill();
  };
  const pictures = {
    flipover() {
      fill("#b9b2a6", 0, 0, 800, 600);
      fill("#fdfdf8", 140, 40, 520, 540);
      fill("#6b6b6b", 130, 30, 540, 16);
      write("Oosterdiep – 3 varianten", 175, 110, 36);
      write("A  dijk op plek         61 mln", 175, 190, 28);
      write("B  400 m landinwaarts   74 mln", 175, 250, 28, "#b3261e");
      write("C  alleen verhogen      58 mln", 175, 310, 28);
      pen.strokeStyle = "#b3261e";
      pen.lineWidth = 5;
      pen.strokeRect(160, 215, 480, 52);
      write("→ toezegging LVVN voor 1/10", 175, 400, 28);
      write("→ 7 bedrijven zelf bellen", 175, 450, 28);
    },
    dijk() {
      fill("#a9c4d8", 0, 0, 800, 330);
      fill("#5d7f95", 0, 330, 800, 120);
      shape("#5f8a4a", [[0, 600], [0, 420], [330, 300], [430, 318], [520, 300], [800, 410], [800, 600]]);
      shape("#4a6d3a", [[0, 600], [0, 520], [800, 500], [800, 600]]);
      fill("#5b4632", 425, 250, 14, 130);
      write("12", 421, 244, 22);
    },
    zeilboot() {
      fill("#8fc1e3", 0, 0, 800, 400);
      fill("#2f6f8f", 0, 400, 800, 200);
      shape("#fafafa", [[400, 90], [400, 390], [250, 390]]);
      shape("#e8e2d0", [[412, 130], [412, 390], [530, 390]]);
      shape("#7a3b2e", [[240, 405], [550, 405], [500, 450], [290, 450]]);
    },
    akkoord() {
      pen.fillStyle = "#2e7d32";
      pen.beginPath();
      pen.arc(128, 128, 116, 0, 2 * Math.PI);
      pen.fill();
      shape("#ffffff", [[70, 132], [92, 110], [116, 136], [168, 78], [190, 100], [117, 178]]);
    },
  };
  pictures[name]();
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, type, 0.72));
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

/** A hummed tune of a few seconds as Opus packets, in place of a voice. */
async function hummed(page, tune) {
  const packets = await page.evaluate(encoded, tune);
  return packets.map(({ base64, samples }) => ({ bytes: Buffer.from(base64, "base64"), samples }));
}

async function encoded(tune) {
  const rate = 48_000;
  const notes = [[196, 220, 247, 220, 196, 165], [165, 196, 220, 196]][tune - 1];
  const length = rate / 2;
  const samples = Float32Array.from({ length: notes.length * length }, (_, at) => {
    const pitch = notes[Math.floor(at / length)];
    const swell = Math.sin((Math.PI * (at % length)) / length);
    return 0.3 * swell * (Math.sin((2 * Math.PI * pitch * at) / rate) + 0.4 * Math.sin((4 * Math.PI * pitch * at) / rate));
  });
  const packets = [];
  const encoder = new AudioEncoder({
    output(chunk) {
      const bytes = new Uint8Array(chunk.byteLength);
      chunk.copyTo(bytes);
      packets.push({ base64: btoa(String.fromCharCode(...bytes)), samples: Math.round(((chunk.duration ?? 20_000) * rate) / 1_000_000) });
    },
    error(fault) {
      throw fault;
    },
  });
  encoder.configure({ codec: "opus", sampleRate: rate, numberOfChannels: 1, bitrate: 16_000 });
  encoder.encode(new AudioData({ format: "f32", sampleRate: rate, numberOfFrames: samples.length, numberOfChannels: 1, timestamp: 0, data: samples }));
  await encoder.flush();
  return packets;
}

const DOCUMENTS = {
  "Nota variantkeuze Oosterdiep.pdf": `<h1>Nota variantkeuze Oosterdiep</h1>
    <p>Concept ten behoeve van de bespreking van 18 september 2026. Kenmerk OD-2026-0171.</p>
    <table><tr><th>Variant</th><th>Kosten</th><th>Natuur</th></tr>
    <tr><td>A. Dijk op de huidige plek</td><td>€ 61 mln</td><td>geen</td></tr>
    <tr><td>B. Dijk 400 m landinwaarts</td><td>€ 74 mln</td><td>120 ha getijdenpolder</td></tr>
    <tr><td>C. Alleen verhogen</td><td>€ 58 mln</td><td>later</td></tr></table>
    <p>Advies: variant B, op voorwaarde van een bijdrage van LVVN van € 9 mln.</p>`,
  "Planning Kamerbrief.pdf": `<h1>Planning Kamerbrief Oosterdiep</h1>
    <ol><li>1 oktober: toezegging LVVN</li><li>2–6 oktober: zeven bedrijven bellen</li><li>8 oktober: Kamerbrief in procedure</li>
    <li>9 oktober: verzending</li><li>12 november: debat</li></ol>`,
};

const STYLE = "<style>body{font:14px sans-serif;margin:2cm}td,th{border:1px solid #888;padding:4px 8px}</style>";
/** A document carries the moment it was made; the same length, always the same moment. */
const MOMENT = /\/(CreationDate|ModDate) \(D:\d{14}[^)]*\)/g;

async function printed(page, name) {
  await page.setContent(`<!doctype html><html lang="nl"><title>${name}</title>${STYLE}${DOCUMENTS[name]}`);
  const bytes = await page.pdf({ format: "A4" });
  await page.goto("https://samples.invalid/");
  const text = bytes.toString("latin1").replace(MOMENT, (found, key) => `/${key} (D:20260917140000+00'00')`.padEnd(found.length, " "));
  return Buffer.from(text, "latin1");
}
