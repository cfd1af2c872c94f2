/**
 * Month names as phones and computers print them, in the case that a date asks for; short forms stand without their full
 * stop. A word that is another month in another of these languages (Croatian, Macedonian) is in none.
 */
const MONTHS: readonly (readonly [locale: string, names: readonly string[]])[] = [
  ["nl", ["januari jan", "februari feb", "maart mrt", "april apr", "mei", "juni jun", "juli jul", "augustus aug", "september sep", "oktober okt", "november nov", "december dec"]],
  ["en", ["january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug", "september sep sept", "october oct", "november nov", "december dec"]],
  ["de", ["januar jänner jan", "februar feb", "märz mär", "april apr", "mai", "juni jun", "juli jul", "august aug", "september sep sept", "oktober okt", "november nov", "dezember dez"]],
  ["fr", ["janvier janv", "février févr", "mars", "avril avr", "mai", "juin", "juillet juil", "août", "septembre sept", "octobre oct", "novembre nov", "décembre déc"]],
  ["it", ["gennaio gen", "febbraio feb", "marzo mar", "aprile apr", "maggio mag", "giugno giu", "luglio lug", "agosto ago", "settembre set", "ottobre ott", "novembre nov", "dicembre dic"]],
  ["es", ["enero ene", "febrero feb", "marzo mar", "abril abr", "mayo may", "junio jun", "julio jul", "agosto ago", "septiembre setiembre sept sep", "octubre oct", "noviembre nov", "diciembre dic"]],
  ["pt", ["janeiro jan", "fevereiro fev", "março mar", "abril abr", "maio mai", "junho jun", "julho jul", "agosto ago", "setembro set", "outubro out", "novembro nov", "dezembro dez"]],
  ["pl", ["stycznia sty styczeń", "lutego lut luty", "mar marca marzec", "kwietnia kwi kwiecień", "maja maj", "czerwca cze czerwiec", "lipca lip lipiec", "sierpnia sie sierpień", "września wrz wrzesień", "października paź październik", "listopada lis listopad", "grudnia gru grudzień"]],
  ["cs", ["ledna leden led", "února únor úno", "března březen bře", "dubna duben dub", "května květen kvě", "června červen čvn", "července červenec čvc", "srpna srpen srp", "září zář", "října říjen říj", "lis listopad listopadu", "prosince prosinec pro"]],
  ["sk", ["jan januára január", "feb februára február", "mar marca marec", "apr apríla apríl", "mája máj", "júna jún", "júla júl", "aug august augusta", "september sep septembra", "okt októbra október", "november nov novembra", "december dec decembra"]],
  ["ru", ["января янв январь", "февраля февр февраль", "марта мар март", "апреля апр апрель", "мая май", "июня июн июнь", "июля июл июль", "августа авг август", "сентября сент сентябрь", "октября окт октябрь", "ноября нояб ноябрь", "декабря дек декабрь"]],
  ["uk", ["січня січ січень", "лютого лют лютий", "березня бер березень", "квітня квіт квітень", "травня трав травень", "червня черв червень", "липня лип липень", "серпня серп серпень", "вересня вер вересень", "жовтня жовт жовтень", "листопада лист листопад", "грудня груд грудень"]],
  ["be", ["студзеня сту студзень", "лют лютага люты", "сакавіка сак сакавік", "красавіка кра красавік", "мая май", "чэрвеня чэр чэрвень", "ліпеня ліп ліпень", "жніўня жні жнівень", "вер верасня верасень", "кастрычніка кас кастрычнік", "лістапада ліс лістапад", "снежня сне снежань"]],
  ["bg", ["януари", "февруари", "март", "април", "май", "юни", "юли", "август", "септември", "октомври", "ноември", "декември"]],
  ["da", ["jan januar", "feb februar", "mar marts", "april apr", "maj", "juni jun", "juli jul", "aug august", "september sep", "oktober okt", "november nov", "december dec"]],
  ["sv", ["januari jan", "februari feb", "mars", "april apr", "maj", "juni", "juli", "aug augusti", "september sep", "oktober okt", "november nov", "december dec"]],
  ["nb", ["jan januar", "feb februar", "mar mars", "april apr", "mai", "juni jun", "juli jul", "aug august", "september sep", "oktober okt", "november nov", "desember des"]],
  ["fi", ["tammikuuta tammikuu tammi", "helmikuuta helmikuu helmi", "maaliskuuta maaliskuu maalis", "huhtikuuta huhtikuu huhti", "toukokuuta toukokuu touko", "kesäkuuta kesäkuu kesä", "heinäkuuta heinäkuu heinä", "elokuuta elokuu elo", "syyskuuta syyskuu syys", "lokakuuta lokakuu loka", "marraskuuta marraskuu marras", "joulukuuta joulukuu joulu"]],
  ["tr", ["ocak oca", "şubat şub", "mar mart", "nisan nis", "may mayıs", "haziran haz", "temmuz tem", "ağustos ağu", "eylül eyl", "ekim eki", "kasım kas", "aralık ara"]],
  ["hu", ["jan január", "február febr", "március márc", "április ápr", "máj május", "jún június", "júl július", "aug augusztus", "szeptember szept", "okt október", "november nov", "december dec"]],
  ["ro", ["ianuarie ian", "feb februarie", "mar martie", "apr aprilie", "mai", "iunie iun", "iulie iul", "aug august", "sept septembrie", "oct octombrie", "nov noiembrie", "dec decembrie"]],
  ["el", ["ιανουαρίου ιαν", "φεβρουαρίου φεβ", "μαρτίου μαρ", "απριλίου απρ", "μαΐου μαΐ", "ιουνίου ιουν", "ιουλίου ιουλ", "αυγούστου αυγ", "σεπτεμβρίου σεπ", "οκτωβρίου οκτ", "νοεμβρίου νοε", "δεκεμβρίου δεκ"]],
  ["ca", ["gen gener", "febr febrer", "març", "abril abr", "maig", "juny", "jul juliol", "agost ag", "set setembre", "oct octubre", "nov novembre", "des desembre"]],
  ["sl", ["jan januar", "feb februar", "mar marec", "april apr", "maj", "jun junij", "jul julij", "avgust avg", "september sep", "oktober okt", "november nov", "december dec"]],
];

/** A month as it is called in some languages. */
export interface NamedMonth {
  /** From 1. */
  readonly month: number;
  readonly locales: readonly string[];
}

const BY_NAME: ReadonlyMap<string, NamedMonth> = byName();

function byName(): ReadonlyMap<string, NamedMonth> {
  const found = new Map<string, NamedMonth>();
  for (const [locale, names] of MONTHS) {
    for (const [index, words] of names.entries()) {
      for (const word of words.split(" ")) found.set(word, { month: index + 1, locales: [...(found.get(word)?.locales ?? []), locale] });
    }
  }
  return found;
}

/** @returns null when it is no month's name in a language of the table */
export const namedMonth = (word: string): NamedMonth | null => BY_NAME.get(word.normalize("NFC").toLowerCase()) ?? null;
