import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import type { ConversationFacts } from "../../instruction/facts";
import type { Decision, Keeper } from "../../instruction/outcome";
import type { PersonRow } from "../../instruction/person-table";
import { whatIsTold } from "../../instruction/told";
import type { ToldRowId } from "../../instruction/told-table";
import { holdsIn } from "../../review/summary";
import { HoldNotice } from "../hold/hold-notice";
import { nameIn, switchesIn } from "../journey/sitting";
import type { Sitting } from "../journey/sitting";
import { useLanguage } from "../shared/language";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalM,
    border: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  main: { ...typographyStyles.subtitle2, margin: 0 },
  line: { margin: 0 },
});

interface KeeperSentenceProps {
  readonly sitting: Sitting;
  readonly facts: ConversationFacts;
  readonly decision: Decision;
  /** Who keeps, whatever hold there is on the user's own copy. */
  readonly ruling: Decision & { readonly keeper: Keeper };
}

/** Rows of table W that speak beside the main one, in its order. */
const BESIDE = ["W5", "W4"] as const satisfies readonly ToldRowId[];

/** Table W: what the user is told of who keeps. */
export function KeeperSentence({ sitting, facts, decision, ruling }: KeeperSentenceProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const { keeper } = ruling;
  const { accountable, code, person, provisional } = keeper;
  // Who takes it on where the list does not know it, has agreed on it with nobody.
  const isOwnWord = code === "K-AGREED" && sitting.keeping.agreements.takenOn;
  const told = useMemo(() => whatIsTold({ keeper }, facts, switchesIn(sitting)).map(({ row }): ToldRowId => row), [keeper, facts, sitting]);
  const beside = useBeside(keeper);
  return (
    <div className={styles.root}>
      <p className={styles.main}>{useMainSentence({ sitting, facts, decision, ruling }, told)}</p>
      {BESIDE.filter((row) => told.includes(row)).map((row) => (
        <p key={row} className={styles.line}>
          {beside[row]}
        </p>
      ))}
      {code !== "K-NVT-D" && <p className={styles.line}>{text(isOwnWord ? "keeper.own-word" : `keeper.${code}`)}</p>}
      <HoldNotice holds={holdsIn([{ decision }])} />
      {provisional && person !== null && <p className={styles.line}>{text(`keeper.provisional.${endOf(ruling)}`)}</p>}
      {accountable !== null && accountable !== person && (
        <p className={styles.line}>
          {accountable === facts.me ? text("keeper.accountable-me") : text("keeper.accountable", { name: nameIn(sitting, accountable) })}
        </p>
      )}
    </div>
  );
}

/** What ends a provisional keeping, by the row of table B that began it; among several of one tier, their agreement (S3). */
const ENDS: { readonly [Row in PersonRow["row"]]?: "taken-over" | "case-owner-known" } = { B6: "taken-over", B11: "case-owner-known", B12: "case-owner-known" };

const endOf = ({ rows }: Decision): "taken-over" | "case-owner-known" | "agreed" =>
  Object.entries(ENDS).find(([row]) => rows.includes(row))?.[1] ?? "agreed";

function useBeside({ code }: Keeper): Readonly<Record<(typeof BESIDE)[number], string>> {
  const { text } = useLanguage();
  const isTier = code === "K-AV" || code === "K-AT" || code === "K-BP";
  return { W5: text("told.W5"), W4: isTier ? text("told.W4", { keeper: text(`told.keeper.${code}`) }) : "" };
}

function useMainSentence({ sitting, decision, ruling: { keeper } }: KeeperSentenceProps, told: readonly ToldRowId[]): string {
  const { text } = useLanguage();
  const { person } = keeper;
  if (person === null) return keeper.code === "K-NVT-D" ? text("keeper.K-NVT-D") : text("keeper.nobody-yet");
  const name = nameIn(sitting, person);
  // U7 with a keeper: another has kept, and it is not known whether a hold binds whose copy this is.
  if (decision.outcome === "U9" || decision.outcome === "U7") return text("keeper.other-unconfirmed", { name });
  if (decision.outcome === "U10" || decision.outcome === "U8") return text("keeper.other-confirmed", { name });
  if (told.includes("W6")) return text("told.W6", { name });
  return text(told.includes("W8") ? "told.W8" : "told.W1");
}
