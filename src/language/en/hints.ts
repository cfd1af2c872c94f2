import type { hints as source } from "../nl/hints";

export const hints: Record<keyof typeof source, string> = {
  "hints.attention": "Note:",
  "hints.why": "Why do I see this?",
  "hints.about": "The app looks for words that often go with a decision. It does not know what the message means: you decide. The hint does not go into the file.",
  "hints.list.decision": "is often about a decision or a choice.",
  "hints.list.approval": "is often an agreement or an approval.",
  "hints.list.refusal": "is often about something that does not go on, stops or comes later.",
  "hints.list.instruction": "is often an order, or a request to decide something.",
  "hints.list.commitment": "is often a promise or an arrangement.",
  "hints.list.administration": "is often about who decides: a minister, Parliament or another administration.",
  "hints.list.money": "is often about money that is decided on.",
  "hints.list.measure": "is often about rules, permits or measures.",
  "hints.list.advice": "is often advice, a proposal or a position.",
  "hints.missing": "The app could not look for words that go with a decision: a part of the app was not fetched. Check your connection and try again.",
};
