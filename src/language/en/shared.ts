import type { shared as source } from "../nl/shared";

export const shared: Record<keyof typeof source, string> = {
  "app.name": "Keep chat messages",
  "app.title": "{screen} – Bewaarwijzer",
  "app.language": "Language",
  "app.loading": "One moment, the screen is coming.",
  "app.part-loading": "One moment, this is coming.",
  "app.broken": "Something went wrong on this screen. Your answers are still there. Check your connection and try again.",
  "app.replaced": "There is a new version of the app. Load it to go on. Were you working on a chat? Open that chat again afterwards. What we remembered on this computer is still there then.",
  "app.load-new": "Load the new version",
  "app.on-behalf": "On behalf of: {name}",

  "words.open": "Words",

  "action.back": "Back",
  "action.cancel": "Cancel",
  "action.go-on": "Continue",
  "action.retry": "Try again",
  "action.change": "Change",
  "action.change-what": "Change: {what}",
  "action.search": "Search",
};
