const MARK = "\u200e";

const WORDS = {
  nl: {
    notice: "Berichten en gesprekken worden end-to-end versleuteld. Niemand buiten deze chat kan ze lezen of beluisteren, zelfs WhatsApp niet.",
    attached: "bijgevoegd",
    omitted: "afbeelding weggelaten",
    deleted: (own) => (own ? "Je hebt dit bericht verwijderd." : "Dit bericht is verwijderd."),
    edited: "<Dit bericht is bewerkt>",
    pages: (count) => `${count} ${count === 1 ? "pagina" : "pagina’s"}`,
    date: ({ year, month, day, hour, minute, second }) => `[${day}-${month}-${year} ${hour}:${minute}:${second}] `,
  },
  en: {
    notice: "Messages and calls are end-to-end encrypted. No one outside of this chat, not even WhatsApp, can read or listen to them.",
    created: (who) => `${who} created this group`,
    added: (who, whom) => `${who} added ${whom}`,
    left: (who) => `${who} left`,
    attached: "attached",
    omitted: "image omitted",
    deleted: (own) => (own ? "You deleted this message." : "This message was deleted."),
    edited: "<This message was edited>",
    date: ({ year, month, day, hour, minute, second }) => `[${day}/${month}/${year}, ${hour}:${minute}:${second}] `,
  },
};

const NAME = { foto: ["PHOTO", "jpg"], spraak: ["AUDIO", "opus"], sticker: ["STICKER", "webp"] };

/**
 * The text that WhatsApp on an iPhone would export: CRLF behind a message, LF inside one, a direction mark before
 * everything the application wrote itself.
 * @returns {{ text: string, media: { name: string, medium: { kind: string, name: string } }[] }}
 */
export function writeIphone(events, { locale, exporter, title }) {
  const words = WORDS[locale];
  const media = [];
  const lines = events.flatMap((event, index) => linesOf(event, index + 1));
  return { text: lines.map((line) => `${line}\r\n`).join(""), media };

  function linesOf(event, number) {
    const date = words.date(event.time);
    if (event.kind === "notice") return [`${date}${title}: ${MARK}${words.notice}`];
    if (event.kind !== "message") return [`${date}${title}: ${MARK}${words[event.kind](event.who, event.what)}`];
    if (event.medium === null) return [`${date}${event.who}: ${body(event)}`];
    const caption = event.text === "" ? [] : [`${date}${event.who}: ${event.text}`];
    return [`${MARK}${date}${event.who}: ${attachment(event, number)}`, ...caption];
  }

  function body({ mark, text, who }) {
    if (mark === "verwijderd") return MARK + words.deleted(who === exporter);
    if (mark === "weggelaten") return MARK + words.omitted;
    return mark === "bewerkt" ? `${text} ${MARK}${words.edited}` : text;
  }

  function attachment({ medium, time: { year, month, day, hour, minute, second } }, number) {
    const counter = String(number).padStart(8, "0");
    const [kind, extension] = NAME[medium.kind] ?? [];
    const name = medium.kind === "document" ? `${counter}-${medium.name}` : `${counter}-${kind}-${year}-${month}-${day}-${hour}-${minute}-${second}.${extension}`;
    media.push({ name, medium });
    const before = medium.kind === "document" ? `${medium.name} • ${MARK}${words.pages(1)} ` : "";
    return `${before}${MARK}<${words.attached}: ${name}>`;
  }
}
