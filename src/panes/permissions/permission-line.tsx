import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { PermissionStanding, Permissions } from "../../ports/permissions";
import { useAnnounce } from "../shared/announcer";
import { useLanguage } from "../shared/language";
import { Notice } from "../shared/notice";

const useStyles = makeStyles({
  aside: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM },
  actions: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: tokens.spacingVerticalS, width: "100%", minWidth: 0 },
  address: { width: "100%", minWidth: 0, "& input": { minWidth: 0 } },
});

/** In milliseconds: what is answered at once, by a host that asks nobody, would only flicker. */
const BEFORE_SHOWN = 300;
const NOTHING: PermissionStanding = { asking: [], refused: [] };

interface PermissionLineProps {
  /** Fetched with sign-in itself. */
  readonly permissions: () => Promise<Permissions>;
}

/** Says what a permission is for while Microsoft asks for it, and what can be done about one that was not given. */
export function PermissionLine({ permissions }: PermissionLineProps) {
  const styles = useStyles();
  const language = useLanguage();
  const { text } = language;
  const announce = useAnnounce();
  const [source, setSource] = useState<Permissions | null>(null);
  const [{ asking, refused }, setStanding] = useState(NOTHING);
  const [closed, setClosed] = useState<readonly string[]>([]);
  useEffect(() => {
    let stop = (): void => undefined;
    void permissions().then(
      (found) => {
        setSource(found);
        stop = found.follow(setStanding);
      },
      // Sign-in itself was not fetched: it says so.
      () => undefined,
    );
    return () => {
      stop();
    };
  }, [permissions]);

  const reasons = useLasting(asking).flatMap((scope) => source?.about(scope) ?? []).map(({ feature }) => text("permission.asking", { what: text(`permission.what.${feature}`) }));
  const reason = reasons.join(" ");
  useEffect(() => {
    if (reason !== "") announce(reason);
  }, [announce, reason]);
  const shown = refused.filter((scope) => !closed.includes(scope));
  if (reason === "" && shown.length === 0) return null;
  return (
    <aside className={styles.aside} aria-label={text("permission.title")}>
      {reason !== "" && <Notice intent="info">{reason}</Notice>}
      {shown.map((scope) => (
        <Refused
          key={scope}
          scope={scope}
          source={source}
          onClose={() => {
            setClosed([...closed, scope]);
          }}
        />
      ))}
    </aside>
  );
}

const NONE: readonly string[] = [];

/** The same, once it has stood for a moment. */
function useLasting(asking: readonly string[]): readonly string[] {
  const [lasting, setLasting] = useState(NONE);
  useEffect(() => {
    const timer = setTimeout(() => {
      setLasting(asking);
    }, asking.length === 0 ? 0 : BEFORE_SHOWN);
    return () => {
      clearTimeout(timer);
    };
  }, [asking]);
  return asking.length === 0 ? NONE : lasting;
}

interface RefusedProps {
  readonly scope: string;
  readonly source: Permissions | null;
  readonly onClose: () => void;
}

/** A permission that was not given, with the address for the administrator who can give it. */
function Refused({ scope, source, onClose }: RefusedProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const announce = useAnnounce();
  const [copied, setCopied] = useState<"copied" | "copy-failed" | null>(null);
  const matter = source?.about(scope) ?? null;
  if (matter === null) return null;
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
