import { ok } from "../../result";
import type { Result } from "../../result";
import { withSentences } from "../shared/sentences";
import { useRequest } from "../shared/use-request";
import type { Questions, QuestionsProps } from "./questions";

const fetchQuestions = async (): Promise<Result<typeof Questions, never>> => ok(await withSentences(async () => (await import("./questions")).Questions));

/** «Je bent gevraagd te bewaren»: fetched after the first screen stands, and nothing while it is not there. */
export function Asked(props: QuestionsProps) {
  const part = useRequest(fetchQuestions);
  if (part.state !== "done") return null;
  const Shown = part.value;
  return <Shown {...props} />;
}
