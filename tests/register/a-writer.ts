import { createHasher } from "../../src/adapters/browser/hasher";
import { createDecisionRegister } from "../../src/adapters/graph/decision-register";
import type { DecisionRegister } from "../../src/ports/decision-register";
import type { Tenant } from "../../src/tenant/tenant";
import { aGraph, SCOPE, SITE } from "../filing/filing-desk";
import type { DeskOptions } from "../filing/filing-desk";

export const REGISTER = "Bewaarregister";

export interface Writer {
  readonly register: DecisionRegister;
  /** Seconds of every wait. */
  readonly waits: number[];
}

/** The register as the app of one person speaks to it. */
export function aWriter(tenant: Tenant, options: DeskOptions = {}): Writer {
  const waits: number[] = [];
  const http = aGraph(tenant, options, waits);
  return { register: createDecisionRegister(http, { site: SITE, list: options.list ?? REGISTER, scope: SCOPE }, createHasher()), waits };
}
