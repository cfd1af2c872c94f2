import type { opening as source } from "../nl/opening";

export const opening: Record<keyof typeof source, string> = {
  "start.title": "Keep chat messages",
  "start.intro": "You open a chat that you exported, for example from WhatsApp or Signal. Then you see for each message whether you must keep it.",
  "start.browser": "You are working in the browser, not in Teams or Outlook. Everything works here too.",
  "start.open": "Open a chat",
  "start.open-hint": "Choose the file that the chat app made (zip, text or another file), or drag it here.",
  "start.file": "Chat file",
  "start.stays": "The file stays on your computer until you keep it.",
  "start.export-help": "How do I export a chat?",

  "account.signing-in": "We are looking who you are…",
  "account.signed-in": "Signed in as {name}",
  "account.sign-in": "Sign in",

  "behalf.self": "You keep for yourself.",
  "behalf.back": "Keep for myself",
  "behalf.somebody": "On behalf of somebody else",
  "behalf.set": "On behalf of: {name}",

  "work.title": "In progress",
  "work.none": "Nothing is in progress.",
  "work.item.one": "{subject} · {count} message · {dossier} · begun on {moment}",
  "work.item.other": "{subject} · {count} messages · {dossier} · begun on {moment}",
  "work.sent": "{done} of {total} is in the DMS.",
  "work.go-on": "Go on",
  "work.go-on-with": "Go on with {subject}",
  "work.give-up": "Give up",
  "work.give-up-what": "Give up: {subject}",
  "work.give-up-sure": "Are you sure? What is in the DMS already, stays there. The rest is wiped from this computer. You cannot take this back.",
  "work.give-up-yes": "Yes, give up",
  "work.give-up-no": "No, leave it",
  "work.unreadable.one": "{count} filing waits on this computer that we can no longer read. Begin again with that chat. What is already in the DMS stays there.",
  "work.unreadable.other": "{count} filings wait on this computer that we can no longer read. Begin again with those chats. What is already in the DMS stays there.",
  "work.unreadable-clear": "Clear what cannot be read",
  "work.given-up": "You gave up keeping {subject}.",

  "start.other-ways": "Do you have no file?",
  "start.paste": "Paste text",
  "start.screenshots": "Screenshots",
};
