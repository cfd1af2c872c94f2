import type { MailSource } from "./mail-source";
import type { HostSignIn } from "./sign-in-window";
import type { SubPage } from "./sub-page";

/** «thema»: how the host looks now. */
export type HostTheme = "light" | "dark" | "high-contrast";

/** Where in Teams the tab stands. It comes from the page around the app, and is no proof of anything. */
export type TabPlace =
  /** The app by itself. */
  | { readonly kind: "personal" }
  /** Beside a chat, or in a meeting. */
  | { readonly kind: "chat" | "meeting"; readonly chatId: string }
  | { readonly kind: "channel" };

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
  /** Calls back when its own Back button is pressed, which then does nothing else; the returned function stops that. Left out where it has none. */
  readonly onBack?: (pressed: () => void) => () => void;
  /** The mail that is open beside the app; only a mail program has one. */
  readonly mail?: MailSource;
  /** Only Teams has one. */
  readonly tab?: TabPlace;
  /** Where a link of ours led; left out where none did. */
  readonly opens?: SubPage;
  /** Address with which a colleague opens this place in the same program; left out where there is none. */
  readonly linkTo?: (page: SubPage) => string;
  /** How a person signs in here; absent where the host does not say, as a plain browser. */
  readonly signIn?: HostSignIn;
}
