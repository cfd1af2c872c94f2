import type { Happening, Phone } from "./four-exports";

/** One group conversation, and four phones that show it each in its own way. */

export const HAPPENED: readonly Happening[] = [
  { id: "made", by: null, at: "09:00:02", event: { nl: "{0} heeft de groep \"Overleg kade\" gemaakt", en: "{0} created group \"Overleg kade\"" }, people: ["Fenna"] },
  { id: "welcome", by: "Fenna", at: "09:01:10", words: "Welkom allemaal, hier overleggen we over de kade" },
  { id: "hi-1", by: "Ton", at: "09:01:40", words: "👋" },
  { id: "hi-2", by: "Bea", at: "09:01:44", words: "👋" },
  { id: "join", by: null, at: "09:03:00", event: { nl: "{0} heeft {1} toegevoegd", en: "{0} added {1}" }, people: ["Fenna", "Coen"] },
  { id: "coen", by: "Coen", at: "09:03:30", words: "Dank voor het toevoegen" },
  { id: "note", by: "Fenna", at: "09:05:00", document: "Nota kade.pdf" },
  { id: "map", by: "Ton", at: "09:05:20", place: "https://maps.google.com/?q=52.0116,4.3571" },
  { id: "photo-1", by: "Ton", at: "09:06:05", photo: true, words: "zo ligt de kade er nu bij" },
  { id: "photo-2", by: "Ton", at: "09:06:12", photo: true },
  { id: "photo-3", by: "Ton", at: "09:06:20", photo: true },
  { id: "oops", by: "Bea", at: "09:08:00", deletedForAll: true },
  { id: "typo", by: "Bea", at: "09:09:00", words: "Variant B kost 2 miljoen", edited: true },
  { id: "ok-1", by: "Ton", at: "09:10:01", words: "ok" },
  { id: "ok-2", by: "Ton", at: "09:10:03", words: "ok" },
  { id: "ok-3", by: "Coen", at: "09:10:05", words: "ok" },
  { id: "plane", by: "Coen", at: "09:12:30", words: "Dit schrijf ik zonder verbinding in de trein" },
  { id: "list", by: "Fenna", at: "09:13:00", words: "Te doen:\n\n1. nota af\n2. minister inlichten: vóór vrijdag" },
  { id: "paste", by: "Ton", at: "09:14:00", words: "[17-03, 09:01] Fenna: Welkom allemaal, hier overleggen we over de kade\n[17-03, 09:05] Fenna: nota" },
  { id: "quiet", by: "Bea", at: "09:15:00", words: "Dit bericht staat straks niet meer op één telefoon" },
  { id: "agree", by: "Bea", at: "09:20:59", words: "Akkoord met variant B" },
  { id: "icon", by: null, at: "09:22:00", event: { nl: "{0} heeft de groepsafbeelding gewijzigd", en: "{0} changed this group's icon" }, people: ["Ton"] },
  { id: "ask", by: "Ton", at: "09:22:30", words: "Wie licht de minister in?" },
  { id: "me", by: "Fenna", at: "09:23:00", words: "Ik" },
  { id: "left", by: null, at: "09:40:00", event: { nl: "{0} heeft de groep verlaten", en: "{0} left" }, people: ["Coen"] },
  { id: "end", by: "Bea", at: "09:41:00", words: "Dan ronden we het hier af" },
];

const late = (after: string, at: string) => new Map([["plane", { after, at }]]);
export const FOUR_PHONES: readonly Phone[] = [
  { owner: "Fenna", language: "nl", shape: "Dutch Android", names: { Fenna: "Fenna Brugman", Ton: "Ton", Bea: "Bea de Wit (BZ)", Coen: "+31 6 44444444" }, withMedia: false, skew: 0, lacks: [], late: late("paste", "09:14:20") },
  { owner: "Ton", language: "en", shape: "American iPhone", names: { Fenna: "Fenna", Ton: "Ton van Dam", Bea: "Bea", Coen: "Coen" }, withMedia: true, skew: 3, lacks: ["quiet"], late: late("paste", "09:14:22") },
  { owner: "Bea", language: "en", shape: "British Android", names: { Fenna: "+31 6 11111111", Ton: "Ton (kade)", Bea: "Bea", Coen: "Coen V." }, withMedia: true, skew: -4, lacks: [], late: late("list", "09:13:40") },
  { owner: "Coen", language: "nl", shape: "Dutch iPhone", names: { Fenna: "Fenna B", Ton: "\u202a+31\u00a06\u00a022222222\u202c", Bea: "\u202a+31\u00a06\u00a033333333\u202c", Coen: "Coen" }, withMedia: false, skew: 1, lacks: ["ok-2"], late: new Map(), from: "join" },
];
