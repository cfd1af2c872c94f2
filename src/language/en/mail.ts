import type { mail as source } from "../nl/mail";

export const mail: Record<keyof typeof source, string> = {
  "mail.found": "Found in this e-mail",
  "mail.outside": "The e-mail itself is outside this instruction.",
  "mail.open": "Open the attachment",
  "mail.open-what": "Open the attachment {name}",
  "mail.with-beside.one": "With {count} other file from this e-mail.",
  "mail.with-beside.other": "With {count} other files from this e-mail.",
  "mail.fetching": "Outlook is fetching the attachment…",
  "mail.fetching-part": "Outlook is fetching file {part} of {total}…",
  "mail.stop": "Stop",
  "mail.none": "There is no file from a chat app in this e-mail.",
  "mail.choose": "Choose an e-mail with a chat as attachment in Outlook, or open a file below.",
  "mail.in-cloud": "{name} is in the cloud. Download the file and open it below.",
  "mail.in-mail": "Another e-mail is attached too. Is the chat in there? Then open that e-mail first.",

  "mail.category": "Chat bewaard",
  "mail.mark-title": "The e-mail with this chat",
  "mail.mark-question": "Do you want to give the e-mail the category “{category}”? You will then see in Outlook that you kept the chat. Nothing else about the e-mail changes.",
  "mail.mark": "Give the category",
  "mail.marking": "Outlook is giving the e-mail a category…",
  "mail.marked": "The e-mail now has the category “{category}”.",

  "error.mail-unsupported": "This version of Outlook cannot do this. Save the attachment and open the file below.",
  "error.mail-not-open": "That e-mail is no longer open in Outlook. Open the e-mail again and try again.",
  "error.mail-cloud": "This file is in the cloud, not in the e-mail. Download it and open it below.",
  "error.mail-no-file": "This attachment is not a file. Is the chat in an attached e-mail? Then open that e-mail first.",
  "error.mail-incomplete": "Outlook did not give the whole attachment. Try again. Does it not work? Save the attachment and open the file below.",
  "error.mail-category-unknown": "Outlook does not know the category “Chat bewaard” yet. Make the category in Outlook with exactly this name and try again.",
  "error.mail-not-permitted": "The app may not change this e-mail. Give the category yourself in Outlook, or ask your administrator to allow it.",
  "error.mail-refused": "Outlook refuses this. Try again. Does it stay this way? Give your administrator this code: {code}.",
};
