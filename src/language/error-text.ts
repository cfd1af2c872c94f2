import type { ImportError, MediaError } from "../ports/chat-reader";
import type { ChatError } from "../ports/chat-source";
import type { DirectoryError } from "../ports/directory";
import type { SearchError } from "../ports/document-search";
import type { JournalError } from "../ports/filing-journal";
import type { StoreError } from "../ports/record-store";
import type { SignInError } from "../ports/sign-in";
import type { FilingError } from "../workflows/filing";
import type { AttachmentError } from "../workflows/read-attachments";
import type { Translator } from "./translator";

/** Filing stopped without saying why: a part of the app was not fetched, or the browser failed. */
export interface Stopped {
  readonly kind: "stopped";
}

/** This user may see no dossier: there is none to choose. */
export interface DossiersClosed {
  readonly kind: "dossiers-closed";
}

/** Everything that can go wrong before a user's eyes. */
export type ShownError = ImportError | MediaError | SignInError | DirectoryError | StoreError | SearchError | JournalError | AttachmentError | ChatError | FilingError | DossiersClosed | Stopped;

/** What happened and what to do next. A kind of error without a sentence does not compile. */
export function errorText({ text }: Translator, error: ShownError): string {
  if ("messageNumber" in error) return text(`error.attachment.${error.kind}`, { number: error.messageNumber, name: error.name });
  switch (error.kind) {
    case "permission-missing":
      return text("error.permission-missing", { scope: error.scope });
    case "unexpected-response":
      return text("error.unexpected-response", { field: error.field });
    case "refused":
      return text("error.refused", { code: [error.status, error.code ?? ""].join(" ").trim() });
    case "mail-refused":
      return text("error.mail-refused", { code: error.code });
    case "several-chats":
      return text("error.several-chats", { names: error.chats.map(({ name }) => name).join(", ") });
    case "year-needed":
      return text("error.year-needed", { example: error.example });
    case "not-an-image":
    case "screenshot-unmatched":
      return text(`error.${error.kind}`, { name: error.name });
    case "entry-incomplete":
      return error.name === null ? text(`error.entry-incomplete.${error.field}`) : text(`error.entry-incomplete.${error.field}-of`, { name: error.name });
    case "reading-copy-differs":
      return error.message === 0 ? text("error.reading-copy-differs") : text("error.reading-copy-differs-at", { number: error.message });
    case "over-limit":
      return text(`error.over-limit.${error.limit}`);
    case "unsupported-encoding":
      return text("error.unsupported-encoding", { encoding: error.encoding });
    case "not-found":
      return text(`error.not-found.${error.what}`);
    case "name-taken":
    case "checksum-mismatch":
      return text(`error.${error.kind}`, { path: error.path });
    default:
      return text(`error.${error.kind}`);
  }
}
