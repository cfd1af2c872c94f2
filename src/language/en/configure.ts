import type { configure as dutch } from "../nl/configure";

export const configure: Readonly<Record<keyof typeof dutch, string>> = {
  "configure.title": "Put “Keep” in this channel",
  "configure.what": "On this tab everybody in the channel sees who keeps a conversation, and since when. Nobody sees messages there.",
  "configure.save": "You need not choose anything. Choose “Save”.",
  "configure.name": "Keep",
  "configure.elsewhere": "This page belongs in Teams, where you add a tab. There is nothing to set up here.",
  "configure.open": "Open Bewaarwijzer",
};
