import { readNamedMoment } from "../named-moment";

/** What stands between date and clock. */
const CONNECTORS: readonly (readonly [locale: string, word: RegExp])[] = [
  ["nl", / om /],
  ["en", / at /],
  ["de", / um /],
  ["fr", / à /],
  ["it", / alle /],
  ["pt", / às /],
  ["es", / a las?,? /],
];

/** The language in which all of these times are printed; null when several fit, or none. */
export function localeOf(printed: readonly string[]): string | null {
  let fitting: readonly string[] | null = null;
  for (const time of printed) {
    const moment = readNamedMoment(time);
    if (moment === null || moment === "impossible") continue;
    const connector = CONNECTORS.find(([, word]) => word.test(time))?.[0];
    const locales = moment.locales.filter((locale) => connector === undefined || locale === connector);
    fitting = (fitting ?? locales).filter((locale) => locales.includes(locale));
  }
  const [only, another] = fitting ?? [];
  return only === undefined || another !== undefined ? null : only;
}
