import type { PanePorts } from "../ports";

/** What the desk reaches of the outside world. */
export type DeskPorts = Pick<PanePorts, "register" | "store" | "agreements" | "hasher" | "directory" | "zips" | "readPdf" | "clock" | "identifiers" | "links">;
