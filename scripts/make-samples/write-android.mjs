const MARK = "\u200e";

const WORDS = {
  nl: {
    notice: "Berichten en gesprekken worden end-to-end versleuteld. Niemand buiten deze chat kan ze lezen of beluisteren, zelfs WhatsApp niet. Tik voor meer informatie.",
    created: (own, who, name) => (own ? `Je hebt de groep "${name}" gemaakt` : `${MARK}${who} heeft de groep "${name}" gemaakt`),
    added: (own, who, whom) => (own ? `Je hebt ${whom} toegevoegd` : `${MARK}${who} heeft ${whom} toegevoegd`),
    attached: "bestand bijgevoegd",
    omitted: "<Media weggelaten>",
    deleted: "Dit bericht is verwijderd",
    edited: "<Dit bericht is bewerkt>",
    date: ({ year, month, day, hour, minute }) => `${day}-${month}-${year} ${hour}:${minute} - `,
  },
  en: {
    notice: "Messages and calls are end-to-end encrypted. No one outside of this chat, not even WhatsApp, can read or listen to them. Tap to learn more.",
    attached: "file attached",
    omitted: "<Media omitted>",
    deleted: "This message was deleted",
    edited: "<This message was edited>",
    date: ({ year, month, day, hour, minute }) => `${day}/${month}/${year}, ${hour}:${minute} - `,
  },
};

const PREFIX = { foto: ["IMG", "jpg"], spraak: ["PTT", "opus"], sticker: ["STK", "webp"] };

/**
 * The text that WhatsApp on Android would export, and the names of the media in it.
 * @returns {{ text: string, media: { name: string, medium: { kind: string, name: string } }[] }}
 */
export function writeAndroid(events, { locale, exporter }) {
  const words = WORDS[locale];
  const media = [];
  const nameOf = ({ medium, time: { year, month, day } }) => {
    if (medium.kind === "document") return medium.name;
    const [prefix, extension] = PREFIX[medium.kind];
    return `${prefix}-${year}${month}${day}-WA${String(media.length).padStart(4, "0")}.${extension}`;
  };
  const line = (event) => {
    if (event.kind === "notice") return words.notice;
    if (event.kind !== "message") return words[event.kind](event.who === exporter, event.who, event.what);
    return `${event.who}: ${body(event)}`;
  };
  const body = (event) => {
    if (event.mark === "verwijderd") return words.deleted;
    if (event.mark === "weggelaten") return words.omitted;
    if (event.mark === "bewerkt") return `${event.text} ${words.edited}`;
    if (event.medium === null) return event.text;
    const name = nameOf(event);
    media.push({ name, medium: event.medium });
    return `${MARK}${name} (${words.attached})${event.text === "" ? "" : `\n${event.text}`}`;
  };
  return { text: events.map((event) => `${words.date(event.time)}${line(event)}\n`).join(""), media };
}
