import type { Channel } from "../instruction/facts";
import { DEFAULT_POLICY } from "./policy";
import type { Policy } from "./policy";
import { unreachableRules } from "./unreachable-rules";
import type { UnreachableRule } from "./unreachable-rules";

/** What a policy may say, and an administrator should know the consequence of. */
export type Unwise =
  /** Nobody is under a hold by role. */
  | { readonly kind: "no-hold" }
  /** A message about work and party politics together need not be kept. */
  | { readonly kind: "party-always" }
  /** An app to which the instruction applies by default: what is said there is now outside it. */
  | { readonly kind: "channel-left-out"; readonly channel: Channel }
  /** Locked, with whatever label the library gives: where it gives none, nothing can be locked. */
  | { readonly kind: "lock-without-label" }
  | ({ readonly kind: "rule-unreachable" } & UnreachableRule);

export const unwiseIn = ({ switches, filing, roles }: Policy): readonly Unwise[] => [
  ...(switches.hold.length === 0 ? [{ kind: "no-hold" } as const] : []),
  ...(switches.partyRule === "always" ? [{ kind: "party-always" } as const] : []),
  ...DEFAULT_POLICY.switches.channels
    .filter((channel) => !switches.channels.includes(channel))
    .map((channel) => ({ kind: "channel-left-out", channel }) as const),
  ...(filing.lock && filing.retentionLabel === null ? [{ kind: "lock-without-label" } as const] : []),
  ...unreachableRules(roles).map((unreachable) => ({ kind: "rule-unreachable", ...unreachable }) as const),
];
