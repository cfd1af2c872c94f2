import { Field, Input, makeStyles } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import type { Dossier } from "../../ports/record-store";
import type { Candidate, Sought } from "../../review/place-candidates";
import { hasWords } from "../../review/word-groups";
import { findInDossier } from "../../workflows/check-elsewhere";
import { useAnnounce } from "../shared/announcer";
import { useLanguage } from "../shared/language";
import { ErrorNotice, Notice } from "../shared/notice";
import { SelectField } from "../shared/select-field";
import { useRequest } from "../shared/use-request";
import { CandidateList } from "./candidate-list";
import type { Finding, OnPointed } from "./finding";

/** More at once nobody reads through: words in the title make it fewer. */
const MOST_SHOWN = 10;

const useStyles = makeStyles({ line: { margin: 0 } });

interface FindInDossierProps {
  readonly sought: Sought;
  readonly finding: Finding;
  readonly onPointed: OnPointed;
}

/** The documents of a dossier that the user chooses. */
export function FindInDossier({ sought, finding, onPointed }: FindInDossierProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const { store, dossierId, onDossier } = finding;
  const dossiers = useRequest(useCallback(() => store.dossiers(), [store]));
  const offered = dossiers.state === "done" ? dossiers.value : [];
  const chosen = offered.find(({ id }) => id === dossierId);
  if (dossiers.state === "waiting") return <p className={styles.line}>{text("check.dossiers-loading")}</p>;
  if (dossiers.state === "failed") {
    const error = dossiers.error.kind === "no-access" ? ({ kind: "dossiers-closed" } as const) : dossiers.error;
    return <ErrorNotice title={text("candidates.dossier-failed")} error={error} onRetry={dossiers.again} />;
  }
  return (
    <>
      <p className={styles.line}>{text("candidates.dossier-intro")}</p>
      <SelectField label={text("check.dossier")} value={chosen?.id ?? ""} onValue={onDossier}>
        <option value="">{text("check.dossier-choose")}</option>
        {offered.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      {chosen !== undefined && <DossierDocuments key={chosen.id} dossier={chosen} sought={sought} documentSearch={finding.documentSearch} onPointed={onPointed} />}
    </>
  );
}

interface DossierDocumentsProps extends Pick<Finding, "documentSearch"> {
  readonly dossier: Dossier;
  readonly sought: Sought;
  readonly onPointed: OnPointed;
}

function DossierDocuments({ dossier, sought, documentSearch, onPointed }: DossierDocumentsProps) {
  const styles = useStyles();
  const { text, count } = useLanguage();
  const announce = useAnnounce();
  const found = useRequest(useCallback(() => findInDossier(dossier, sought, { documentSearch }), [dossier, sought, documentSearch]));
  const said = found.state !== "done" ? null : found.value.items.length === 0 ? text("candidates.dossier-empty") : count("candidates.found", found.value.items.length);
  useEffect(() => {
    if (said !== null) announce(said);
  }, [announce, said]);
  if (found.state === "waiting") return <p className={styles.line}>{text("candidates.dossier-waiting")}</p>;
  if (found.state === "failed") return <ErrorNotice title={text("candidates.dossier-failed")} error={found.error} onRetry={found.again} />;
  const { items, more } = found.value;
  return (
    <>
      {items.length === 0 ? <p className={styles.line}>{said}</p> : <TitledWith items={items} onPointed={onPointed} />}
      {more && <Notice intent="info">{text("candidates.dossier-more")}</Notice>}
    </>
  );
}

/** Those whose title has the words that the user types; the words stay here. */
function TitledWith({ items, onPointed }: { readonly items: readonly Candidate[]; readonly onPointed: OnPointed }) {
  const styles = useStyles();
  const { text, count } = useLanguage();
  const [words, setWords] = useState("");
  const fitting = items.filter(({ title }) => hasWords(title, words));
  const shown = fitting.slice(0, MOST_SHOWN);
  return (
    <>
      <Field label={text("candidates.dossier-filter")} hint={text("candidates.dossier-filter-hint")}>
        <Input
          value={words}
          onChange={(_event, { value }) => {
            setWords(value);
          }}
        />
      </Field>
      <p className={styles.line}>{fitting.length === 0 ? text("candidates.dossier-none") : count("candidates.found", fitting.length)}</p>
      {fitting.length > 0 && <p className={styles.line}>{text("candidates.dossier-limits")}</p>}
      <CandidateList candidates={shown} onPointed={onPointed} />
      {shown.length < fitting.length && <p className={styles.line}>{text("candidates.shown", { shown: shown.length, total: fitting.length })}</p>}
    </>
  );
}
