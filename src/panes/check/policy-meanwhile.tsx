import { useEffect, useRef } from "react";
import { useAnnounce } from "../shared/announcer";
import { useLanguage } from "../shared/language";
import { Notice } from "../shared/notice";
import type { ChangedPolicy } from "./use-policy-now";

/** Tells that another policy decides now. Takes the focus where it kept something from being done. */
export function PolicyMeanwhile({ changed }: { readonly changed: ChangedPolicy | null }) {
  const { text } = useLanguage();
  const announce = useAnnounce();
  const box = useRef<HTMLDivElement>(null);
  const isUnreadable = changed?.policy.source === "safest";
  const title = text(isUnreadable ? "policy.safest" : "check.policy-changed");
  useEffect(() => {
    if (changed === null) return;
    if (changed.atPress) box.current?.focus();
    announce(title);
  }, [announce, changed, title]);
  if (changed === null) return null;
  const { name, version } = changed.policy.policy;
  return (
    <div ref={box} tabIndex={-1} role="group" aria-label={title}>
      <Notice intent="warning" title={title}>
        {isUnreadable ? text("policy.safest-means") : text("check.policy-changed-means", { name, version })}
      </Notice>
    </div>
  );
}
