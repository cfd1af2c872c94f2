import type { Identifiers } from "../../ports/identifiers";

/** Random identifiers from the browser's own generator. */
export const browserIdentifiers: Identifiers = {
  uuid: () => crypto.randomUUID(),
  secret: () => crypto.getRandomValues(new Uint8Array(32)),
};
