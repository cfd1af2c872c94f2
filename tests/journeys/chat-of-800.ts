import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The twelve that matter, each in words of its own. */
export const DECISIONS = [
  "Akkoord met variant B voor de kering, de hogere dijk valt af",
  "De minister besluit vandaag: de subsidie voor Oosterdiep gaat door",
  "We kiezen voor de tijdelijke brug, de tunnel is te duur",
  "Besluit van het overleg: de noodverordening blijft tot 1 juni van kracht",
  "Ik ga akkoord met 4,2 miljoen extra, ten laste van het Deltafonds",
  "Afgesproken met de provincie: wij betalen de helft van het gemaal",
  "De staatssecretaris kiest uitstel, de Kamerbrief gaat pas na het reces",
  "Goedgekeurd: het conceptbesluit over de visserij kan naar de Raad",
  "Geen akkoord op de planning, de vergunning gaat terug naar de gemeente",
  "Wij wijzen het verzoek van het waterschap af, wegens de kosten",
  "Mandaat is binnen: Joris mag tekenen voor de grondruil",
  "De minister stemt in met de motie en neemt haar over",
] as const;

/** All about one thing that is nobody's business: one bulk act by search. */
const PRIVATE = ["Gefeliciteerd met je verjaardag!", "Wat wil je voor je verjaardag?", "De verjaardag was gezellig, dank voor de taart"] as const;

const PRACTICAL = [
  "Ik ben er om tien uur",
  "De trein heeft vertraging",
  "Welke zaal was het ook alweer?",
  "Dank je wel!",
  "Kun je de agenda nog eens sturen?",
  "Ik zit nog in een gesprek, bel je zo",
  "Staat de koffie klaar?",
  "Prima, tot straks",
  "Mijn laptop start opnieuw op",
  "Parkeren kan achter het gebouw",
  "Ik loop naar beneden",
  "Ben je er al?",
] as const;

const MESSAGES = 800;
const A_DAY = 20;
const AUTHORS = ["Marieke de Wit", "Joris van Dalen"] as const;

/** How many of them are about a birthday. */
export const PRIVATE_MESSAGES = 40;

/**
 * Eight hundred messages of forty days, as a busy official has them: twelve decisions, forty messages about a birthday,
 * and for the rest what people say when they arrange things.
 */
export function chatOf800(): { readonly file: string; readonly discard: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "bewaarwijzer-800-"));
  const file = join(folder, "WhatsApp-chat met Oosterdiep.txt");
  writeFileSync(file, `${Array.from({ length: MESSAGES }, (_, index) => lineOf(index)).join("\n")}\n`);
  return {
    file,
    discard: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function lineOf(index: number): string {
  const at = new Date(Date.UTC(2026, 2, 1 + Math.floor(index / A_DAY), 9 + Math.floor((index % A_DAY) / 7), (index % A_DAY) * 2));
  const [year, month, day] = at.toISOString().slice(0, 10).split("-");
  return `${day ?? ""}-${month ?? ""}-${year ?? ""} ${at.toISOString().slice(11, 16)} - ${AUTHORS[index % 2] ?? ""}: ${wordsOf(index)}`;
}

function wordsOf(index: number): string {
  const day = Math.floor(index / A_DAY);
  const place = index % A_DAY;
  // Twelve days have one decision, in the middle of other talk.
  if (place === 10 && day % 3 === 0) return DECISIONS[day / 3] ?? practical(index);
  if (place === 15 && day !== 4) return PRIVATE[day % PRIVATE.length] ?? "";
  if (place === 16 && day === 7) return PRIVATE[0];
  return practical(index);
}

const practical = (index: number): string => PRACTICAL[(index * 7) % PRACTICAL.length] ?? "";
