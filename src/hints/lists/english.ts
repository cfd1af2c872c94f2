import type { WordLists } from "../word-list";

/** Small: enough for the English sentence in a Dutch chat. Not measured. */
export const ENGLISH: WordLists = {
  decision: { inCompounds: [], withEndings: ["decision", "choice"], asWritten: ["decide", "decides", "decided", "deciding"] },
  approval: { inCompounds: [], withEndings: [], asWritten: ["agree", "agreed", "agrees", "approve", "approved", "approves", "approval", "sign off", "green light"] },
  refusal: { inCompounds: [], withEndings: [], asWritten: ["reject", "rejected", "rejects", "postpone", "postponed", "withdraw", "withdrawn", "objection", "objections"] },
  instruction: { inCompounds: [], withEndings: ["instruction"], asWritten: ["instructed", "go ahead"] },
  commitment: { inCompounds: [], withEndings: [], asWritten: ["promise", "promised", "promises", "commitment", "commitments", "pledge", "pledged", "guarantee", "guaranteed"] },
  administration: { inCompounds: [], withEndings: [], asWritten: ["parliament", "parliamentary", "cabinet", "amendment", "amendments"] },
  money: { inCompounds: [], withEndings: [], asWritten: ["grant", "grants", "funding", "million", "billion", "subsidy", "subsidies"] },
  measure: { inCompounds: [], withEndings: ["permit", "regulation"], asWritten: ["ban", "banned"] },
  advice: { inCompounds: [], withEndings: [], asWritten: ["advice", "advise", "advised", "advises", "proposal", "proposals", "propose", "proposed", "recommend", "recommended", "recommendation"] },
};
