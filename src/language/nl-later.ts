import { agreements } from "./nl/agreements";
import { behalf } from "./nl/behalf";
import { candidates } from "./nl/candidates";
import { configure } from "./nl/configure";
import { desk } from "./nl/desk";
import { deskCheck } from "./nl/desk-check";
import { deskRecord } from "./nl/desk-record";
import { correction } from "./nl/correction";
import { earlier } from "./nl/earlier";
import { entering } from "./nl/entering";
import { exportHelp } from "./nl/export-help";
import { filing } from "./nl/filing";
import { filingErrors } from "./nl/filing-errors";
import { findings } from "./nl/findings";
import { hints } from "./nl/hints";
import { holds } from "./nl/holds";
import { importCheck } from "./nl/import-check";
import { importCheckTeams } from "./nl/import-check-teams";
import { loading } from "./nl/loading";
import { mail } from "./nl/mail";
import { merging } from "./nl/merging";
import { objection } from "./nl/objection";
import { people } from "./nl/people";
import { permissions } from "./nl/permissions";
import { policy } from "./nl/policy";
import { policyFaults } from "./nl/policy-faults";
import { progress } from "./nl/progress";
import { reading } from "./nl/reading";
import { readingErrors } from "./nl/reading-errors";
import { rest } from "./nl/rest";
import { review } from "./nl/review";
import { reviewMechanics } from "./nl/review-mechanics";
import { rules } from "./nl/rules";
import { serverWaits } from "./nl/server-waits";
import { teams } from "./nl/teams";
import { terms } from "./nl/terms";
import { whoKeeps } from "./nl/who-keeps";
import { why } from "./nl/why";
import { words } from "./nl/words";
import { work } from "./nl/work";

/** What every part of the app says that is fetched after the first screen; it comes with the first such part. */
export const nlLater = {
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
} as const;
