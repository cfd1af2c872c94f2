import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useLanguage } from "../shared/language";

const useStyles = makeStyles({
  table: { width: "100%", tableLayout: "fixed", borderCollapse: "collapse", overflowWrap: "anywhere" },
  caption: { textAlign: "start", fontWeight: tokens.fontWeightSemibold, paddingBlock: tokens.spacingVerticalXS },
  cell: { textAlign: "start", verticalAlign: "top", padding: tokens.spacingVerticalXS, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  // Beside three columns of numbers a word of ten letters else breaks in two in the narrowest pane.
  head: { fontWeight: tokens.fontWeightRegular, "@media (max-width: 400px)": { fontSize: tokens.fontSizeBase200, paddingInline: "1px" } },
  // A border all round: with forced colours the ground of a bar is not painted.
  bar: { display: "block", boxSizing: "border-box", height: "12px", marginBlockStart: tokens.spacingVerticalXXS, border: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  second: { border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStrokeAccessible}`, backgroundColor: tokens.colorNeutralBackground3 },
});


export interface BarRow {
  readonly key: string;
  readonly heading: ReactNode;
  /** One for each column. */
  readonly values: readonly number[];
}

interface BarTableProps {
  readonly caption: string;
  /** What the rows are. */
  readonly rowHeading: string;
  /** Their headings; the bars of the first look different from those of the others. */
  readonly columns: readonly string[];
  readonly rows: readonly BarRow[];
}

/** A chart that is a table: numbers for who reads or listens, bars for who looks. Every bar is measured by the greatest number of them all. */
export function BarTable({ caption, rowHeading, columns, rows }: BarTableProps) {
  const styles = useStyles();
  const { number } = useLanguage();
  const greatest = Math.max(1, ...rows.flatMap(({ values }) => values));
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.cell, styles.head)}>{rowHeading}</th>
          {columns.map((heading) => (
            <th key={heading} scope="col" className={mergeClasses(styles.cell, styles.head)}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, heading, values }) => (
          <tr key={key}>
            <th scope="row" className={mergeClasses(styles.cell, styles.head)}>{heading}</th>
            {values.map((value, index) => (
              <td key={columns[index]} className={styles.cell}>
                {number(value)}
                {value > 0 && <span aria-hidden="true" className={mergeClasses(styles.bar, index > 0 && styles.second)} style={{ inlineSize: `${String(Math.max(2, Math.round((value / greatest) * 100)))}%` }} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
