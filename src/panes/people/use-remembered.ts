import { useCallback, useEffect } from "react";
import type { Clock } from "../../ports/clock";
import type { RememberedRoles } from "../../ports/remembered-roles";
import { confirmedRoles } from "../../review/confirming";
import type { SittingProps } from "../journey/screen-props";
import { peopleIn } from "../journey/sitting";
import { usePreferences } from "../shared/preferences";

interface MemoryPorts {
  readonly rememberedRoles: RememberedRoles;
  readonly clock: Clock;
}

/** What the user confirmed earlier: recalled once a conversation, kept when the screen is left, and forgotten on request. On a shared computer nothing is kept. */
export function useRemembered({ sitting, change }: Pick<SittingProps, "sitting" | "change">, { rememberedRoles, clock }: MemoryPorts) {
  const userId = sitting.me?.person.id ?? null;
  const keeps = usePreferences().preferences.keepsProgress !== false;
  const isRecalled = sitting.remembered !== null;

  useEffect(() => {
    if (userId === null || isRecalled) return;
    void rememberedRoles.recall(userId).then((remembered) => {
      // What was confirmed on this screen meanwhile is not «earlier».
      change((now) => (now.remembered === null ? { ...now, remembered } : now));
    });
  }, [userId, isRecalled, rememberedRoles, change]);

  const keep = () => {
    if (userId !== null && keeps) void rememberedRoles.remember(userId, confirmedRoles(peopleIn(sitting), clock.now()));
  };
  const forget = useCallback(() => {
    change((now) => ({ ...now, remembered: [] }));
    if (userId !== null) void rememberedRoles.forget(userId);
  }, [userId, rememberedRoles, change]);
  return { keep, forget };
}
