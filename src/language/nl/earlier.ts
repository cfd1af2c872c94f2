/** Messages that stand in a record that was filed before. */
export const earlier = {
  "earlier.title": "Een deel van deze chat is al bewaard",
  "earlier.aside.one": "{count} bericht staat al in {number}. Dat hoef je niet opnieuw te beoordelen.",
  "earlier.aside.other": "{count} berichten staan al in {number}. Die hoef je niet opnieuw te beoordelen.",
  "earlier.open-record": "Bekijk {number}",
  "earlier.again": "Beoordeel ze opnieuw",
  "earlier.again-what": "Beoordeel de berichten uit {number} opnieuw",
  "earlier.opened.one": "{count} bericht staat weer open.",
  "earlier.opened.other": "{count} berichten staan weer open.",
  "earlier.looking": "We kijken of dit intussen al is bewaard…",
  "earlier.under-way-title": "Dit bewaar je al",
  "earlier.under-way.one": "{count} bericht hoort al bij {number}. Het bewaren daarvan is nog niet klaar. Maak dat eerst af, op het beginscherm.",
  "earlier.under-way.other": "{count} berichten horen al bij {number}. Het bewaren daarvan is nog niet klaar. Maak dat eerst af, op het beginscherm.",
  "earlier.meanwhile-title": "Dit is intussen al bewaard",
  "earlier.meanwhile.one": "{count} bericht staat nu in {number}. Misschien deed je dat in een ander venster. We hebben het hier op «Al vastgelegd» gezet.",
  "earlier.meanwhile.other": "{count} berichten staan nu in {number}. Misschien deed je dat in een ander venster. We hebben ze hier op «Al vastgelegd» gezet.",
} as const;
