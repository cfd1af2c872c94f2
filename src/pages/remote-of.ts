import { createHasher } from "../adapters/browser/hasher";
import { createAgreements } from "../adapters/graph/agreements";
import { createChats } from "../adapters/graph/chats";
import { createDecisionRegister } from "../adapters/graph/decision-register";
import { createDirectory } from "../adapters/graph/directory";
import { createDocumentSearch } from "../adapters/graph/document-search";
import { createGraphHttp } from "../adapters/graph/http";
import type { Surroundings } from "../adapters/graph/http";
import { createMailbox } from "../adapters/graph/mailbox";
import { createPolicyFiles } from "../adapters/graph/policy-files";
import { createRecordStore } from "../adapters/graph/record-store";
import type { SignIn } from "../ports/sign-in";
import { withTargets } from "./policy-targets";
import type { Remote } from "./remote-ports";
import type { Settings } from "./settings";

/** Everything of Graph that the app uses, where the settings say. */
export function remoteOf(settings: Settings, around: Surroundings & { readonly signIn: SignIn }): Remote {
  const { graph, site, library, siteScope: scope, policyLibrary, policyFile, agreementsList, registerList } = settings;
  const http = createGraphHttp(graph, around);
  const { policies, targets } = withTargets(createPolicyFiles(http, { site, library: policyLibrary, file: policyFile, scope }));
  return {
    directory: createDirectory(http),
    chats: createChats(http, around.signIn),
    store: createRecordStore(http, { site, library, scope }, targets),
    agreements: createAgreements(http, { site, list: agreementsList, scope }),
    register: createDecisionRegister(http, { site, list: registerList, scope }, createHasher()),
    documentSearch: createDocumentSearch(http, { site, library, scope }, targets),
    mailbox: createMailbox(http),
    policies,
  };
}
