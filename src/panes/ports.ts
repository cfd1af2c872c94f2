import type { AppFiles } from "../ports/app-files";
import type { AppLinks } from "../ports/app-links";
import type { Chance } from "../ports/chance";
import type { ChatReader } from "../ports/chat-reader";
import type { ChatSource } from "../ports/chat-source";
import type { Directory } from "../ports/directory";
import type { DocumentSearch } from "../ports/document-search";
import type { Drafts } from "../ports/drafts";
import type { Mailbox } from "../ports/mailbox";
import type { Permissions } from "../ports/permissions";
import type { PolicyFiles } from "../ports/policy-source";
import type { Preferences } from "../ports/preferences";
import type { ReadPdf } from "../ports/read-pdf";
import type { RememberedRoles } from "../ports/remembered-roles";
import type { ServerWaits } from "../ports/server-waits";
import type { ZipMaker } from "../ports/zip-maker";
import type { FilingPorts } from "../workflows/filing";

/** What the panes reach of the outside world; `pages/compose.ts` hands it in. */
export interface PanePorts extends FilingPorts {
  readonly reader: ChatReader;
  readonly chats: ChatSource;
  readonly directory: Directory;
  readonly documentSearch: DocumentSearch;
  readonly mailbox: Mailbox;
  readonly policies: PolicyFiles;
  readonly rememberedRoles: RememberedRoles;
  readonly drafts: Drafts;
  readonly preferences: Preferences;
  readonly chance: Chance;
  readonly zips: ZipMaker;
  readonly links: AppLinks;
  readonly appFiles: AppFiles;
  readonly readPdf: ReadPdf;
  /** Fetched with sign-in itself. */
  readonly permissions: () => Promise<Permissions>;
  /** Fetched with what stands behind the network. */
  readonly serverWaits: () => Promise<ServerWaits>;
}
