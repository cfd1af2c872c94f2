import { neighbour } from "../../src/panes/journey/screen-order";
import { ANSWERS_OF } from "../../src/review/answering";
import type { Choice } from "../../src/review/answering";
import { give, NEW_SESSION } from "../../src/review/session";
import { aConversation } from "../review/a-conversation";
import { aSitting } from "./stage";

const answered = (...choices: readonly (Choice | null)[]) =>
  aSitting(
    { session: choices.reduce((session, choice, index) => (choice === null ? session : give(session, [index + 1], ANSWERS_OF[choice])), NEW_SESSION) },
    aConversation([{}, {}, { kind: "system", author: null }]),
  );

describe("the order of the screens", () => {
  test("what nobody answered, or put off, leads to «Rest afsluiten»; forward and back", () => {
    for (const sitting of [answered("yes", null), answered("yes", "later")]) {
      expect(neighbour("review", sitting, 1)).toBe("rest");
      expect(neighbour("elsewhere", sitting, -1)).toBe("rest");
    }
  });

  test("with every message answered there is no rest; lines of which nothing is asked count for none", () => {
    expect(neighbour("review", answered("yes", "no"), 1)).toBe("elsewhere");
    expect(neighbour("review", answered("no", "private"), 1)).toBe("check");
    expect(neighbour("check", answered("no", "private"), -1)).toBe("review");
  });

  test("S2, S3: who keeps is not asked where all stands elsewhere already; without a place it does not count as standing there", () => {
    const elsewhere = (place: string | null) => {
      const { session, ...others } = answered("yes", "no");
      return { ...others, session: give(session, [1], { recordedElsewhere: "fully", place }) };
    };
    expect(neighbour("elsewhere", elsewhere("Nota van 3 maart"), 1)).toBe("check");
    expect(neighbour("check", elsewhere("Nota van 3 maart"), -1)).toBe("elsewhere");
    expect(neighbour("elsewhere", elsewhere(" "), 1)).toBe("keeper");
  });
});
