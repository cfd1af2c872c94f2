/** Writes WhatsApp exports in the shapes of many locales, for tests that read them back. */

export interface SaidMessage {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly author: string;
  readonly body: string;
}

export interface Shape {
  readonly name: string;
  readonly platform: "android" | "iphone" | null;
  readonly seconds: boolean;
  readonly header: (message: SaidMessage) => string;
}

const two = (value: number): string => String(value).padStart(2, "0");
const short = (year: number): string => two(year % 100);
const twelve = (hour: number): number => (hour % 12 === 0 ? 12 : hour % 12);
const inDigits = (text: string, zero: number): string => text.replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)));

const clock = ({ hour, minute }: SaidMessage, mark = ":"): string => `${two(hour)}${mark}${two(minute)}`;
const long = (message: SaidMessage, mark = ":"): string => `${clock(message, mark)}${mark}${two(message.second)}`;
const half = ({ hour }: SaidMessage, morning: string, afternoon: string): string => (hour < 12 ? morning : afternoon);
const clock12 = ({ hour, minute }: SaidMessage): string => `${twelve(hour)}:${two(minute)}`;
const long12 = (message: SaidMessage): string => `${clock12(message)}:${two(message.second)}`;

const android = (name: string, header: Shape["header"]): Shape => ({ name, platform: "android", seconds: false, header });
const iphone = (name: string, header: Shape["header"]): Shape => ({ name, platform: "iphone", seconds: true, header });

