import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { RegisteredRecord } from "../../desk/registered-record";
import type { Clock } from "../../ports/clock";
import type { ReadRegister } from "../../workflows/read-register";
import { registerCsv, registerLines } from "../../workflows/export-register";
import { useAnnounce } from "../shared/announcer";
import { useLanguage } from "../shared/language";
import { saveAs } from "../shared/save-as";
import { localDay } from "./local-day";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  line: { margin: 0 },
});

interface ExportsProps {
  /** Those that the filter leaves. */
  readonly records: readonly RegisteredRecord[];
  readonly register: ReadRegister;
  readonly clock: Pick<Clock, "now">;
}

/** The register for a spreadsheet, and the register as it is, for who re-checks it elsewhere. */
export function Exports({ records, register, clock }: ExportsProps) {
  const styles = useStyles();
  const { text, count } = useLanguage();
  const announce = useAnnounce();
  const give = (extension: "csv" | "jsonl", content: Blob) => {
    const name = `bewaarregister_${localDay(clock.now())}.${extension}`;
    saveAs(name, content);
    announce(text("desk.export.given", { name }));
  };
  return (
    <div className={styles.part}>
      <p className={styles.line}>{text("desk.export.csv-hint")}</p>
      <div>
        <Button
          onClick={() => {
            give("csv", registerCsv(records, { column: (column) => text(`desk.column.${column}`), open: (point) => text(`desk.open.${point}`) }));
          }}
        >
          {count("desk.export.csv", records.length)}
        </Button>
      </div>
      <p className={styles.line}>{text("desk.export.lines-hint")}</p>
      <div>
        <Button
          onClick={() => {
            give("jsonl", registerLines(register.lines));
          }}
        >
          {count("desk.export.lines", register.lines.length)}
        </Button>
      </div>
    </div>
  );
}
