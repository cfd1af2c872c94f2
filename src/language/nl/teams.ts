/** A chat in Teams as source. */
export const teams = {
  "teams.title": "Een chat uit Teams",
  "teams.intro": "Is het een chat in Teams? Dan hoef je niets te exporteren. Alleen de chat die je kiest, wordt gelezen. Wat we lezen, blijft op je computer tot je bewaart.",
  "teams.choose": "Kies een Teams-chat",
  "teams.choose-other": "Kies een andere Teams-chat",
  "teams.finding": "We zoeken deze chat op…",
  "teams.at-hand": "Deze chat: {name}",
  "teams.open-at-hand": "Lees deze chat",
  "teams.listing": "We halen je chats op…",
  "teams.search": "Zoek op naam",
  "teams.chats": "Je chats in Teams",
  "teams.found.one": "{count} chat",
  "teams.found.other": "{count} chats",
  "teams.alone": "Chat met jezelf",
  "teams.last-read": "Laatst gelezen: {moment}",
  "teams.more": "Toon oudere chats",
  "teams.otherwise": "Kan dat niet? Kopieer de tekst in Teams en plak die hier, of open schermafbeeldingen.",
  "teams.no-files": "De berichten zijn gelezen, de bestanden niet",
  "teams.without-files": "Ga verder zonder de bestanden",

  "error.chat-gone": "Deze chat is er niet meer, of je doet er niet meer aan mee. Kies een andere chat.",
} as const;
