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

  "account.signing-in": "We are finding out who you are…",
  "account.signed-in": "Signed in as {name}",
  "account.sign-in": "Sign in",

  "opening.reading": "The chat is being read",

  "start.other-ways": "Do you have no file?",
  "start.paste": "Paste text",
  "start.screenshots": "Screenshots",
};
