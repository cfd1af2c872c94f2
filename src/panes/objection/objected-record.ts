import type { AppLinks } from "../../ports/app-links";
import type { Directory } from "../../ports/directory";
import type { ObjectionPorts } from "../../workflows/object-to-record";
import type { AskedBack } from "../../workflows/read-back-record";

/** Which record it is about, for people and for the message that stands ready. */
export interface ObjectedRecord extends AskedBack {
  readonly number: string;
}

/** What saying that one does not agree reaches of the outside world. */
export interface ObjectingPorts extends ObjectionPorts {
  readonly directory: Pick<Directory, "person">;
  readonly links: AppLinks;
}
