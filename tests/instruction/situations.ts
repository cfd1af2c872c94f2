import type { ConversationFacts, MessageFacts, PersonInRole, Role, Situation, Switches } from "../../src/instruction/facts";
import { DEFAULT_SWITCHES } from "../../src/instruction/policy";

/** Invented people; the id tells the role that they have unless a test says otherwise. */
export const minister: PersonInRole = { id: "minister", role: "minister" };
export const stateSecretary: PersonInRole = { id: "state-secretary", role: "minister" };
export const directorGeneral: PersonInRole = { id: "director-general", role: "top-official" };
export const secretaryGeneral: PersonInRole = { id: "secretary-general", role: "top-official" };
export const officer: PersonInRole = { id: "officer", role: "civil-servant" };
export const colleague: PersonInRole = { id: "colleague", role: "civil-servant" };
export const head: PersonInRole = { id: "head", role: "civil-servant" };
export const lobbyist: PersonInRole = { id: "lobbyist", role: "external" };
export const neighbour: PersonInRole = { id: "neighbour", role: "other-department" };
export const stranger: PersonInRole = { id: "stranger", role: "unknown" };

export const personOf = (role: Role, id: string = role): PersonInRole => ({ id, role });

/** A text that must be kept, unless overridden. */
export const aMessage = (overrides: Partial<MessageFacts> = {}): MessageFacts => ({
  kind: "text",
  channel: "whatsapp",
  scope: "work",
  decisionMaking: "yes",
  recordedElsewhere: "no",
  place: null,
  ...overrides,
});

/** A group of two civil servants, read by the first, of which nothing else is known. */
export const aConversation = (overrides: Partial<ConversationFacts> = {}): ConversationFacts => ({
  shape: "group",
  participants: [officer, colleague],
  admins: null,
  me: "officer",
  onBehalfOf: null,
  caseOwner: null,
  lineManager: null,
  responsibleOfficer: null,
  agreement: null,
  confirmedBy: null,
  holds: [],
  ...overrides,
});

export const aSituation = (
  message: Partial<MessageFacts> = {},
  conversation: Partial<ConversationFacts> = {},
  switches: Partial<Switches> = {},
): Situation => ({
  message: aMessage(message),
  conversation: aConversation(conversation),
  switches: { ...DEFAULT_SWITCHES, ...switches },
});
