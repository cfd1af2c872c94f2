import type { Result } from "../../result";

/** Asks once, however often it is wanted; after an error it asks again. */
export function rememberSuccess<T, E>(ask: () => Promise<Result<T, E>>): () => Promise<Result<T, E>> {
  let asking: Promise<Result<T, E>> | null = null;
  return async () => {
    asking ??= ask();
    const answer = await asking;
    if (!answer.ok) asking = null;
    return answer;
  };
}
