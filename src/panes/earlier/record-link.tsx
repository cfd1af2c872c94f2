import { Link } from "@fluentui/react-components";
import type { EarlierRecord } from "../../review/earlier-records";
import { useLanguage } from "../shared/language";

/** Leads to a record in the DMS; nothing where its address is not known. */
export function RecordLink({ number, webUrl }: Pick<EarlierRecord, "number" | "webUrl">) {
  const { text } = useLanguage();
  if (webUrl === "") return null;
  return (
    <Link href={webUrl} target="_blank" rel="noreferrer">
      {text("earlier.open-record", { number })}
    </Link>
  );
}
