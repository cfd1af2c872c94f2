import type { MailSource } from "./mail-source";
import type { HostSignIn } from "./sign-in-window";

/** «thema»: how the host looks now. */
export type HostTheme = "light" | "dark" | "high-contrast";

/** The program that shows the app: Teams, Outlook, or a plain browser. */
export interface Host {
  readonly kind: "teams" | "outlook" | "browser";
  /** The host's languages as BCP 47 tags, best first; empty when it does not tell. */
  readonly languages: readonly string[];
  readonly theme: () => HostTheme;
  /** Calls back on every change of theme; the returned function stops that. */
  readonly onTheme: (changed: () => void) => () => void;
  /** Tells the host that the first screen stands. */
  readonly shown: () => void;
  /** The mail that is open beside the app; only a mail program has one. */
  readonly mail?: MailSource;
  /** Id of the chat or meeting that the tab stands in; only Teams has one, and it is no proof of anything. */
  readonly chatId?: string;
  /** How a person signs in here; absent where the host does not say, as a plain browser. */
  readonly signIn?: HostSignIn;
}
