import type { FilingPlan } from "../ports/filing-journal";

/** What a person is told that a filing does, in order. */
const STEPS = ["preparing", "uploading", "verifying", "describing", "securing", "registering", "reporting"] as const;
export type ToldStep = (typeof STEPS)[number];

/** The steps of this filing: without a label or a lock in the policy, nothing is secured. */
export const toldSteps = ({ label, lock }: FilingPlan["retention"]): readonly ToldStep[] => (label === null && !lock ? STEPS.filter((step) => step !== "securing") : STEPS);
