import type { Mending, Obstacle, Step } from "../../archive-site/furnishing";
import type { provision as dutch } from "../../language/nl/provision";
import type { Translator } from "../../language/translator";
import type { SiteError } from "../../ports/archive-site";
import type { FailedStep } from "../../workflows/furnish-site";

export type ProvisionTranslator = Translator<typeof dutch>;

/** One step in a sentence. */
export function stepLine({ text }: ProvisionTranslator, step: Step): string {
  switch (step.kind) {
    case "make-content-type":
      return text("provision.step.make-content-type", { name: step.contentType.name });
    case "make-list": {
      const { name: list, columns, template } = step.list;
      if (columns.length === 0) return text("provision.step.make-plain-library", { list });
      return text(template === "documentLibrary" ? "provision.step.make-library" : "provision.step.make-list", { list, columns: columns.length });
    }
    case "allow-content-types":
      return text("provision.step.allow-content-types", { list: step.list });
    case "add-content-type":
      return text("provision.step.add-content-type", { list: step.list, name: step.contentType.name });
    case "make-column":
      return text("provision.step.make-column", { list: step.list, column: step.column.name });
    case "mend-column":
      return text("provision.step.mend-column", { list: step.list, column: step.column, what: mendingWords({ text }, step.mending) });
    case "write-policy":
      return text("provision.step.write-policy", { list: step.library, file: step.file });
    case "admit-app":
      return text("provision.step.admit-app", { application: step.application });
  }
}

const MENDINGS = ["indexed", "unique", "required", "choices"] as const;

const mendingWords = ({ text }: Pick<ProvisionTranslator, "text">, mending: Mending): string =>
  MENDINGS.filter((one) => mending[one] !== undefined)
    .map((one) => text(`provision.mending.${one}`))
    .join(", ");

/** What stands in the way, and what a person does about it. */
export function obstacleLine({ text }: ProvisionTranslator, obstacle: Obstacle): string {
  switch (obstacle.kind) {
    case "other-list":
      return text(`provision.obstacle.other-list.${obstacle.wanted}`, { list: obstacle.list });
    case "renamed-list":
      return text("provision.obstacle.renamed-list", { list: obstacle.list, now: obstacle.now });
    case "other-content-type":
      return text("provision.obstacle.other-content-type", { name: obstacle.name });
    case "other-column": {
      const { list, column, found, wanted } = obstacle;
      return text("provision.obstacle.other-column", { list, column, found: text(`provision.kind.${found}`), wanted: text(`provision.kind.${wanted}`) });
    }
  }
}

export const failedLine = (words: ProvisionTranslator, { step, error }: FailedStep): string =>
  words.text("provision.failed", { step: stepLine(words, step), why: errorLine(words, error) });

export function errorLine({ text }: ProvisionTranslator, error: SiteError): string {
  switch (error.kind) {
    case "site-not-found":
    case "not-signed-in":
    case "interrupted":
      return text(`provision.error.${error.kind}`);
    case "no-permission":
      return text("provision.error.no-permission", { scope: error.scope });
    case "unexpected-response":
      return text("provision.error.unexpected-response", { field: error.field });
    case "refused":
      return text("provision.error.refused", { status: String(error.status), code: error.code ?? "" });
  }
}
