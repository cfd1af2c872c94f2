import type { why as source } from "../nl/why";

export const why: Record<keyof typeof source, string> = {
  "why": "Why?",
  "why.status.literal": "The instruction says this literally.",
  "why.status.derived": "This follows from the instruction.",
  "why.status.conflict": "Interpretation: two rules of the instruction point to different people. Under “Why?” you read which one we follow.",
  "why.status.interpretation": "Interpretation: the instruction does not say this literally.",
  "why.interpretations": "How we read the instruction (interpretation)",
  "why.unlisted-app": "Outside this instruction — this app is not on your organisation's list",
  "why.hold": "The hold ({reason}) is not in the instruction. It lies over it, and only ever makes the outcome safer.",
  "why.outcomes": "What was decided, and why?",
  "why.outcome.one": "{outcome} ({count} message)",
  "why.outcome.other": "{outcome} ({count} messages)",
};
