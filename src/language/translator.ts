import { fillIn } from "./fill-in";
import type { nl } from "./nl";

/** The languages that a user can choose. */
export const LANGUAGES = ["nl", "en"] as const;
/** A language that does not exist, to see what does not come from the catalogue; only the local tenant asks for it. */
export const PSEUDO = "qps-ploc";
export type Language = (typeof LANGUAGES)[number] | typeof PSEUDO;
/** Dutch sentences by key: those of the app, or of another reader. */
export type Sentences = Readonly<Record<string, string>>;
/** The same sentences in any language. */
export type Catalogue<Dutch extends Sentences = typeof nl> = Readonly<Record<keyof Dutch, string>>;

/** How numbers and dates are written: English here is British, with the day first and a clock of 24 hours. */
const WRITTEN_AS = { nl: "nl", en: "en-GB", [PSEUDO]: "nl" } as const;

/** What a sentence needs, read from the Dutch text itself. */
type Placeholder<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholder<Rest> : never;
type Values<Names extends string> = [Names] extends [never] ? [] : [values: Readonly<Record<Names, string | number>>];

/** Sentences that come in two forms, for one and for another number. */
type CountedKey<Dutch> = { [K in keyof Dutch]: K extends `${infer Stem}.other` ? (`${Stem}.one` extends keyof Dutch ? Stem : never) : never }[keyof Dutch];
type CountedText<Dutch, Stem extends string> = `${Stem}.other` extends keyof Dutch ? Dutch[`${Stem}.other`] : never;

/** Says everything in one language: sentences, numbers, sizes and dates. */
export interface Translator<Dutch extends Sentences = typeof nl> {
  readonly language: Language;
  readonly text: <K extends keyof Dutch & string>(key: K, ...values: Values<Placeholder<Dutch[K]>>) => string;
  /** A sentence with `{count}` in it, in the form that goes with the number. */
  readonly count: <K extends CountedKey<Dutch> & string>(key: K, count: number, ...values: Values<Exclude<Placeholder<CountedText<Dutch, K>>, "count">>) => string;
  readonly number: (value: number) => string;
  /** A size, as `4,1 MB`. */
  readonly bytes: (size: number) => string;
  /** A day printed in an export, `yyyy-mm-dd` and what follows, as `3 maart 2026`. */
  readonly day: (local: string) => string;
  /** A time printed in an export, `yyyy-mm-ddThh:mm:ss`, as `3 maart 2026 om 10:15`; its seconds are not said. */
  readonly time: (local: string) => string;
  /** An instant, in the reader's own zone, as `23 november 2026 om 10:15`. */
  readonly moment: (instant: string) => string;
}

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

function sayBytes(language: Language, size: number): string {
  const power = Math.min(UNITS.length - 1, size < 1 ? 0 : Math.floor(Math.log10(size) / 3));
  const format = { style: "unit", unit: UNITS[power] ?? "byte", maximumFractionDigits: power < 2 ? 0 : 1 } as const;
  return new Intl.NumberFormat(WRITTEN_AS[language], format).format(size / 1000 ** power);
}

function asUtc(local: string): number {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = local.slice(0, 16).split(/[-T:]/).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute);
}

/** Null for what is no time: in a record that somebody changed it may be any text, and that is shown as it stands. */
const formatted = (format: () => Intl.DateTimeFormat, milliseconds: number): string | null => (Number.isNaN(milliseconds) ? null : format().format(milliseconds));

/** Made when it is first needed, and once: to make a format takes far longer than to use it, and the first screen needs none. */
function atFirstUse<T>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}

/** @param catalogue looked in when something is said: what is fetched later may still be missing when it is handed over */
export function createTranslator<Dutch extends Sentences = typeof nl>(language: Language, catalogue: Partial<Catalogue<NoInfer<Dutch>>>): Translator<Dutch> {
  const sentences: Partial<Sentences> = catalogue;
  const locale = WRITTEN_AS[language];
  const plural = atFirstUse(() => new Intl.PluralRules(locale));
  const number = atFirstUse(() => new Intl.NumberFormat(locale));
  // A printed date has no zone; it is formatted in the one in which it is made up here.
  const day = atFirstUse(() => new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }));
  const time = atFirstUse(() => new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short", timeZone: "UTC" }));
  const moment = atFirstUse(() => new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" }));
  const say = (key: string, values: Readonly<Record<string, string | number>> = {}): string =>
    fillIn(sentences[key] ?? "", (name) => {
      const value = values[name] ?? "";
      return typeof value === "number" ? number().format(value) : value;
    });
  return {
    language,
    text: (key, ...[values]) => say(key, values),
    count: (key, count, ...[values]) => say(plural().select(count) === "one" ? `${key}.one` : `${key}.other`, { ...values, count }),
    number: (value) => number().format(value),
    bytes: (size) => sayBytes(language, size),
    day: (local) => formatted(day, asUtc(local)) ?? local,
    time: (local) => formatted(time, asUtc(local)) ?? local,
    moment: (instant) => formatted(moment, Date.parse(instant)) ?? instant,
  };
}
