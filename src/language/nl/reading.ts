/** While a chat is being read, and what is asked when the file does not tell. */
export const reading = {
  "opening.windows-text": "De tekst van dit bestand is door een ander programma opgeslagen, waarschijnlijk als Windows-tekst. Lees je het zo, controleer dan straks of letters met accenten kloppen.",
  "opening.as-windows": "Lees het toch, als Windows-tekst",

  "choose-chat.intro": "We vonden meer dan één chat. Kies welke je wilt openen. Van de andere nemen we niets over.",
  "choose-chat.which": "Welke chat?",
  "choose-chat.filter": "Zoek in de namen",
  "choose-chat.nameless": "Chat zonder naam",
  "choose-chat.none": "Geen chat met deze naam.",
  "choose-chat.more.one": "En nog {count} chat. Zoek op naam om die te zien.",
  "choose-chat.more.other": "En nog {count} chats. Zoek op naam om die te zien.",
  "choose-chat.error": "Kies een chat.",
  "choose-chat.open": "Open deze chat",
  "choose-chat.together": "Dit is één gesprek: voeg samen",

  "password.intro": "Dit zipbestand is met een wachtwoord beveiligd. Vul het wachtwoord in. De app onthoudt het niet, en het gaat nergens heen.",
  "password.label": "Wachtwoord van het zipbestand",
  "password.error": "Vul het wachtwoord in.",
  "password.read": "Open het bestand",
  "year.label": "Jaar van het laatste bericht",
  "year.hint": "Vier cijfers. Van eerdere berichten rekenen we het jaar terug.",
  "year.error": "Vul een jaar in, met vier cijfers.",
  "year.read": "Lees met dit jaar",

  "opening.read.one": "{count} bericht gelezen.",
  "opening.read.other": "{count} berichten gelezen.",
  "opening.stop": "Stop met lezen",

  "opening.checksum": "Alles is gelezen. Nu maken we het controlegetal van het bestand.",
  "opening.bytes": "{read} van {total} gelezen.",
  "opening.first": "De eerste berichten",
  "opening.first-here": "De eerste berichten staan er. De rest wordt nog gelezen.",
} as const;
