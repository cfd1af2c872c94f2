/** How each app gives its chats away: a step a line. */
export const exportHelp = {
  "export-help.whatsapp-android": "WhatsApp op Android",
  "export-help.whatsapp-android-text":
    "Open de chat in WhatsApp.\nTik op de drie puntjes rechtsboven, op «Meer» en op «Chat exporteren».\nKies «Met media».\nStuur het bestand naar jezelf en zet het op je computer.",
  "export-help.whatsapp-iphone": "WhatsApp op iPhone",
  "export-help.whatsapp-iphone-text":
    "Open de chat in WhatsApp.\nTik bovenaan op de naam van de chat, en onderaan op «Exporteer chat».\nKies «Voeg media toe».\nStuur het bestand naar jezelf en zet het op je computer.",
  "export-help.sms": "Sms",
  "export-help.sms-text":
    "Android: maak een back-up met de app «SMS Backup & Restore» en open het XML-bestand hier.\niPhone: Apple heeft geen export. Vraag je beheerder om een export met iMazing (CSV) en open dat bestand hier.",
  "export-help.signal": "Signal",
  "export-help.signal-text":
    "Gebruik de nieuwste versie van Signal op je computer.\nKies in de instellingen, bij chats, dat je de chats als leesbare bestanden wilt exporteren.\nMaak van de map die je krijgt een zipbestand en open dat hier.\nDaarna kies je welke chat je wilt beoordelen.",
  "export-help.telegram": "Telegram",
  "export-help.telegram-text":
    "Open de chat in Telegram Desktop, op je computer.\nKlik op de drie puntjes en op «Exporteer chatgeschiedenis».\nKies als indeling JSON, en vink de media aan die je nodig hebt.\nMaak van de map die je krijgt een zipbestand en open dat hier.",
  "export-help.threema": "Threema",
  "export-help.threema-text":
    "Open de chat in Threema.\nTik op de drie puntjes of op de naam, en kies om de chat te exporteren, met media.\nHet zipbestand heeft een wachtwoord: pak het op je computer uit.\nOpen messages.txt hier, samen met de andere bestanden uit de map.",
  "export-help.blocked": "Iemand heeft exporteren geblokkeerd",
  "export-help.blocked-text":
    "In WhatsApp kan iemand in de chat «Geavanceerde chatprivacy» aanzetten. Dan kan niemand de chat exporteren.\nVraag of diegene het even uitzet, en exporteer dan.\nLukt dat niet? Maak schermafbeeldingen van de berichten die je moet bewaren, en kies hierboven «Schermafbeeldingen».",
} as const;
