/** Words that hold a word of the lists and mean something else; as the lists write words. */
export const FALSE_FRIENDS: ReadonlySet<string> = new Set([
  "besluiteloos",
  "besluiteloosheid",
  "adviesprijs",
  "keuzevak",
  "keuzevakken",
  "keuzemenu",
  "emotie",
  "emoties",
  "promotie",
  "promoties",
  "kabinetje",
]);
