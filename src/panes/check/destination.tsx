import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect } from "react";
import type { Dossier, RecordStore } from "../../ports/record-store";
import type { SittingProps } from "../journey/screen-props";
import { complaintAt, saidAtField } from "../shared/error-summary";
import type { Omitted } from "../shared/error-summary";
import { useLanguage } from "../shared/language";
import { ErrorNotice, Notice } from "../shared/notice";
import { SelectField } from "../shared/select-field";
import { useRequest } from "../shared/use-request";
import { DOSSIER_FIELD, SUBJECT_FIELD } from "./ready-to-file";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  dossier: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  line: { margin: 0 },
});

interface DestinationProps extends Pick<SittingProps, "sitting" | "change"> {
  readonly store: RecordStore;
  /** What the summary tells. */
  readonly omitted: readonly Omitted[];
  /** Told that the user asks again for what could not be had. */
  readonly onAgain: () => void;
}

/** Where it goes: the dossier, and a few words by which people will know it. */
export function Destination({ sitting, change, store, omitted, onAgain }: DestinationProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const dossiers = useRequest(useCallback(() => store.dossiers(), [store]));
  const again = () => {
    dossiers.again();
    onAgain();
  };
  const isFailed = dossiers.state === "failed";
  // Without any right on the archive there is no other dossier to choose either.
  const hasNone = isFailed ? dossiers.error.kind === "no-access" : dossiers.state === "done" && dossiers.value.length === 0;
  return (
    <div className={styles.root}>
      {dossiers.state === "waiting" && <p className={styles.line}>{text("check.dossiers-loading")}</p>}
      {isFailed && !hasNone && <ErrorNotice error={dossiers.error} onRetry={again} />}
      {hasNone && (
        <Notice intent="warning" actions={<Button onClick={again}>{text("action.retry")}</Button>}>
          {text("check.dossiers-none")}
        </Notice>
      )}
      {dossiers.state === "done" && dossiers.value.length > 0 && <DossierField dossiers={dossiers.value} sitting={sitting} change={change} complaint={complaintAt(omitted, DOSSIER_FIELD)} />}
      <Field label={text("check.subject")} hint={text("check.subject-hint")} {...saidAtField(complaintAt(omitted, SUBJECT_FIELD))}>
        <Input
          id={SUBJECT_FIELD}
          value={sitting.subject}
          onChange={(_event, { value }) => {
            change((now) => ({ ...now, subject: value }));
          }}
        />
      </Field>
    </div>
  );
}

interface DossierFieldProps extends Pick<SittingProps, "sitting" | "change"> {
  readonly dossiers: readonly Dossier[];
  /** What is wrong with the choice; undefined while nothing is. */
  readonly complaint: string | undefined;
}

/** Of a new version, the dossier in which the old one lies is proposed. */
function DossierField({ dossiers, sitting: { dossier, correcting }, change, complaint }: DossierFieldProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const ofOld = dossiers.find(({ id }) => id === correcting?.oldLiesIn) ?? null;
  // Once, when the list is there: who then chooses none, has chosen.
  useEffect(() => {
    if (ofOld !== null) change((now) => ({ ...now, dossier: now.dossier ?? ofOld }));
  }, [ofOld, change]);
  return (
    <div className={styles.dossier}>
      <SelectField
        id={DOSSIER_FIELD}
        label={text("check.dossier")}
        hint={correcting !== null && ofOld !== null && dossier?.id === ofOld.id ? text("check.dossier-of-old", { number: correcting.related.number }) : undefined}
        complaint={complaint}
        value={dossier?.id ?? ""}
        onValue={(value) => {
          change((now) => ({ ...now, dossier: dossiers.find(({ id }) => id === value) ?? null }));
        }}
      >
        <option value="">{text("check.dossier-choose")}</option>
        {dossiers.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      {/* A list that is folded shows only the beginning of a long name, and dossiers begin alike. */}
      {dossier !== null && (
        <p className={styles.line}>
          <bdi>{text("check.dossier-chosen", { name: dossier.name })}</bdi>
        </p>
      )}
    </div>
  );
}
