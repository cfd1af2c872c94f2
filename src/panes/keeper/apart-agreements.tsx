import { Button, makeStyles } from "@fluentui/react-components";
import type { SharedAgreement } from "../../review/shared-agreement";
import { useLanguage } from "../shared/language";

const useStyles = makeStyles({ line: { margin: 0 } });

interface ApartAgreementsProps {
  readonly apart: readonly SharedAgreement[];
  readonly onTakeBack: (agreement: SharedAgreement) => void;
}

/** Agreements of which the user said that they are about another conversation; that can be taken back. */
export function ApartAgreements({ apart, onTakeBack }: ApartAgreementsProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  return apart.map((agreement) => {
    const name = agreement.keeper.displayName;
    return (
      <div key={agreement.row}>
        <p className={styles.line}>{text("agree.apart", { name })}</p>
        <Button
          size="small"
          aria-label={text("agree.apart-back-what", { name })}
          onClick={() => {
            onTakeBack(agreement);
          }}
        >
          {text("agree.apart-back")}
        </Button>
      </div>
    );
  });
}
