import type { Conversation } from "../conversation/conversation";
import type { Switches } from "../instruction/facts";
import { daysOf } from "./days";
import { partsOf } from "./parts";
import type { Part } from "./parts";
import { askedOf } from "./progress";

/** What of a conversation is worked out once, before the first message is shown. */
export interface Prepared {
  readonly conversation: Conversation;
  readonly switches: Switches;
  /** Numbers of the messages of which the instruction asks anything, in order. */
  readonly asked: ReadonlySet<number>;
  readonly order: readonly number[];
  readonly parts: readonly Part[];
}

export function prepare(conversation: Conversation, switches: Switches): Prepared {
  const asked = askedOf(conversation, switches);
  return { conversation, switches, asked, order: [...asked], parts: partsOf(daysOf(conversation.messages)) };
}
