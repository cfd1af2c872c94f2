import { makeStyles, tokens } from "@fluentui/react-components";
import type { ShownManifest } from "../../desk/shown-record";
import { useLanguage } from "../shared/language";
import { Section } from "../shared/section";
import { Disclosure } from "../shared/disclosure";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, overflowWrap: "anywhere" },
  line: { margin: 0 },
});

const sizeOf = ({ files }: ShownManifest): number => files.reduce((sum, { size }) => sum + size, 0);

/** The files of the record, as its manifest lists them, and the manifest: as many as the receipt tells of. */
export function RecordFiles({ manifest }: { readonly manifest: ShownManifest }) {
  const styles = useStyles();
  const { text, count, bytes } = useLanguage();
  return (
    <Section title={text("desk.files.title")}>
      <p className={styles.line}>{count("receipt.files-value", manifest.files.length, { size: bytes(sizeOf(manifest)) })}</p>
      <Disclosure label={text("desk.files.list")} later>
        <ul className={styles.list}>
          {manifest.files.map(({ path, size, mediaType, puid }) => (
            <li key={path}>
              {path} · {bytes(size)} · {puid === null ? mediaType : `${mediaType} (${puid})`}
            </li>
          ))}
        </ul>
      </Disclosure>
    </Section>
  );
}
