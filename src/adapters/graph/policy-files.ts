import { MOST_POLICY_BYTES, policyText } from "../../policy/policy-bytes";
import type { PolicyFiles } from "../../ports/policy-source";
import type { StoreError } from "../../ports/record-store";
import { err, ok } from "../../result";
import { parseDriveItem } from "./drive-item";
import type { GraphHttp } from "./http";
import { unexpected, wasRefused } from "./http-fault";
import { openLibrary } from "./library";
import type { LibraryAddress } from "./library";
import { readWhole } from "./read-whole";
import { storeError } from "./store-error";

/** Where the policy file lies: at the top of a library of the archive site. */
export interface PolicyAddress extends LibraryAddress {
  /** `bewaarwijzer.jsonc` */
  readonly file: string;
}

/** The organisation's policy file in SharePoint. Without the library, or the file in it, there is no policy. */
export function createPolicyFiles(http: GraphHttp, address: PolicyAddress): PolicyFiles {
  return {
    async read() {
      const library = await openLibrary(http, address);
      if (!library.ok) return isMissing(library.error) ? ok(null) : library;
      const { driveId } = library.value;
      const path = `/drives/${encodeURIComponent(driveId)}/root:/${encodeURIComponent(address.file)}`;
      const answer = await http.json({ method: "GET", path, scope: address.scope });
      if (!answer.ok) return wasRefused(answer.error, 404) ? ok(null) : err(storeError(answer.error, "file"));
      const item = parseDriveItem(answer.value);
      if (item === null) return err(unexpected("id"));
      const { webUrl, size } = item;
      if (size > MOST_POLICY_BYTES) return err(unexpected(`${address.file}: ${size} > ${MOST_POLICY_BYTES} bytes`));
      const bytes = await readWhole(library.value, { driveId }, item);
      if (!bytes.ok) return bytes;
      const text = policyText(bytes.value);
      return text === null ? err(unexpected(`${address.file}: UTF-8`)) : ok({ text, webUrl });
    },
  };
}

/** A library that is not there; a site that is not there is a wrong setting, and tells nothing about the policy. */
const isMissing = (error: StoreError): boolean => error.kind === "not-found" && error.what === "library";
