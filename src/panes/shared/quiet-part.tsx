import type { ComponentType } from "react";
import { ok } from "../../result";
import type { Result } from "../../result";
import { withSentences } from "./sentences";
import { useRequest } from "./use-request";

/** A part of a screen that nobody waits for: fetched, with what it says, after the screen stands, and nothing while it is not there. */
export function quietPart<Props extends object>(fetchPart: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const ask = async (): Promise<Result<ComponentType<Props>, never>> => ok(await withSentences(fetchPart));
  return function Part(props: Props) {
    const part = useRequest(ask);
    return part.state === "done" ? <part.value {...props} /> : null;
  };
}
