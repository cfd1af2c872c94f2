import { useEffect, useRef, useState } from "react";
import type { PolicyInForce } from "../../policy/policy";
import type { SittingProps } from "../journey/screen-props";
import { policyWorkflow } from "../journey/use-policy";
import { useAnnounce } from "../shared/announcer";
import { useLanguage } from "../shared/language";
import type { PolicyPorts } from "../../workflows/load-policy";

/** A policy that came in force while the user was at work. */
export interface ChangedPolicy {
  readonly policy: PolicyInForce;
  /** Whether it was found when the user pressed: what was asked for was then not done. */
  readonly atPress: boolean;
}

/**
 * Looks whether the policy was changed since it was read: when the screen appears, when the user tries again what failed, and
 * before the act at its end. A hold («bewaarstop») that began meanwhile is then told before anything is said to be free to
 * go. What cannot be asked now keeps nobody from filing.
 */
export function usePolicyNow({ sitting, change }: Pick<SittingProps, "sitting" | "change">, ports: PolicyPorts) {
  const { text } = useLanguage();
  const announce = useAnnounce();
  const [changed, setChanged] = useState<ChangedPolicy | null>(null);
  const [isLooking, setLooking] = useState(false);
  const isBusy = useRef(false);
  const isHere = useRef(true);
  const ask = async (atPress: boolean): Promise<boolean> => {
    const policy = await policyWorkflow()
      .then(({ otherPolicyNow }) => otherPolicyNow(sitting.policy, ports))
      .catch(() => null);
    if (policy === null || !isHere.current) return false;
    setChanged({ policy, atPress });
    change((now) => ({ ...now, policy, isPolicyLater: true }));
    return true;
  };
  const first = useRef(ask);
  useEffect(() => {
    isHere.current = true;
    void first.current(false);
    return () => {
      isHere.current = false;
    };
  }, []);

  /** @param onSame nothing was changed, as far as anybody can tell */
  const look = (onSame: () => void): void => {
    if (isBusy.current) return;
    isBusy.current = true;
    setLooking(true);
    announce(text("check.policy-looking"));
    void ask(true).then((isOther) => {
      isBusy.current = false;
      if (isHere.current) setLooking(false);
      if (!isOther && isHere.current) onSame();
    });
  };
  return { changed, isLooking, look, again: () => void ask(false) };
}
