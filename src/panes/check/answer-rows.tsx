import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Decision } from "../../instruction/outcome";
import type { Summary } from "../../review/summary";
import type { SittingScreen } from "../journey/place";
import { factsIn, nameIn, switchesIn } from "../journey/sitting";
import type { Sitting } from "../journey/sitting";
import { Fact, FactsList } from "../shared/facts-list";
import { useLanguage } from "../shared/language";
import { WhyKeeper } from "../keeper/why-keeper";
import { askedRoles, isSettled } from "../people/asked-people";

// Without a border, only its colour says that it can be pressed.
const useStyles = makeStyles({ change: { color: tokens.colorBrandForegroundLink } });

interface AnswerRowsProps {
  readonly sitting: Sitting;
  readonly summary: Summary;
  /** Where what is open can be answered. */
  readonly openAt: SittingScreen;
  /** Null where step 3 is not asked: then nobody has to keep anything. */
  readonly keeping: Decision | null;
  readonly onChange: (screen: SittingScreen) => void;
}

/** Counts that are always shown, and those that are shown when there are any, with the screen that changes them; `open`: the one that lacks an answer. */
const COUNTS = [
  { key: "kept", name: "check.kept", screen: "review", always: true },
  { key: "mayGo", name: "check.may-go", screen: "review", always: true },
  { key: "private", name: "check.private", screen: "review", always: true },
  { key: "held", name: "check.held", screen: "review", always: false },
  { key: "open", name: "check.open", screen: "open", always: true },
  { key: "awaited", name: "check.awaited", screen: "keeper", always: false },
  { key: "keptByOther", name: "check.kept-by-other", screen: "keeper", always: false },
  { key: "outOfScope", name: "check.out-of-scope", screen: "review", always: false },
] as const satisfies readonly { readonly key: keyof Summary; readonly screen: SittingScreen | "open"; readonly name: string; readonly always: boolean }[];

/** A row for each thing that was answered. */
export function AnswerRows({ sitting, summary, openAt, keeping, onChange }: AnswerRowsProps) {
  const styles = useStyles();
  const { text, count, number } = useLanguage();
  const { people } = sitting;
  const { policy } = sitting.policy;
  const inChat = people?.length ?? 0;
  const known = people?.filter(({ role }) => role !== null && role !== "unknown").length ?? 0;
  const needsNoMore = useMemo(() => known < inChat && isSettled(sitting, askedRoles(sitting)), [known, inChat, sitting]);
  const change = (what: string, screen: SittingScreen) => (
    <Button
      className={styles.change}
      size="small"
      appearance="subtle"
      aria-label={text("action.change-what", { what })}
      onClick={() => {
        onChange(screen);
      }}
    >
      {text("action.change")}
    </Button>
  );
  return (
    <>
      <FactsList>
        {sitting.correcting !== null && <Fact name={text("check.corrects")}>{sitting.correcting.related.number}</Fact>}
        {COUNTS.filter(({ key, always }) => always || summary[key] > 0).map(({ key, name, screen }) => (
          <Fact key={key} name={text(name)} action={change(text(name), screen === "open" ? openAt : screen)}>
            {number(summary[key])}
          </Fact>
        ))}
        <Fact name={text("check.people")} action={change(text("check.people"), "people")}>
          {count("check.people-value", inChat, { known })}
          {needsNoMore && `. ${text("check.people-enough")}`}
        </Fact>
        <Fact name={text("check.case-owner")} action={change(text("check.case-owner"), "people")}>
          <CaseOwnerName sitting={sitting} />
        </Fact>
        <Fact name={text("check.policy")}>
          <bdi>{text("check.policy-value", { name: policy.name, version: policy.version })}</bdi>
        </Fact>
        {sitting.onBehalfOf !== null && (
          <Fact name={text("check.on-behalf")}>
            <bdi>{sitting.onBehalfOf.person.displayName}</bdi>
          </Fact>
        )}
        {keeping !== null && keeping.keeper !== null && (
          <Fact name={text("check.keeper")} action={change(text("check.keeper"), "keeper")}>
            <KeeperName sitting={sitting} keeping={keeping} />
          </Fact>
        )}
      </FactsList>
      {keeping !== null && keeping.keeper !== null && <WhyKeeper decision={keeping} switches={switchesIn(sitting)} />}
    </>
  );
}

function CaseOwnerName({ sitting }: { readonly sitting: Sitting }) {
  const { text } = useLanguage();
  const { caseOwner } = factsIn(sitting);
  return <bdi>{caseOwner === null ? text("check.case-owner-unknown") : nameIn(sitting, caseOwner.id)}</bdi>;
}

function KeeperName({ sitting, keeping: { keeper } }: { readonly sitting: Sitting; readonly keeping: Decision }) {
  const { text } = useLanguage();
  const { me } = factsIn(sitting);
  if (keeper?.code === "K-NVT-D") return <>{text("keeper.K-NVT-D")}</>;
  if (keeper === null || keeper.person === null) return <>{text("check.keeper-open")}</>;
  return <bdi>{keeper.person === me ? text("check.keeper-me") : nameIn(sitting, keeper.person)}</bdi>;
}
