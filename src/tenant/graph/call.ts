import type { Answer } from "../http/answer";
import type { Incoming } from "../http/incoming";
import type { SeededPerson } from "../seeds/person";
import type { FlippedByte } from "../storage/commit";
import type { Estate } from "../estate";
import type { GraphPath } from "./path";

/** One Graph request of a signed-in person, after its token and scopes were found good. */
export interface Call extends Incoming {
  readonly target: GraphPath;
  /** What stood at `{…}` in the operation's path. */
  readonly params: Readonly<Record<string, string>>;
  readonly person: SeededPerson;
  readonly scopes: readonly string[];
  /** A byte that a fault turns over in what this call stores. */
  readonly flip: FlippedByte;
}

export type Handler = (call: Call, estate: Estate) => Answer | Promise<Answer>;

export const param = (call: Pick<Call, "params">, name: string): string => call.params[name] ?? "";
