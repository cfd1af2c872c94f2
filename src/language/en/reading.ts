/** While a chat is being read, and what is asked when the file does not tell. */
export const reading = {
  "opening.windows-text": "The text of this file was saved by another program, probably as Windows text. If you read it like that, check afterwards whether letters with accents are right.",
  "opening.as-windows": "Read it all the same, as Windows text",

  "choose-chat.intro": "We found more than one chat. Choose which one you want to open. Of the others nothing is taken over.",
  "choose-chat.which": "Which chat?",
  "choose-chat.filter": "Search in the names",
  "choose-chat.nameless": "Chat without a name",
  "choose-chat.none": "No chat with this name.",
  "choose-chat.more.one": "And {count} more chat. Search by name to see it.",
  "choose-chat.more.other": "And {count} more chats. Search by name to see them.",
  "choose-chat.error": "Choose a chat.",
  "choose-chat.open": "Open this chat",
  "choose-chat.together": "This is one conversation: merge",

  "password.intro": "This zip file is protected by a password. Fill in the password. The app does not remember it, and it goes nowhere.",
  "password.label": "Password of the zip file",
  "password.error": "Fill in the password.",
  "password.read": "Open the file",
  "year.label": "Year of the last message",
  "year.hint": "Four digits. We count back the year of earlier messages.",
  "year.error": "Fill in a year, in four digits.",
  "year.read": "Read with this year",

  "opening.read.one": "{count} message read.",
  "opening.read.other": "{count} messages read.",
  "opening.stop": "Stop reading",

  "opening.checksum": "Everything was read. Now we make the checksum of the file.",
  "opening.bytes": "{read} of {total} read.",
  "opening.first": "The first messages",
  "opening.first-here": "The first messages are here. The rest is still being read.",
};
