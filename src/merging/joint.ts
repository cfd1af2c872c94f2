import type { Conversation } from "../conversation/conversation";
import type { Alignment } from "./alignment";
import type { Slot } from "./weave";

/** Two exports, which of their messages are one, and in which order they come. */
export interface Joint {
  readonly base: Conversation;
  readonly other: Conversation;
  readonly alignment: Alignment;
  readonly slots: readonly Slot[];
}
