import type { ExportFormat } from "../../conversation/conversation";
import type { ToldMessage } from "../transcript-shape";

/** What a transcript tells of a message, beside the line or element of the export that it is from. */
export interface SaidOfMessage extends Pick<ToldMessage, "original" | "kind" | "text" | "marks"> {
  readonly author: string | null;
  readonly time: ToldMessage["time"];
  /** Their names, as the export shows them. */
  readonly attachments: readonly string[];
}

/** What wrote the original, and how it was read. */
export interface ExportedAs {
  readonly format: ExportFormat;
  /** Of pasted words a person entered who wrote them and when. */
  readonly isEntered: boolean;
  /** Whether its dates are of another calendar than ours. */
  readonly isConverted: boolean;
  /** In which order its dates are printed; null where that is not told of this one. */
  readonly order: "dmy" | "mdy" | "ymd" | null;
  /** Whether its clock prints hours up to twelve, and no word tells the half of the day. */
  readonly isHalfUnknown: boolean;
}
