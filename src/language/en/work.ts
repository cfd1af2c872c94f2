import type { work as dutch } from "../nl/work";

export const work: Record<keyof typeof dutch, string> = {
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
};
