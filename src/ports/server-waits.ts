/** The app waits for a server that cannot be reached, or that asked to come again later; then it tries by itself. */
export interface ServerWait {
  /** The browser itself has no network: the wait ends when it has. */
  readonly isOffline: boolean;
  /** How long the longest of the waits was when it began. */
  readonly seconds: number;
}

/** Whether something waits for a server, followed by who shows it. */
export interface ServerWaits {
  /** Tells it at once, and again when it changes; null where nothing waits. The returned function stops that. */
  follow(told: (wait: ServerWait | null) => void): () => void;
}
