import type { DocumentSearch } from "../../ports/document-search";
import { err } from "../../result";
import { dossierError, listDocuments } from "./dossier-documents";
import type { GraphHttp } from "./http";
import { createLibraries } from "./libraries";
import type { Targets } from "./libraries";
import type { LibraryAddress } from "./library";
import { readMailText, searchMail } from "./search-mail";

/**
 * Looks in the dossiers by their folders, and in the own mailbox by Graph's search.
 *
 * @param home    the library of the settings
 * @param targets those of the policy, in place of `home`
 */
export function createDocumentSearch(http: GraphHttp, home: LibraryAddress, targets: Targets = () => Promise.resolve([])): DocumentSearch {
  const libraries = createLibraries(http, home, targets);
  return {
    async inDossier(dossierId) {
      const library = await libraries.ofDossier(dossierId);
      return library.ok ? listDocuments(library.value, dossierId) : err(dossierError(library.error));
    },
    inMailbox: (words, days) => searchMail(http, words, days),
    mailText: (id) => readMailText(http, id),
  };
}
