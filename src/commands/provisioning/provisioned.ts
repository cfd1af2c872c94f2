import { createArchiveSite } from "../../adapters/graph/furnish-site";
import { FURNISHING_SCOPES } from "../../adapters/graph/furnishing-scopes";
import { createGraphHttp, type Surroundings } from "../../adapters/graph/http";
import { type SiteNames, USUAL_NAMES } from "../../archive-site/names";
import type { Furnishing } from "../../archive-site/furnishing";
import type { ArchiveSite } from "../../ports/archive-site";
import { furnishSite, isFurnished, planSite } from "../../workflows/furnish-site";
import { firstPolicy } from "./first-policy";
import { graphSitePath, type Provisioning } from "./provision-arguments";
import { byHandLines, registrationLines } from "./registration-lines";
import { errorLine, failedLine, obstacleLine, stepLine, type ProvisionTranslator } from "./step-lines";

/** Exit statuses: all is as it must be, or was only said; something could not be done; wrong use. */
const GOOD = 0;
export const INCOMPLETE = 1;
export const MISUSED = 2;
export type Status = typeof GOOD | typeof INCOMPLETE | typeof MISUSED;

/** The permissions that this run takes. */
export const neededScopes = ({ grantApp }: Pick<Provisioning, "grantApp">): readonly string[] => [
  FURNISHING_SCOPES.read,
  FURNISHING_SCOPES.make,
  ...(grantApp === null ? [] : [FURNISHING_SCOPES.admit]),
];

/** Looks at the site, says or does what must be done, and says how the app is registered. @param tell prints a line */
export async function provisioned(asked: Provisioning, around: Surroundings, words: ProvisionTranslator, tell: (line: string) => void, names: SiteNames = USUAL_NAMES): Promise<Status> {
  const http = createGraphHttp(asked.graph, around);
  const site = createArchiveSite(http, { site: graphSitePath(asked.site), graph: asked.graph, names, policy: firstPolicy(words, names.policyFile) });
  tell(words.text("provision.site", { site: asked.site }));
  tell(words.text("provision.admin-scopes", { scopes: neededScopes(asked).join(", ") }));
  tell("");
  const status = asked.apply ? await applied(asked, { site, names }, words, tell) : await said(asked, { site, names }, words, tell);
  for (const lines of [byHandLines(words, names), registrationLines(words, asked)]) ["", ...lines].forEach(tell);
  return status;
}

/** The site, and what everything on it is called. */
interface Called {
  readonly site: ArchiveSite;
  readonly names: SiteNames;
}

async function said({ grantApp }: Provisioning, { site, names }: Called, words: ProvisionTranslator, tell: (line: string) => void): Promise<Status> {
  const planned = await planSite(site, grantApp, names);
  if (!planned.ok) {
    tell(errorLine(words, planned.error));
    return INCOMPLETE;
  }
  const { steps, obstacles } = planned.value;
  if (isFurnished(planned.value)) tell(words.text("provision.nothing"));
  if (steps.length > 0) tell(words.text("provision.planned"));
  for (const step of steps) tell(`  ${stepLine(words, step)}`);
  for (const obstacle of obstacles) tell(obstacleLine(words, obstacle));
  if (steps.length > 0) tell(words.text("provision.dry-run"));
  return obstacles.length === 0 ? GOOD : INCOMPLETE;
}

async function applied({ grantApp }: Provisioning, { site, names }: Called, words: ProvisionTranslator, tell: (line: string) => void): Promise<Status> {
  let first = true;
  const furnished = await furnishSite(
    site,
    grantApp,
    (step) => {
      if (first) tell(words.text("provision.doing"));
      first = false;
      tell(`  ${stepLine(words, step)}`);
    },
    names,
  );
  if (!furnished.ok) {
    tell(errorLine(words, furnished.error));
    return INCOMPLETE;
  }
  const { done, failed, left } = furnished.value;
  for (const failure of failed) tell(failedLine(words, failure));
  return ending(done.length, left, words, tell);
}

function ending(doneCount: number, left: Furnishing, words: ProvisionTranslator, tell: (line: string) => void): Status {
  for (const obstacle of left.obstacles) tell(obstacleLine(words, obstacle));
  if (left.steps.length > 0) tell(words.count("provision.still", left.steps.length));
  if (!isFurnished(left)) tell(words.text("provision.incomplete"));
  else tell(doneCount === 0 ? words.text("provision.nothing") : words.count("provision.done", doneCount));
  return isFurnished(left) ? GOOD : INCOMPLETE;
}
