import type { whoKeeps as source } from "../nl/who-keeps";

export const whoKeeps: Record<keyof typeof source, string> = {
  "keeps.title": "Who keeps?",
  "keeps.chat": "Here you see who keeps a Teams chat with these people. You see no messages here.",
  "keeps.chat-none": "Nothing was agreed or kept yet.",
  "keeps.channel": "Here you see who keeps what. You see no messages here.",
  "keeps.waiting": "What still waits, of conversations that you are in",
  "keeps.waiting-none": "Nothing waits.",
  "keeps.last": "Kept last in the archive",
  "keeps.last-none": "Nothing was kept yet.",
  "keeps.loading": "Looking who keeps…",
  "keeps.no-agreements": "You may not see the list of agreements, or your organisation has none. Ask your records manager.",
  "keeps.no-register": "You may not see the register, or your organisation has none. Ask your records manager.",
  "keeps.asked": "Somebody asked {name} on {moment} to keep this.",
  "keeps.accepted": "{name} will keep this. That was agreed on {moment}.",
  "keeps.kept": "{name} kept this on {moment}.",
  "keeps.about.one-to-one": "A conversation of two people in {app}, from {from} up to {to}",
  "keeps.about.group": "A group conversation in {app}, from {from} up to {to}",
  "keeps.period": "Messages from {from} up to {to}",
  "keeps.dossier": "Dossier: {dossier}",
  "keeps.number": "Receipt {number}",
  "keeps.open": "Open the record of receipt {number}",
};
