/** Fetches at the first use and keeps what came; what failed is fetched anew at the next. */
export function fetchOnce<T>(fetchIt: () => Promise<T>): () => Promise<T> {
  let fetching: Promise<T> | null = null;
  return () => {
    fetching ??= fetchIt().catch((cause: unknown) => {
      fetching = null;
      throw cause;
    });
    return fetching;
  };
}
