export interface Clock {
  /** Now, as an ISO 8601 UTC instant with milliseconds. */
  now(): string;
}
