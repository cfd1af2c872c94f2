import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { PermissionMatter, PermissionStanding, Permissions } from "../../ports/permissions";
import { useAnnounce } from "../shared/announcer";
import { useLanguage } from "../shared/language";
import { Notice } from "../shared/notice";
import { useClearView } from "../shared/use-clear-view";
import { PermissionQuestion } from "./permission-question";
import { RefusedPermission } from "./refused-permission";

const useStyles = makeStyles({
  aside: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM },
  // Wherever on the page the person is.
  asks: { position: "sticky", top: 0, zIndex: 2, maxHeight: "60vh", overflowY: "auto", backgroundColor: tokens.colorNeutralBackground1, boxShadow: tokens.shadow8 },
});

const NOTHING: PermissionStanding = { question: null, postponed: [], refused: [] };

interface PermissionLineProps {
  /** Fetched with sign-in itself. */
  readonly permissions: () => Promise<Permissions>;
}

/** Asks before Microsoft asks, and says what can be done about a permission that was not given. The one place for it in the app. */
export function PermissionLine({ permissions }: PermissionLineProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const { source, standing } = useStanding(permissions);
  const { question, postponed, refused } = standing;
  const [closed, setClosed] = useState<readonly string[]>([]);
  const [putAway, setPutAway] = useState<readonly string[] | null>(null);
  const line = useRef<HTMLElement>(null);
  useClearView(line, "line", question !== null);
  if (source === null) return null;
  const off = mattersOf(source, postponed === putAway ? [] : postponed);
  const lacking = mattersOf(source, refused.filter((scope) => !closed.includes(scope)));
  if (question === null && off.length === 0 && lacking.length === 0) return null;
  return (
    <aside ref={line} className={mergeClasses(styles.aside, question !== null && styles.asks)} aria-label={text("permission.title")}>
      {question !== null && (
        <PermissionQuestion
          key={question.scopes.join(" ") + question.because}
          question={question}
          matter={mattersOf(source, question.scopes)[0]?.matter ?? null}
          onAnswer={(goesOn) => {
            source.answer(goesOn);
          }}
        />
      )}
      {off.length > 0 && (
        <Postponed
          matters={off.map(({ matter }) => matter)}
          onClose={() => {
            setPutAway(postponed);
          }}
        />
      )}
      {lacking.map(({ scope, matter }) => (
        <RefusedPermission
          key={scope}
          scope={scope}
          matter={matter}
          onClose={() => {
            setClosed([...closed, scope]);
          }}
        />
      ))}
    </aside>
  );
}

const mattersOf = (source: Permissions, scopes: readonly string[]) =>
  scopes.flatMap((scope) => {
    const matter = source.about(scope);
    return matter === null ? [] : [{ scope, matter }];
  });

function useStanding(permissions: () => Promise<Permissions>) {
  const [source, setSource] = useState<Permissions | null>(null);
  const [standing, setStanding] = useState(NOTHING);
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
  return { source, standing };
}

/** What does not work while the person puts it off. */
function Postponed({ matters, onClose }: { readonly matters: readonly PermissionMatter[]; readonly onClose: () => void }) {
  const { text } = useLanguage();
  const announce = useAnnounce();
  const sentences = [...new Set(matters.map(({ feature }) => text("permission.postponed", { what: text(`permission.what.${feature}`) })))].join(" ");
  useEffect(() => {
    announce(sentences);
  }, [announce, sentences]);
  const close = (
    <Button appearance="subtle" onClick={onClose}>
      {text("permission.close")}
    </Button>
  );
  return (
    <Notice intent="info" actions={close}>
      {sentences}
    </Notice>
  );
}
