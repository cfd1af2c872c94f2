import type { Furnishing, Step } from "../archive-site/furnishing";
import { type SiteNames, USUAL_NAMES } from "../archive-site/names";
import { planFurnishing } from "../archive-site/plan-furnishing";
import type { ArchiveSite, SiteError } from "../ports/archive-site";
import { ok } from "../result";
import type { Result } from "../result";

/** How often it is looked again whether a step took: SharePoint may make a list and leave one of its settings out. */
const ROUNDS = 3;

export interface FailedStep {
  readonly step: Step;
  readonly error: SiteError;
}

/** How a site was left. */
export interface Furnished {
  readonly done: readonly Step[];
  readonly failed: readonly FailedStep[];
  /** What still must be done after it, and what stands in the way. */
  readonly left: Furnishing;
}

/** What must be done to a site; nothing is done. @param application client id of the app that must be let in; null to leave that */
export async function planSite(site: ArchiveSite, application: string | null, names: SiteNames = USUAL_NAMES): Promise<Result<Furnishing, SiteError>> {
  const found = await site.find(application !== null);
  return found.ok ? ok(planFurnishing(found.value, application, names)) : found;
}

/**
 * Makes of a site an archive site. Safe to repeat, and to break off: what is there is not made again.
 *
 * @param onDone gets every step as it was carried out
 * @errors only what keeps the site from being looked at; a step that fails is told in the answer
 */
export async function furnishSite(site: ArchiveSite, application: string | null, onDone: (step: Step) => void, names: SiteNames = USUAL_NAMES): Promise<Result<Furnished, SiteError>> {
  const done: Step[] = [];
  for (let round = 1; ; round += 1) {
    const planned = await planSite(site, application, names);
    if (!planned.ok) return planned;
    if (planned.value.steps.length === 0 || round > ROUNDS) return ok({ done, failed: [], left: planned.value });
    const failed = await carryOut(site, planned.value.steps, (step) => {
      done.push(step);
      onDone(step);
    });
    if (failed.length > 0) return leftAfter({ done, failed }, await planSite(site, application, names));
  }
}

async function carryOut(site: ArchiveSite, steps: readonly Step[], onDone: (step: Step) => void): Promise<readonly FailedStep[]> {
  const failed: FailedStep[] = [];
  for (const step of steps) {
    const carried = await site.carryOut(step);
    if (carried.ok) onDone(step);
    else failed.push({ step, error: carried.error });
    if (!carried.ok && endsAll(carried.error)) break;
  }
  return failed;
}

/** What went wrong for one step alone, leaves the others to be tried: who may make no content types, may make lists. */
const endsAll = ({ kind }: SiteError): boolean => kind === "interrupted" || kind === "not-signed-in" || kind === "site-not-found";

function leftAfter({ done, failed }: Omit<Furnished, "left">, planned: Result<Furnishing, SiteError>): Result<Furnished, SiteError> {
  return ok({ done, failed, left: planned.ok ? planned.value : { steps: failed.map(({ step }) => step), obstacles: [] } });
}

/** Whether the site is as it must be. */
export const isFurnished = ({ steps, obstacles }: Furnishing): boolean => steps.length === 0 && obstacles.length === 0;
