// The order in which jest takes the files of tests. By itself it knows no better than the size of a file, on a machine
// where they never ran: then a long walk begins last, and all wait for one. These take longest; they begin first, and the very
// first are some that need no app, since that is built meanwhile.
const { default: Sequencer } = require("@jest/test-sequencer");

const LONGEST = [
  "faults/killed-everywhere",
  "faults/graph-faults",
  "journeys/access",
  "journeys/records-desk",
  "journeys/worked-examples",
  "journeys/sign-in",
  "faults/flipped-byte",
  "faults/killed-at-random",
  "faults/killed",
  "journeys/refusals",
  "journeys/resume-review",
  "journeys/file-a-chat",
  "journeys/open-anything",
  "panes/progress",
  "agreements/at-once",
  "journeys/resume-filing",
  "filing/indexed-db-journal",
  "instruction/invariants",
  "journeys/in-teams",
  "journeys/first-screen",
  "journeys/hosts",
  "journeys/outlook-attachments",
  "journeys/told-colleagues",
  "journeys/private-stays",
  "journeys/large-review",
  "journeys/left-open",
  "faults/edited-afterwards",
  "record/reading-copy",
  "journeys/teams-chat",
  "contract/graph",
  "journeys/outlook-mail",
  "teams/chats",
  "permissions/scope-by-scope",
  "filing/requests",
];

const rankOf = ({ path }) => {
  const rank = LONGEST.findIndex((name) => /tests[\\/](.+)\.test\.tsx?$/.exec(path)?.[1].replaceAll("\\", "/") === name);
  return rank === -1 ? LONGEST.length : rank;
};

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => rankOf(one) - rankOf(other));
  }
};
