import { shortId } from "./file-names";

/**
 * Short number of a record, for people: `CB-2026-3F9A1C`.
 * @param made when the record was made, ISO 8601
 */
export const numberOfRecord = (recordId: string, made: string): string => `CB-${made.slice(0, 4)}-${shortId(recordId).toUpperCase()}`;
