/** Messages that stand in a record that was filed before. */
export const earlier = {
  "earlier.title": "Part of this chat is kept already",
  "earlier.aside.one": "{count} message is in {number} already. You need not review it again.",
  "earlier.aside.other": "{count} messages are in {number} already. You need not review them again.",
  "earlier.open-record": "Look at {number}",
  "earlier.again": "Review them again",
  "earlier.again-what": "Review the messages in {number} again",
  "earlier.opened.one": "{count} message is open again.",
  "earlier.opened.other": "{count} messages are open again.",
  "earlier.looking": "We are looking whether this was kept meanwhile…",
  "earlier.under-way-title": "You are keeping this already",
  "earlier.under-way.one": "{count} message already belongs to {number}, which is not finished. Finish that first, on the first screen.",
  "earlier.under-way.other": "{count} messages already belong to {number}, which is not finished. Finish that first, on the first screen.",
  "earlier.meanwhile-title": "This was kept meanwhile",
  "earlier.meanwhile.one": "{count} message is in {number} now. Perhaps you did that in another window. Here we set it to “Already recorded”.",
  "earlier.meanwhile.other": "{count} messages are in {number} now. Perhaps you did that in another window. Here we set them to “Already recorded”.",
};
