import { agreements } from "./en/agreements";
import { behalf } from "./en/behalf";
import { candidates } from "./en/candidates";
import { configure } from "./en/configure";
import { desk } from "./en/desk";
import { deskCheck } from "./en/desk-check";
import { deskRecord } from "./en/desk-record";
import { correction } from "./en/correction";
import { earlier } from "./en/earlier";
import { entering } from "./en/entering";
import { exportHelp } from "./en/export-help";
import { filing } from "./en/filing";
import { filingErrors } from "./en/filing-errors";
import { findings } from "./en/findings";
import { hints } from "./en/hints";
import { holds } from "./en/holds";
import { importCheck } from "./en/import-check";
import { importCheckTeams } from "./en/import-check-teams";
import { loading } from "./en/loading";
import { mail } from "./en/mail";
import { merging } from "./en/merging";
import { objection } from "./en/objection";
import { people } from "./en/people";
import { permissions } from "./en/permissions";
import { policy } from "./en/policy";
import { policyFaults } from "./en/policy-faults";
import { progress } from "./en/progress";
import { reading } from "./en/reading";
import { readingErrors } from "./en/reading-errors";
import { rest } from "./en/rest";
import { review } from "./en/review";
import { reviewMechanics } from "./en/review-mechanics";
import { rules } from "./en/rules";
import { serverWaits } from "./en/server-waits";
import { teams } from "./en/teams";
import { terms } from "./en/terms";
import { whoKeeps } from "./en/who-keeps";
import { why } from "./en/why";
import { words } from "./en/words";
import { work } from "./en/work";
import type { nlLater } from "./nl-later";

/** The same sentences in English: a missing one does not compile. */
export const enLater: Record<keyof typeof nlLater, string> = {
  ...terms,
  ...reading,
  ...readingErrors,
  ...earlier,
  ...entering,
  ...exportHelp,
  ...importCheck,
  ...importCheckTeams,
  ...findings,
  ...merging,
  ...people,
  ...permissions,
  ...serverWaits,
  ...agreements,
  ...policy,
  ...policyFaults,
  ...holds,
  ...review,
  ...rules,
  ...filing,
  ...filingErrors,
  ...why,
  ...words,
  ...work,
  ...hints,
  ...reviewMechanics,
  ...rest,
  ...progress,
  ...candidates,
  ...mail,
  ...teams,
  ...whoKeeps,
  ...configure,
  ...desk,
  ...deskCheck,
  ...deskRecord,
  ...objection,
  ...correction,
  ...behalf,
  ...loading,
};
