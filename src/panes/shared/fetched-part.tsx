import type { ComponentType } from "react";
import { ok } from "../../result";
import type { Result } from "../../result";
import { ErrorNotice } from "./notice";
import { withSentences } from "./sentences";
import { useRequest } from "./use-request";

/** A part of a screen that is fetched, with what it says, when it is first shown; when that fails, it says so and can be fetched anew. */
export function fetchedPart<Props extends object>(fetchPart: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const ask = async (): Promise<Result<ComponentType<Props>, never>> => ok(await withSentences(fetchPart));
  return function Part(props: Props) {
    const part = useRequest(ask);
    if (part.state === "waiting") return null;
    if (part.state === "failed") return <ErrorNotice error={part.error} onRetry={part.again} />;
    return <part.value {...props} />;
  };
}
