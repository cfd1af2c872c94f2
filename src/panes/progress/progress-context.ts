import { createContext, useContext } from "react";
import type { DirectoryError } from "../../ports/directory";
import type { Draft } from "../../review/draft";
import type { DraftFit } from "../../review/draft-fit";
import type { Result } from "../../result";
import type { OpenedChat } from "../journey/opened-chat";

/** A draft of this user that fits the chat that is open. */
export interface FoundDraft {
  readonly draft: Draft;
  readonly fit: DraftFit;
}

export type GoingOnError =
  | DirectoryError
  /** The directory does not tell for whom the user worked («namens»): they must say so themselves. */
  | { readonly kind: "behalf-unknown" };

/** What the screens of a conversation know of the keeping of progress, and can do with it. */
export interface Progress {
  /** What was kept of this chat before, and waits for the user's word; null when nothing does. */
  readonly found: FoundDraft | null;
  /** Whether what is answered now outlives the page. */
  readonly isKept: boolean;
  /** Whether the browser would not keep what was answered, though the user wants it kept. */
  readonly isRefused: boolean;
  /** Whether somebody whom the user chose or added before was not found again. */
  readonly lacksPeople: boolean;
  /** Whether places («vindplaats») were answered before, and must be given anew. */
  readonly lacksPlaces: boolean;
  /**
   * Goes on where the user was.
   *
   * @param chat the chat as it was read anew; null where it stays as it is
   */
  readonly goOn: (draft: Draft, chat: OpenedChat | null) => Promise<Result<void, GoingOnError>>;
  /** Clears what was kept of this chat. */
  readonly startOver: (draft: Draft) => void;
  /** Whether progress is kept on this computer, as the user says; not keeping clears what is kept. */
  readonly choose: (keeps: boolean) => void;
}

export const ProgressContext = createContext<Progress>({
  found: null,
  isKept: false,
  isRefused: false,
  lacksPeople: false,
  lacksPlaces: false,
  goOn: () => Promise.resolve({ ok: true, value: undefined }),
  startOver: () => undefined,
  choose: () => undefined,
});

export const useProgress = (): Progress => useContext(ProgressContext);
