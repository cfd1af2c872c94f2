/** How each app gives its chats away: a step a line. */
export const exportHelp = {
  "export-help.whatsapp-android": "WhatsApp on Android",
  "export-help.whatsapp-android-text":
    "Open the chat in WhatsApp.\nTap the three dots at the top right, “More” and “Export chat”.\nChoose “Include media”.\nSend the file to yourself and put it on your computer.",
  "export-help.whatsapp-iphone": "WhatsApp on iPhone",
  "export-help.whatsapp-iphone-text":
    "Open the chat in WhatsApp.\nTap the name of the chat at the top, and “Export chat” at the bottom.\nChoose “Attach media”.\nSend the file to yourself and put it on your computer.",
  "export-help.sms": "Text messages (SMS)",
  "export-help.sms-text":
    "Android: make a backup with the app “SMS Backup & Restore” and open the XML file here.\niPhone: Apple has no export. Ask your administrator for an export with iMazing (CSV) and open that file here.",
  "export-help.signal": "Signal",
  "export-help.signal-text":
    "Use the newest version of Signal on your computer.\nIn the settings, at chats, choose to export the chats as readable files.\nMake a zip file of the folder that you get and open it here.\nThen you choose which chat you want to review.",
  "export-help.telegram": "Telegram",
  "export-help.telegram-text":
    "Open the chat in Telegram Desktop, on your computer.\nClick the three dots and “Export chat history”.\nChoose JSON as format, and tick the media that you need.\nMake a zip file of the folder that you get and open it here.",
  "export-help.threema": "Threema",
  "export-help.threema-text":
    "Open the chat in Threema.\nTap the three dots or the name, and choose to export the chat, with media.\nThe zip file has a password: unpack it on your computer.\nOpen messages.txt here, together with the other files of the folder.",
  "export-help.blocked": "Somebody has blocked exporting",
  "export-help.blocked-text":
    "In WhatsApp somebody in the chat can turn on “Advanced chat privacy”. Then nobody can export the chat.\nAsk whether they turn it off for a while, and export then.\nDoes that not work? Make screenshots of the messages that you must keep, and choose “Screenshots” above.",
};
