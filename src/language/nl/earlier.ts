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
} as const;
