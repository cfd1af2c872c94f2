import decisionRecord2 from "../../docs/schemas/decision-record-2.schema.json";
import decisionRecord3 from "../../docs/schemas/decision-record-3.schema.json";
import decisionRecordNow from "../../docs/schemas/decision-record.schema.json";
import manifest1 from "../../docs/schemas/manifest.schema.json";
import transcript1 from "../../docs/schemas/transcript-1.schema.json";
import transcript2 from "../../docs/schemas/transcript-2.schema.json";
import transcript3 from "../../docs/schemas/transcript-3.schema.json";
import transcript4 from "../../docs/schemas/transcript-4.schema.json";
import transcriptNow from "../../docs/schemas/transcript.schema.json";

/** The schema of a kind of document of the record, as docs/schemas publishes it. */
export interface PublishedSchema {
  /** What a document of this version says of itself: `urn:bewaarwijzer:transcript:2`. */
  readonly id: string;
  readonly schema: object;
}

/** Every version that was ever filed. */
export const PUBLISHED_SCHEMAS: readonly PublishedSchema[] = [
  decisionRecord2,
  decisionRecord3,
  decisionRecordNow,
  manifest1,
  transcript1,
  transcript2,
  transcript3,
  transcript4,
  transcriptNow,
].map((schema) => ({ id: schema.$id, schema }));

/** Name of a schema's file, unique in a delivery: `urn:bewaarwijzer:transcript:2` is `transcript-2_schema.json`. */
export const schemaFileName = ({ id }: PublishedSchema): string => `${id.split(":").slice(2).join("-")}_schema.json`;
