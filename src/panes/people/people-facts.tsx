import type { Clock } from "../../ports/clock";
import type { Directory } from "../../ports/directory";
import type { RememberedRoles } from "../../ports/remembered-roles";
import type { SittingProps } from "../journey/screen-props";
import { useGroups } from "./use-groups";
import { useLineManager } from "./use-line-manager";
import { useRemembered } from "./use-remembered";

interface PeopleFactsProps extends Pick<SittingProps, "sitting" | "change"> {
  readonly directory: Directory;
  readonly rememberedRoles: RememberedRoles;
  readonly clock: Clock;
}

/**
 * Asks what «Wie zijn dit?» asks of the directory, for who goes on at a later screen; what is known already is not asked
 * again. Shows nothing: what stays unknown, the rules treat as unknown.
 */
export function PeopleFacts({ sitting, change, directory, rememberedRoles, clock }: PeopleFactsProps) {
  useGroups({ sitting, change }, directory);
  useLineManager({ sitting, change }, directory);
  useRemembered({ sitting, change }, { rememberedRoles, clock });
  return null;
}
