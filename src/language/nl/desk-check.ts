/** The records manager's desk: what a check of many found, and lines of the register that cannot be read. */
export const deskCheck = {
  "desk.verified.unread.one": "{count} is nog niet gecontroleerd.",
  "desk.verified.unread.other": "{count} zijn nog niet gecontroleerd.",
  "desk.verified.look-at": "Kijk hiernaar:",
  "desk.verified.more.one": "En nog {count}: die staat in de tabel.",
  "desk.verified.more.other": "En nog {count}: die staan in de tabel.",
  "desk.lines-unreadable.one": "{count} regel van het register kunnen we niet lezen. Wat daarin staat, ontbreekt hier.",
  "desk.lines-unreadable.other": "{count} regels van het register kunnen we niet lezen. Wat daarin staat, ontbreekt hier.",
} as const;
