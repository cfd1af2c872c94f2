import type { RuleId } from "./outcome";

/**
 * The «Instructie bewaren chatberichten» in its own words, paragraph by paragraph, in reading order.
 *
 * The source is a PDF whose extraction put the three «Toelichting» boxes before the three steps and broke the lines;
 * here each box stands after its step and white space is mended. Not a word is changed.
 * The «technische instructie (link)» is not part of the text that was read.
 */

/** SHA-256 of the text file that these words and the rules were read from. */
export const INSTRUCTION_SHA256 = "00b7cb1d88b11a9f600909afc78d6e0f290b638b6a2c3276143f45b5259ef120";

/** Step of the instruction: 0 «vooraf» (is it for this instruction at all?), 1, 2, 3 «stap 1–3». */
export type Step = 0 | 1 | 2 | 3;

export interface Paragraph {
  readonly id: RuleId;
  readonly step: Step;
  /** The words: one entry for each line or answer that stands by itself. */
  readonly words: readonly string[];
}

/** Titles of the text, with the paragraph that each stands above. */
export const HEADINGS = [
  { above: "P1", words: "INSTRUCTIE BEWAREN CHATBERICHTEN" },
  { above: "S1", words: "Welke chatberichten moeten worden bewaard?" },
  { above: "I1", words: "Ter illustratie:" },
  { above: "G1", words: "Meerdere personen en/of departementen betrokken" },
] as const satisfies readonly { readonly above: RuleId; readonly words: string }[];

