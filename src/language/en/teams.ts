import type { teams as source } from "../nl/teams";

export const teams: Record<keyof typeof source, string> = {
  "teams.title": "A chat from Teams",
  "teams.intro": "Is it a chat in Teams? Then you need not export anything. Only the chat that you choose is read. What we read stays on your computer until you keep it.",
  "teams.choose": "Choose a Teams chat",
  "teams.choose-other": "Choose another Teams chat",
  "teams.finding": "Looking this chat up…",
  "teams.at-hand": "This chat: {name}",
  "teams.open-at-hand": "Read this chat",
  "teams.listing": "Fetching your chats…",
  "teams.search": "Search by name",
  "teams.chats": "Your chats in Teams",
  "teams.found.one": "{count} chat",
  "teams.found.other": "{count} chats",
  "teams.alone": "Chat with yourself",
  "teams.nameless": "Chat without a name",
  "teams.last-read": "Last read: {moment}",
  "teams.more": "Show older chats",
  "teams.otherwise": "Not possible? Copy the text in Teams and paste it here, or open screenshots.",
  "teams.no-files": "The messages were read, the files were not",
  "teams.without-files": "Go on without the files",

  "people.exporter-teams": "The chat was read with the rights of this person. Is it not whom we chose here? Then choose somebody else.",
  "people.silent-teams": "Wrote nothing in this chat.",
  "people.add-hint-teams": "Whoever is a member of the chat now, or wrote something, is here already. Did somebody else read along? Fill in a name, an e-mail address or a phone number.",
  "receipt.may-go-teams.one": "{count} message may be deleted in Teams. You do that yourself; this app wipes nothing.",
  "receipt.may-go-teams.other": "{count} messages may be deleted in Teams. You do that yourself; this app wipes nothing.",

  "error.chat-closed": "Teams does not let you read this chat now. Perhaps you are not in it any more, or the chat is closed off. Choose another chat, or ask your administrator.",
  "error.chat-gone": "This chat is not there any more, or you are not in it any more. Choose another chat.",
};
