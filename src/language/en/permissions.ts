import type { permissions as source } from "../nl/permissions";

export const permissions: Record<keyof typeof source, string> = {
  "permission.title": "Permissions",
  "permission.asking": "Microsoft may ask you for permission now. With it the app can {what}.",
  "permission.what.own-profile": "see who you are",
  "permission.what.known-colleagues": "know names in a chat for colleagues with whom you work a lot",
  "permission.what.any-colleague": "look up any colleague, with their title and manager",
  "permission.what.group-roles": "see in which groups somebody is, and so propose a role",
  "permission.what.chat-list": "show your list of Teams chats, without the messages",
  "permission.what.chat-messages": "read the messages of the Teams chat that you choose",
  "permission.what.chat-files": "open files that stand in that chat",
  "permission.what.archive": "read and store in your organisation's archive",
  "permission.what.own-mail": "search your own mailbox and open an attachment in it",
  "permission.refused": "The permission «{scope}» is missing",
  "permission.without": "Without this permission the app cannot {what}. Everything else works.",
  "permission.address": "Address to allow «{scope}»",
  "permission.address-hint": "Send this address to your Microsoft 365 administrator. Nothing of you is in it.",
  "permission.copy": "Copy the address",
  "permission.copied": "The address was copied. Send it to your Microsoft 365 administrator.",
  "permission.copy-failed": "Copying does not work here. Select the address and copy it yourself.",
  "permission.close": "Close this notice",
};
