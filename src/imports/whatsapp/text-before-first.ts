import type { ImportProblem } from "../../conversation/completeness";

/** Lines before the first message belong to nobody: each is listed, but for blank ones. */
export function textBeforeFirst(text: string, firstStart: number): readonly ImportProblem[] {
  if (firstStart === 0) return [];
  return text
    .slice(0, firstStart)
    .split("\n")
    .map((detail, index): ImportProblem => ({ kind: "text-before-first-message", line: index + 1, detail: detail.replace(/\r$/, "") }))
    .filter(({ detail }) => detail.trim() !== "");
}
