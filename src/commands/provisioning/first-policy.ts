import type { ProvisionTranslator } from "./step-lines";

/** A policy in which nothing was decided yet: every switch has its default. */
export function firstPolicy({ text }: ProvisionTranslator, file: string): string {
  const policy = JSON.stringify({ name: text("provision.policy.name"), version: "1" }, null, 2);
  return `// ${text("provision.policy.comment")}\n// ${text("provision.policy.check", { file })}\n${policy}\n`;
}
