/** Writes backups as SMS Backup & Restore does, for tests that read them back. */

export interface SaidSms {
  readonly kind: "sms";
  readonly address: string;
  readonly name: string | null;
  readonly milliseconds: number;
  readonly type: 1 | 2 | 3 | 4 | 5 | 6;
  readonly body: string;
}

export interface SaidMms {
  readonly kind: "mms";
  readonly addresses: readonly string[];
  readonly milliseconds: number;
  readonly inSeconds: boolean;
  /** Null when this phone sent it. */
  readonly sender: string | null;
  readonly texts: readonly string[];
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

export type Said = SaidSms | SaidMms;

/** How the app writes characters: emoji as two references, or as they are; line breaks always as references. */
export type Emoji = "halves" | "plain" | "hexadecimal halves";

const NAMED = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&apos;"],
]);

function written(text: string, emoji: Emoji): string {
  const half = (unit: number): string => (emoji === "halves" ? `&#${unit};` : `&#x${unit.toString(16).toUpperCase()};`);
  return Array.from(text, (character) => {
    const named = NAMED.get(character);
    if (named !== undefined) return named;
    if (character < " ") return `&#${character.charCodeAt(0)};`;
    return character.length === 2 && emoji !== "plain" ? half(character.charCodeAt(0)) + half(character.charCodeAt(1)) : character;
  }).join("");
}

function smsElement({ address, name, milliseconds, type, body }: SaidSms, emoji: Emoji): string {
  const value = (text: string): string => written(text, emoji);
  return `  <sms protocol="0" address="${value(address)}" date="${milliseconds}" type="${type}" subject="null" body="${value(body)}" toa="null" sc_toa="null" service_center="null" read="1" status="-1" locked="0" date_sent="0" sub_id="1" readable_date="x" contact_name="${name === null ? "(Unknown)" : value(name)}" />\n`;
}

function mmsElement({ addresses, milliseconds, inSeconds, sender, texts, files }: SaidMms, emoji: Emoji): string {
  const value = (text: string): string => written(text, emoji);
  const texted = texts.map((text, index) => `      <part seq="${index}" ct="text/plain" name="null" cl="text_${index}.txt" text="${value(text)}" />\n`);
  const filed = files.map(({ name, bytes }) => `      <part seq="0" ct="image/jpeg" name="null" cl="${value(name)}" text="null" data="${Buffer.from(bytes).toString("base64")}" />\n`);
  const from = `      <addr address="${sender === null ? "insert-address-token" : value(sender)}" type="137" charset="106" />\n`;
  const to = addresses.filter((address) => address !== sender).map((address) => `      <addr address="${value(address)}" type="151" charset="106" />\n`);
  return [
    `  <mms date="${inSeconds ? Math.floor(milliseconds / 1000) : milliseconds}" msg_box="${sender === null ? 2 : 1}" address="${value(addresses.join("~"))}" contact_name="null" sub="null" m_type="${sender === null ? 128 : 132}">\n`,
    `    <parts>\n      <part seq="-1" ct="application/smil" name="null" cl="smil.xml" text="&lt;smil/&gt;" />\n`,
    ...texted,
    ...filed,
    `    </parts>\n    <addrs>\n`,
    from,
    ...to,
    `    </addrs>\n  </mms>\n`,
  ].join("");
}

/** The elements apart, so that a test knows where each ends. */
export const elementsOf = (said: readonly Said[], emoji: Emoji): readonly string[] =>
  said.map((one) => (one.kind === "sms" ? smsElement(one, emoji) : mmsElement(one, emoji)));

export const headOf = (count: number): string =>
  `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<!--File Created By SMS Backup & Restore v10.20.002 on 15/07/2024 10:00:00-->\n<?xml-stylesheet type="text/xsl" href="sms.xsl"?>\n<smses count="${count}">\n`;

export const writeBackup = (said: readonly Said[], emoji: Emoji): string => `${headOf(said.length)}${elementsOf(said, emoji).join("")}</smses>\n`;
