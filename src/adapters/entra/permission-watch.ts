import type { PermissionQuestion, PermissionStanding, Permissions } from "../../ports/permissions";
import type { SignInError } from "../../ports/sign-in";

/** Told by who signs in, followed and answered by who shows it. */
export interface PermissionWatch extends Pick<Permissions, "follow" | "answer"> {
  /** Before any window opens. Waits for the person, however long. @returns whether to go on to Microsoft */
  readonly ask: (question: PermissionQuestion) => Promise<boolean>;
  /** What Microsoft said. @param error null when the permissions were given */
  readonly answered: (question: PermissionQuestion, error: SignInError | null) => void;
}

/** In milliseconds: the part that shows the question is fetched, and may not be there. Then Microsoft's own window has to do. */
const UNHEARD = 10_000;

export function createPermissionWatch(): PermissionWatch {
  const followers = new Set<(standing: PermissionStanding) => void>();
  const putOff = createPutOff();
  let standing: PermissionStanding = { question: null, postponed: [], refused: [] };
  let settle: (goesOn: boolean) => void = () => undefined;
  const become = (next: PermissionStanding) => {
    standing = next;
    for (const told of followers) told(standing);
  };
  const answer = (goesOn: boolean) => {
    const { question, postponed } = standing;
    if (question === null) return;
    if (!goesOn) putOff.add(question);
    become({ ...standing, question: null, postponed: goesOn || question.because !== "permission" ? postponed : [...postponed, ...question.scopes] });
    settle(goesOn);
  };
  return {
    follow: (told) => {
      followers.add(told);
      told(standing);
      return () => followers.delete(told);
    },
    answer,
    ask: (question) => {
      if (putOff.has(question)) return Promise.resolve(false);
      const asked = new Promise<boolean>((resolve) => {
        settle = resolve;
      });
      become({ ...standing, question, postponed: without(standing.postponed, question.scopes) });
      setTimeout(() => {
        if (followers.size === 0 && standing.question === question) answer(true);
      }, UNHEARD);
      return asked;
    },
    answered: (question, error) => {
      const others = without(standing.refused, question.scopes);
      if (error !== null && error.kind !== "unreachable") putOff.add(question);
      if (error?.kind === "permission-missing") become({ ...standing, refused: [...others, ...question.scopes] });
      else if (others.length < standing.refused.length) become({ ...standing, refused: others });
    },
  };
}

const without = (all: readonly string[], some: readonly string[]): readonly string[] => all.filter((one) => !some.includes(one));

/**
 * What was put off, or came to nothing at Microsoft's, just now. What the app asks by itself, as for every participant of a chat, is not asked again
 * until the person does something: that is the next use.
 */
function createPutOff(): { readonly add: (question: PermissionQuestion) => void; readonly has: (question: PermissionQuestion) => boolean } {
  const off = new Set<string>();
  const nameOf = ({ scopes, because }: PermissionQuestion) => (because === "permission" ? scopes.join(" ") : because);
  const forget = () => {
    off.clear();
  };
  return {
    add: (question) => {
      off.add(nameOf(question));
      for (const act of ["pointerdown", "keydown"]) window.addEventListener(act, forget, { capture: true, once: true });
    },
    has: (question) => off.has(nameOf(question)),
  };
}
