import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { PermissionMatter } from "../../ports/permissions";
import { useAnnounce } from "../shared/announcer";
import { useLanguage } from "../shared/language";
import { Notice } from "../shared/notice";

const useStyles = makeStyles({
  actions: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: tokens.spacingVerticalS, width: "100%", minWidth: 0 },
  address: { width: "100%", minWidth: 0, "& input": { minWidth: 0 } },
});

interface RefusedPermissionProps {
  readonly scope: string;
  readonly matter: PermissionMatter;
  readonly onClose: () => void;
}

/** A permission that was not given, with the address for the administrator who can give it. */
export function RefusedPermission({ scope, matter, onClose }: RefusedPermissionProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const announce = useAnnounce();
  const [copied, setCopied] = useState<"copied" | "copy-failed" | null>(null);
  const copy = async () => {
    const outcome = await navigator.clipboard.writeText(matter.adminConsent).then(
      () => "copied" as const,
      () => "copy-failed" as const,
    );
    setCopied(outcome);
    announce(text(`permission.${outcome}`));
  };
  const actions = (
    <div className={styles.actions}>
      <Field label={text("permission.address", { scope })} hint={copied === null ? text("permission.address-hint") : text(`permission.${copied}`)} className={styles.address}>
        <Input readOnly value={matter.adminConsent} />
      </Field>
      <Button onClick={() => void copy()}>{text("permission.copy")}</Button>
      <Button appearance="subtle" onClick={onClose}>
        {text("permission.close")}
      </Button>
    </div>
  );
  return (
    <Notice intent="warning" title={text("permission.refused", { scope })} actions={actions}>
      {text("permission.without", { what: text(`permission.what.${matter.feature}`) })}
    </Notice>
  );
}