const WORDS: Record<RuleId, Omit<Paragraph, "id">> = {
  P1: {
    step: 0,
    words: [
      "Vooraf: Het gebruik van digitale middelen biedt mogelijkheden die een zeker risicobesef vragen. In het bijzonder dient terughoudendheid te worden betracht bij het gebruik van WhatsApp en vergelijkbare diensten voor werkgerelateerde doeleinden en dient er altijd rekening te worden gehouden met de aard van de informatie.",
    ],
  },
  P2: {
    step: 0,
    words: [
      "Deze instructie heeft enkel betrekking op het bewaren van App en SMS-berichten (verder: chatberichten) en ziet niet op (het bewaren) van e-mails en andere documenten.",
    ],
  },
  P3: {
    step: 0,
    words: ["Een chatbericht kan de vorm hebben van een geschreven bericht, afbeelding of een geluidsopname."],
  },
  P4: {
    step: 0,
    words: ["NB: Privé-berichten en interne partijpolitieke aangelegenheden hoeven sowieso niet te worden bewaard."],
  },
  S1: {
    step: 1,
    words: [
      "Stap 1: Heeft het chatbericht betrekking op de ‘bestuurlijke besluitvorming’?",
      "NEE, het bericht kan worden verwijderd",
      "JA, ga door naar stap 2",
    ],
  },
  T1: {
    step: 1,
    words: [
      "Toelichting: De meeste chatberichten die gewisseld worden in het kader van een bestuurlijke aangelegenheid, niet zijnde de besluitvorming zelf, betreffen vanwege de aard van het sociale medium enkel procesmatige of (betekenisloze) details. Aan dergelijke berichten komt geen zelfstandige betekenis aan toe, zodat het bewaren ervan niets zou toevoegen aan het belang dat gesteld wordt met het bewaren van overheidsinformatie, namelijk ter publieke controle en verantwoording. Om die reden wordt de selectie gericht op chatberichten die betrekking hebben op de ‘bestuurlijke besluitvorming’.",
    ],
  },
  S2: {
    step: 2,
    words: [
      "Stap 2: Is de informatie uit het chatbericht al op een andere manier vastgelegd?",
      "JA, het bericht kan worden verwijderd",
      "NEE, het bericht moet worden bewaard. Ga door naar stap 3.",
    ],
  },
  T2: {
    step: 2,
    words: [
      "Toelichting: Relevante informatie in een chatbericht is in veel gevallen ook terug te vinden in andere documenten zoals e-mails, memo’s en nota’s. Uit oogpunt van deugdelijke en overzichtelijke dossiervorming hoeft die informatie niet dubbel bewaard te worden (‘schiften van gelijksoortige informatie’). Controleer daarom of de informatie in het relevante chatbericht in enige vorm al is terug te vinden in een ander document.",
      "Is de relevante informatie in het chatbericht ook al terug te vinden in een ander document, dan kan het chatbericht worden verwijderd. Is dat niet het geval, dan moet het chatbericht worden bewaard en geëxporteerd naar het DMS. Zie hiertoe de technische instructie (link).",
    ],
  },
  S3: {
    step: 3,
    words: [
      "Stap 3: Een chatbericht kent een verzender en een ontvanger. Het is niet nodig dat binnen 1 bestuursorgaan beide hetzelfde chatbericht bewaren en zo nodig exporteren. Maak hierover heldere afspraken.",
    ],
  },
  T3a: {
    step: 3,
    words: [
      "Toelichting: Uitgangspunt hierbij is dat de verantwoordelijkheid voor het bewaren van (de informatie in) het relevante chatbericht wordt belegd bij de inhoudelijk verantwoordelijke dossierhouder. Is diegene niet zelf betrokken bij de chatsessie dan draagt diens leidinggevende of organisatieverantwoordelijke daartoe zorg, afhankelijk van betrokkenheid bij de chatsessie. Waar het uiteindelijk om gaat is dat de inhoudelijke verantwoordelijke dossierhouder kennis heeft van (de inhoud van) de chatsessie inzake de bestuurlijke besluitvorming en deze informatie borgt binnen de organisatie.",
    ],
  },
  T3b: {
    step: 3,
    words: [
      "Bewindspersonen en de ambtelijke top hoeven enkel zorg te dragen voor berichten die alleen zij hebben (en dus qua inhoud niet ook al op een andere wijze zijn vastgelegd).",
    ],
  },
  I1: {
    step: 3,
    words: [
      "Is de ambtelijk organisatie betrokken bij de chatconversatie met een of meerdere bewindspersonen of de ambtelijke top, dan regelt het ambtelijk veld dat er wordt bewaard.",
    ],
  },
  I2: {
    step: 3,
    words: ["Zijn uitsluitend bewindspersonen en ambtelijke top betrokken bij de conversatie, dan regelt de ambtelijke top dit."],
  },
  I3: {
    step: 3,
    words: [
      "Is uitsluitend de ambtelijke top betrokken bij de conversatie met externen (buiten het ministerie), dan moet de ambtelijke top dit regelen.",
    ],
  },
  I4: {
    step: 3,
    words: [
      "Zijn uitsluitend bewindspersonen betrokken bij de conversatie (tussen bewindspersonen en/of met externe derden), dan dragen de bewindspersonen hiervoor zorg.",
    ],
  },
  G1: {
    step: 3,
    words: [
      "Bij zogenaamde ‘groepsapps’ kan als uitgangspunt worden gehanteerd dat de ‘beheerder’ ervan zorg draagt voor het bewaren van de relevante informatie inzake (reconstructie van) de bestuurlijke besluitvorming.",
    ],
  },
  G2: {
    step: 3,
    words: [
      "Bij betrokkenheid van meerdere departementen bij 1 chatconversatie ligt de verantwoordelijkheid voor het bewaren van de relevante chatberichten bij de departementen zelf.",
    ],
  },
};

const READING_ORDER = [
  "P1", "P2", "P3", "P4", "S1", "T1", "S2", "T2", "S3", "T3a", "T3b", "I1", "I2", "I3", "I4", "G1", "G2",
] as const satisfies readonly RuleId[];

/** The paragraph with this id. */
export const paragraph = (id: RuleId): Paragraph => ({ id, ...WORDS[id] });

/** All paragraphs in reading order. */
export const PARAGRAPHS: readonly Paragraph[] = READING_ORDER.map(paragraph);

/** The paragraphs that belong to a step, in reading order. */
export const paragraphsOfStep = (step: Step): readonly Paragraph[] => PARAGRAPHS.filter((one) => one.step === step);
