import type { RecordInput } from "./record-input";
import { dossierMetadata, type DossierMetadata } from "./dossier-metadata";

type AsGiven = "recordId" | "created" | "serverTime" | "appVersion" | "subject" | "conversation" | "people" | "facts" | "filedBy" | "onBehalfOf" | "colleagues" | "related" | "notes";

/** What a record tells of itself, beside the messages: all that its reading copy and its description are made of, and that can be read back from it. */
export interface RecordTold extends Pick<RecordInput, AsGiven> {
  /** Of the conversation that was read, in the record or not. */
  readonly participantCount: number;
  readonly dossier: DossierMetadata;
  readonly policy: { readonly name: string; readonly version: string; readonly sha256: string };
}

/** What a record tells that is made of this. */
export const toldBy = (input: RecordInput): RecordTold => ({
  ...input,
  participantCount: input.conversation.participants.length,
  dossier: dossierMetadata(input),
  policy: { name: input.policy.policy.name, version: input.policy.policy.version, sha256: input.policy.sha256 },
});