export const SHAPES: readonly Shape[] = [
  android("Dutch Android", (m) => `${two(m.day)}-${two(m.month)}-${m.year} ${clock(m)} - `),
  android("Dutch Android, short year", (m) => `${two(m.day)}-${two(m.month)}-${short(m.year)} ${clock(m)} - `),
  android("Flemish Android", (m) => `${m.day}/${two(m.month)}/${m.year} ${m.hour}:${two(m.minute)} - `),
  android("British Android", (m) => `${two(m.day)}/${two(m.month)}/${m.year}, ${clock(m)} - `),
  android("American Android", (m) => `${m.month}/${m.day}/${short(m.year)}, ${clock12(m)}\u202f${half(m, "AM", "PM")} - `),
  android("German Android", (m) => `${two(m.day)}.${two(m.month)}.${short(m.year)}, ${clock(m)} - `),
  android("Danish Android", (m) => `${two(m.day)}.${two(m.month)}.${m.year} ${clock(m, ".")} - `),
  android("Finnish Android", (m) => `${m.day}.${m.month}.${m.year} klo ${clock(m, ".")} - `),
  android("old French Android", (m) => `${two(m.day)}/${two(m.month)}/${m.year} à ${clock(m)} - `),
  android("Canadian French Android", (m) => `${m.year}-${two(m.month)}-${two(m.day)} ${two(m.hour)} h ${two(m.minute)} - `),
  android("Bulgarian Android", (m) => `${m.day}.${two(m.month)}.${m.year} г., ${m.hour}:${two(m.minute)} ч. - `),
  android("Swedish Android", (m) => `${m.year}-${two(m.month)}-${two(m.day)} ${clock(m)} - `),
  android("Japanese Android", (m) => `${m.year}/${two(m.month)}/${two(m.day)} ${m.hour}:${two(m.minute)} - `),
  android("Korean Android", (m) => `${m.year}. ${m.month}. ${m.day}. ${half(m, "오전", "오후")} ${clock12(m)} - `),
  android("Colombian Android", (m) => `${m.day}/${m.month}/${m.year} ${clock12(m)} ${half(m, "a.\u00a0m.", "p.\u00a0m.")} - `),
  android("Egyptian Android", (m) => inDigits(`\u200f${m.day}\u200f/${m.month}\u200f/${m.year}، ${clock12(m)} ${half(m, "ص", "م")} - `, 0x660)),
  android("Persian Android, Gregorian", (m) => inDigits(`${m.year}/${m.month}/${m.day}،\u200f ${clock(m)} - `, 0x6f0)),
  android("Hindi Android", (m) => inDigits(`${m.day}/${two(m.month)}/${short(m.year)}, `, 0x966) + `${inDigits(clock12(m), 0x966)} ${half(m, "am", "pm")} - `),
  android("Thai Android, Buddhist years", (m) => `${m.day}/${m.month}/${m.year + 543} ${clock(m)} - `),
  android("Thai Android, Thai digits and «hour»", (m) => `${inDigits(`${m.day}/${m.month}/${m.year + 543} ${clock(m)}`, 0xe50)} น. - `),
  android("Burmese Android", (m) => `${inDigits(`${m.day}/${m.month}/${m.year}, ${clock(m)}`, 0x1040)} - `),
  iphone("Dutch iPhone", (m) => `[${two(m.day)}-${two(m.month)}-${m.year} ${long(m)}] `),
  iphone("Dutch iPhone with comma", (m) => `[${two(m.day)}-${two(m.month)}-${m.year}, ${long(m)}] `),
  iphone("Dutch iPhone, twelve hours", (m) => `[${two(m.day)}-${two(m.month)}-${m.year} ${long12(m)}\u00a0${half(m, "a.m.", "p.m.")}] `),
  iphone("American iPhone", (m) => `[${m.month}/${m.day}/${short(m.year)}, ${long12(m)}\u202f${half(m, "AM", "PM")}] `),
  iphone("Swiss iPhone", (m) => `[${two(m.day)}.${two(m.month)}.${short(m.year)}, ${long(m)}] `),
  iphone("Canadian French iPhone", (m) => `[${m.year}-${two(m.month)}-${two(m.day)} ${two(m.hour)} h ${two(m.minute)} min ${two(m.second)} s] `),
  iphone("Vietnamese iPhone, time first", (m) => `[${long(m)}, ${m.day}/${m.month}/${m.year}] `),
  iphone("Korean iPhone", (m) => `[${m.year}. ${m.month}. ${m.day}. ${half(m, "오전", "오후")} ${long12(m)}] `),
  iphone("Chinese iPhone", (m) => `[${m.year}/${m.month}/${m.day} ${half(m, "上午", "下午")}${long12(m)}] `),
  iphone("Arabic iPhone", (m) => `\u200f[${two(m.day)}/${two(m.month)}/${m.year}, ${long12(m)} ${half(m, "ص", "م")}] `),
  iphone("Greek iPhone", (m) => `[${m.day}/${m.month}/${short(m.year)}, ${long12(m)} ${half(m, "π.μ.", "μ.μ.")}] `),
  iphone("Japanese iPhone, era", (m) => `[R${m.year - 2018}/${two(m.month)}/${two(m.day)} ${m.hour}:${two(m.minute)}:${two(m.second)}] `),
  { name: "old iPhone, no brackets", platform: null, seconds: true, header: (m) => `${two(m.day)}.${two(m.month)}.${short(m.year)} ${long(m, ".")}: ` },
  { name: "no dash at all", platform: null, seconds: false, header: (m) => `${two(m.day)}/${two(m.month)}/${short(m.year)} ${clock(m)} ` },
];

/** An iPhone ends a message with CRLF, an Android with LF; inside a message it is LF on both. */
export function writeExport(shape: Shape, messages: readonly SaidMessage[]): string {
  const end = shape.platform === "iphone" ? "\r\n" : "\n";
  return messages.map((message) => `${shape.header(message)}${message.author}: ${message.body}${end}`).join("");
}

/** The time as it must come back: as printed, seconds only where the shape prints them. */
export const printedTime = ({ seconds }: Shape, m: SaidMessage): string =>
  `${m.year}-${two(m.month)}-${two(m.day)}T${two(m.hour)}:${two(m.minute)}:${seconds ? two(m.second) : "00"}`;
