import fc from "fast-check";
import type { Draft } from "../../src/review/draft";
import type { MessageAnswers } from "../../src/review/message-decision";
import { give, NEW_SESSION } from "../../src/review/session";
import type { Session } from "../../src/review/session";

export const aDraft = (changes: Partial<Draft> = {}): Draft => ({
  reading: { sources: ["ab".repeat(32)], chat: null, year: null, encoding: null, made: "file" },
  exportMade: null,
  dateOrder: null,
  layout: { messageCount: 40, participantCount: 2, lines: 7 },
  changed: [],
  given: [1, 3, 3100, 5, 1, 3231],
  acts: [[1, 3, 0, 3100], [5, 1, 3100, 3231]],
  undone: [],
  people: [],
  keeping: {
    shape: "one-to-one", holder: null, caseOwner: null, caseOwnerGone: null, lineManagerNamed: null, responsibleOfficer: null,
    aboutThis: [], takenOn: false, holds: [],
  },
  onBehalfOf: null,
  screen: "review",
  dossierId: null,
  recordId: null,
  policySha256: null,
  progress: { reviewed: 4, total: 40 },
  updatedAt: "2026-03-03T09:00:00.000Z",
  ...changes,
});

export const MESSAGES = 40;

const answers: fc.Arbitrary<Partial<MessageAnswers>> = fc.record({
  scope: fc.constantFrom(null, "private", "party", "work", "mixed", "party-and-work", "unsure"),
  decisionMaking: fc.constantFrom(null, "yes", "no", "unsure"),
  recordedElsewhere: fc.constantFrom(null, "fully", "partly", "no", "unsure"),
  place: fc.constantFrom(null, "nota van 3 maart"),
});
const act = fc.tuple(
  fc.uniqueArray(fc.integer({ min: 1, max: MESSAGES }), { minLength: 1, maxLength: MESSAGES }),
  answers,
  fc.constantFrom("individual", "series", "rest"),
);
export type Acts = readonly (readonly [readonly number[], Partial<MessageAnswers>, "individual" | "series" | "rest"])[];

/** What somebody did in a chat of `MESSAGES` messages. */
export const acts: fc.Arbitrary<Acts> = fc.array(act, { maxLength: 8 });

export const sessionOf = (done: Acts, from: Session = NEW_SESSION): Session => done.reduce((session, [numbers, change, mode]) => give(session, numbers, change, mode), from);
