import type { ConversationFacts } from "../instruction/facts";
import type { HolderFacts } from "./holders-hold";

/** What a keeper has kept, as far as this device could verify it. */
export interface KeepersCopy {
  /** Id of the keeper among the participants. */
  readonly by: string;
  /** The user said that people agreed on this keeper; else the rules themselves must name the keeper. */
  readonly agreed: boolean;
  /** Numbers of the user's own messages that stand in the keeper's record. */
  readonly numbers: ReadonlySet<number>;
}

/** The facts of a conversation, with what another keeper has kept of it, verified; null when nothing was. */
export interface SharedFacts extends HolderFacts {
  readonly copy: KeepersCopy | null;
}

/**
 * What the rules are told of a message that stands in the keeper's verified copy: only there is it a confirmation.
 *
 * @source decision-table section 4, h; gap 24
 */
export const confirmationBy = ({ by, agreed }: KeepersCopy): Pick<ConversationFacts, "agreement" | "confirmedBy"> => ({
  agreement: agreed ? { keeper: by, confirmed: true } : null,
  confirmedBy: by,
});
