import { PERSON_IDS } from "./person-ids";

/** Somebody in an e-mail: one of the directory, or an outsider. Everything is invented. */
export type MailParty = { readonly id: string } | { readonly name: string; readonly address: string };

export interface SeededMail {
  /** Part of its id in every mailbox that it lies in. */
  readonly key: string;
  readonly from: MailParty;
  readonly to: readonly MailParty[];
  readonly sentAt: string;
  readonly subject: string;
  readonly body: { readonly contentType: "html" | "text"; readonly content: string };
}

const marieke = { id: PERSON_IDS.marieke };
const joris = { id: PERSON_IDS.joris };
const samira = { id: PERSON_IDS.samira };
const lotte = { id: PERSON_IDS.lotte };
const henk = { id: PERSON_IDS.henk };
const minister = { id: PERSON_IDS.minister };
const hoekstra = { name: "Pieter Hoekstra", address: "p.hoekstra@hoekstra-waterbouw.example" };

/** As Outlook writes it: with a style that nobody reads, and empty elements of its own. */
const html = (...paragraphs: readonly string[]): SeededMail["body"] => ({
  contentType: "html",
  content: `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><style>p.MsoNormal { margin: 0 }</style></head><body><div class="WordSection1">${paragraphs
    .map((paragraph) => `<p class="MsoNormal">${paragraph}<o:p></o:p></p>`)
    .join("")}</div></body></html>`,
});

/** E-mails that hold the same decisions as the chats in assets/samples, and some that do not. Oldest first. */
export const MAILS: readonly SeededMail[] = [
  {
    key: "zaal",
    from: marieke,
    to: [joris, lotte, samira],
    sentAt: "2026-09-16T09:10:00Z",
    subject: "Zaal en stukken voor vrijdag",
    body: { contentType: "text", content: "Dag allemaal,\n\nDe varianten van Oosterdiep bespreken we vrijdag in zaal 3.14. De nota stuur ik donderdag.\n\nGroet, Marieke" },
  },
  {
    key: "verslag-varianten",
    from: marieke,
    to: [joris, lotte, samira],
    sentAt: "2026-09-18T14:20:00Z",
    subject: "Verslag bespreking varianten Oosterdiep",
    body: html(
      "Beste allen,",
      "Zoals afgesproken het verslag van vanochtend, voor het dossier.",
      "<b>Besluit van Joris van Dalen.</b> Voor de duidelijkheid: we kiezen variant B. Marieke werkt hem uit voor de minister, LVVN levert v&oacute;&oacute;r 1 oktober een schriftelijke toezegging.",
      "Lotte Vermeer: &ldquo;Akkoord met B en met die datum.&rdquo;",
      "Samira zet het op de lijst voor het gesprek met de minister van woensdag.",
      "Groet, Marieke",
    ),
  },
  {
    key: "minister-b",
    from: samira,
    to: [joris, marieke],
    sentAt: "2026-09-23T16:05:00Z",
    subject: "Besluit van de minister over variant B",
    body: html(
      "Dag Joris en Marieke,",
      "Voor het dossier: de minister is akkoord met B, mits de kosten gedekt zijn en de boeren in de polder v&#243;&#243;r de publicatie zelf gebeld worden.",
      "Groet, Samira",
    ),
  },
  {
    key: "advies-b",
    from: joris,
    to: [minister, samira],
    sentAt: "2026-09-18T12:00:00Z",
    subject: "Advies variant B",
    body: html(
      "Geachte minister,",
      "We adviseren u variant B. LVVN draagt &euro; 9 mln bij als zij dat voor 1 oktober vastleggen. De nota volgt via Samira.",
      "B is &euro; 0,6 mln per jaar goedkoper, doordat de kwelder golven breekt.",
    ),
  },
  {
    key: "toezegging",
    from: lotte,
    to: [marieke, joris],
    sentAt: "2026-10-01T07:25:00Z",
    subject: "Toezegging LVVN",
    body: html("Dag Marieke,", "De toezegging is getekend: &euro; 9 mln in twee tranches: 5 in 2027 en 4 in 2028. De brief gaat hierbij.", "Lotte"),
  },
  {
    key: "kamerbrief",
    from: samira,
    to: [marieke, joris],
    sentAt: "2026-10-08T08:15:00Z",
    subject: "Kamerbrief Oosterdiep: een wijziging",
    body: html("E&eacute;n wijziging van de minister in alinea 3: &quot;onomkeerbaar&quot; wordt &quot;in beginsel onomkeerbaar&quot;. De rest blijft staan."),
  },
  {
    key: "volgorde",
    from: marieke,
    to: [hoekstra, joris],
    sentAt: "2026-10-14T13:40:00Z",
    subject: "Volgorde van de werkzaamheden",
    body: html(
      "Beste Pieter,",
      "Hierbij de bevestiging van wat we appten. Afgestemd met de dg: jullie beginnen bij paal 12 in plaats van bij het gemaal. De oprit bij de Zwarteweg mogen jullie gebruiken.",
      "Met vriendelijke groet, Marieke de Wit",
    ),
  },
  {
    key: "op-slot",
    from: henk,
    to: [samira, marieke, lotte],
    sentAt: "2026-10-29T09:05:00Z",
    subject: "Dossier Oosterdiep op slot",
    body: html("Ik heb het dossier op slot gezet voor vernietiging. De Kamer vraagt alle stukken over de variantkeuze op: ook appjes blijven staan."),
  },
  {
    key: "afscheid",
    from: samira,
    to: [marieke, joris, lotte],
    sentAt: "2026-11-16T10:45:00Z",
    subject: "Afscheid van Henk",
    body: html("Donderdag om drie uur, tweede verdieping. Wie spreekt er?"),
  },
];
