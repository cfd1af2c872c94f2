import type { Result } from "../result";

/** Why a sign-in window gave no answer. `closed`: by the person; `blocked`: it was not let open. */
export type SignInWindowFault = "closed" | "blocked" | "unreachable";

/** A window that the host opens for signing in, where a window of the browser's own cannot reach the app. */
export interface SignInWindow {
  /** The app's page in which it begins and ends, below the app's origin: `/auth-teams.html`. */
  readonly page: string;
  /**
   * Leads the window to Entra, and waits for what Entra answers.
   *
   * @param address of Entra's question
   * @returns Entra's answer as it stood in the address: a code and a state, never a token
   */
  open(address: string): Promise<Result<string, SignInWindowFault>>;
}

/** How a person signs in within a host. */
export interface HostSignIn {
  /** The host signs in for the app (nested app authentication). */
  readonly nested: boolean;
  /** For a host that does not; null where it opens no window either. */
  readonly window: SignInWindow | null;
}
