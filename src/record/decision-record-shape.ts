import * as z from "zod/mini";
import { appShape, chatShape, roleShape } from "./conversation-shapes";

/** What a decision record says. What an earlier version does not tell may be absent. */

const OUTCOMES = ["U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9", "U10"] as const;
const omissionShape = z.enum([...OUTCOMES, "nothing-to-decide", "unanswered"]);
const modeShape = z.enum(["individual", "series", "rest", "earlier"]);
const statusShape = z.enum(["literal", "derived", "conflict", "interpretation"]);
const scopeShape = z.enum(["private", "party", "work", "mixed", "party-and-work", "unsure"]);
const decisionMakingShape = z.enum(["yes", "no", "unsure"]);
const elsewhereShape = z.enum(["fully", "partly", "no", "unsure"]);
const keeperCodeShape = z.enum(["K-AV", "K-AT", "K-BP", "K-BEH-AO", "K-BEH-AT", "K-BEH-BP", "K-AGREED", "K-NVT-D", "K-NVT"]);
const reasonShape = z.enum(["P1", "P2", "P3", "P4", "S1", "T1", "S2", "T2", "S3", "T3a", "T3b", "I1", "I2", "I3", "I4", "G1", "G2", "hold:minister", "hold:top-official", "hold:woo-request", "hold:inquiry", "hold:hotspot"]);
const groundShape = z.enum(["policy-group", "policy-title", "policy-department", "policy-organisation", "title", "organisation", "mail-domain", "guest"]);
const holdShape = z.enum(["woo-request", "inquiry", "hotspot"]);
const agreementStateShape = z.enum(["asked", "accepted", "declined", "kept", "withdrawn"]);
const policySourceShape = z.enum(["file", "default", "safest"]);

const suggestedRoleShape = z.nullable(roleShape);
const inRoleShape = z.object({ id: z.string(), role: roleShape });
const personShape = z.object({ directoryId: z.string(), displayName: z.string(), jobTitle: z.nullable(z.string()), department: z.nullable(z.string()), organisation: z.nullable(z.string()) });
const ruleSetShape = z.object({ id: z.string(), version: z.string(), sha256: z.string() });

const switchesShape = z.object({
  groupRule: z.enum(["role-first", "admin-first", "case-owner-first"]),
  unit: z.enum(["department", "administrative-body"]),
  step1: z.enum(["broad", "literal"]),
  partyRule: z.enum(["exclusive", "always"]),
  hold: z.array(z.enum(["minister", "top-official"])),
  channels: z.array(appShape),
});

const keepingShape = z.object({
  shape: chatShape,
  participants: z.array(inRoleShape),
  admins: z.nullable(z.array(z.string())),
  me: z.nullable(z.string()),
  onBehalfOf: z.nullable(z.string()),
  holderOutside: z.nullable(roleShape),
  caseOwner: z.nullable(inRoleShape),
  caseOwnerGone: z.boolean(),
  lineManager: z.nullable(inRoleShape),
  responsibleOfficer: z.nullable(inRoleShape),
  agreement: z.nullable(z.object({ keeper: z.string(), confirmed: z.boolean() })),
  confirmedBy: z.nullable(z.string()),
  holds: z.array(holdShape),
});

const confirmedShape = z.object({
  shownAs: z.string(),
  wrote: z.boolean(),
  directoryId: z.nullable(z.string()),
  suggestedRole: suggestedRoleShape,
  suggestedBecause: z.array(groundShape),
  earlierRole: suggestedRoleShape,
  isMe: z.boolean(),
});

const rulingShape = z.object({
  number: z.int(),
  answers: z.object({ scope: z.nullable(scopeShape), decisionMaking: z.nullable(decisionMakingShape), recordedElsewhere: z.nullable(elsewhereShape), place: z.nullable(z.string()) }),
  mode: modeShape,
  ruleSet: z.string(),
  outcome: z.enum(OUTCOMES),
  keeper: z.nullable(z.object({ code: keeperCodeShape, person: z.nullable(z.string()), accountable: z.nullable(z.string()), provisional: z.boolean() })),
  because: z.array(reasonShape),
  rows: z.array(z.string()),
  status: statusShape,
});

/** Every version but the first, of which nothing was filed. */
export const decisionRecordShape = z.object({
  schema: z.enum(["urn:bewaarwijzer:decision-record:4", "urn:bewaarwijzer:decision-record:3", "urn:bewaarwijzer:decision-record:2"]),
  recordId: z.string(),
  decidedBy: personShape,
  onBehalfOf: z.nullable(personShape),
  decidedAt: z.object({ browser: z.string(), server: z.nullable(z.string()) }),
  application: z.object({ name: z.string(), version: z.string() }),
  ruleSets: z.array(ruleSetShape),
  policy: z.object({ name: z.string(), version: z.string(), source: policySourceShape, sha256: z.string() }),
  switches: switchesShape,
  keeping: keepingShape,
  agreedIn: z.nullable(z.object({ row: z.int(), state: agreementStateShape, record: z.nullable(z.string()) })),
  registerHead: z.optional(z.nullable(z.object({ sequence: z.int(), hash: z.string() }))),
  related: z.optional(z.nullable(z.object({ recordId: z.string(), number: z.string(), manifestSha256: z.string(), relation: z.enum(["corrects", "continues"]), reason: z.nullable(z.string()) }))),
  people: z.array(confirmedShape),
  colleagues: z.array(personShape),
  messages: z.array(rulingShape),
  notKept: z.object({ total: z.int(), perDay: z.array(z.object({ day: z.string(), reason: omissionShape, mode: z.optional(z.nullable(modeShape)), count: z.int() })) }),
});

export type ToldDecisions = z.infer<typeof decisionRecordShape>;
