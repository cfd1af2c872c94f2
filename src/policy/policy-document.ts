import { CHANNELS, HOLD_ROLES } from "./choices";
import type { Policy } from "./policy";
import type { PolicyFileValue } from "./policy-file";

/** The policy that a file describes. Lists whose order means nothing get one order, so that equal policies have equal hashes. */
export function policyOf({ name, version, organisation, switches, hold, holds, roles, targets, dossierDefaults, filing, agreements }: PolicyFileValue): Policy {
  return {
    name,
    version,
    organisation,
    switches: {
      ...switches,
      hold: HOLD_ROLES.filter((role) => hold.includes(role)),
      channels: CHANNELS.filter((channel) => switches.channels.includes(channel)),
    },
    holds,
    // As the directory writes an id, however a policy does.
    roles: roles.map(({ group, ...rule }) => ({ ...rule, group: group?.toLowerCase() ?? null })),
    targets,
    dossierDefaults,
    filing,
    lapseAfterDays: agreements.lapseAfterDays,
  };
}

/** A policy as its file says it, nothing left out: the same members in the same order for the same policy. */
export const policyDocument = (policy: Policy) => ({
  name: policy.name,
  version: policy.version,
  organisation: [...policy.organisation],
  switches: {
    groupRule: policy.switches.groupRule,
    unit: policy.switches.unit,
    step1: policy.switches.step1,
    partyRule: policy.switches.partyRule,
    channels: [...policy.switches.channels],
  },
  hold: [...policy.switches.hold],
  holds: policy.holds.map(({ kind, label, dossierId }) => ({ kind, label, dossierId })),
  roles: policy.roles.map(({ role, group, title, department, organisation }) => ({ role, group, title, department, organisation })),
  targets: policy.targets.map(({ site, library }) => ({ site, library })),
  dossierDefaults: {
    caseType: policy.dossierDefaults.caseType,
    selectionCategory: policy.dossierDefaults.selectionCategory,
    appraisal: policy.dossierDefaults.appraisal,
    retentionPeriod: policy.dossierDefaults.retentionPeriod,
    recordCreator: policy.dossierDefaults.recordCreator,
    confidentiality: policy.dossierDefaults.confidentiality,
  },
  filing: { retentionLabel: policy.filing.retentionLabel, lock: policy.filing.lock },
  agreements: { lapseAfterDays: policy.lapseAfterDays },
});
