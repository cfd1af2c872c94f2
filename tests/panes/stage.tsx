import "@testing-library/jest-dom";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { configure, render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { TextDecoder, TextEncoder } from "node:util";
import { useCallback, useState } from "react";
import type { ChatReader } from "../../src/ports/chat-reader";
import type { ReactNode } from "react";
import type { Conversation } from "../../src/conversation/conversation";
import { createPreferences } from "../../src/adapters/browser/preferences";
import { newSitting } from "../../src/panes/journey/new-sitting";
import type { OpenedChat } from "../../src/panes/journey/opened-chat";
import type { SittingProps } from "../../src/panes/journey/screen-props";
import type { Sitting } from "../../src/panes/journey/sitting";
import { unanswered } from "../../src/panes/reading/use-reading";
import { Announcer } from "../../src/panes/shared/announcer";
import { useFocusNotLost } from "../../src/panes/shared/focus-not-lost";
import { LanguageProvider } from "../../src/panes/shared/language";
import { withSentences } from "../../src/panes/shared/sentences";
import type { AppLinks } from "../../src/ports/app-links";
import type { Agreements } from "../../src/ports/agreements";
import type { OpenExport } from "../../src/ports/chat-reader";
import type { Directory, Person } from "../../src/ports/directory";
import type { DocumentSearch } from "../../src/ports/document-search";
import type { Hasher } from "../../src/ports/hasher";
import type { PolicyFiles } from "../../src/ports/policy-source";
import type { SubPage } from "../../src/ports/sub-page";
import type { Dossier, RecordStore } from "../../src/ports/record-store";
import { newDraft } from "../../src/review/confirming";
import type { PersonDraft } from "../../src/review/confirming";
import type { PolicyPorts } from "../../src/workflows/load-policy";
import type { LookPorts } from "../../src/workflows/look-once-more";
import { createMemoryJournal } from "../../src/adapters/browser/memory-journal";
import { err, ok } from "../../src/result";
import { inForce } from "../policy/in-force";
import { aConversation } from "../review/a-conversation";

// A busy machine needs more than the library's one second; nothing is timed, this only ends what hangs.
configure({ asyncUtilTimeout: 30_000 });

// A part of the app is shown with what it says, and a test shows it without fetching it.
beforeAll(() => withSentences(() => Promise.resolve()));

/**
 * jsdom lays nothing out and paints nothing. Of a style it only matters what keeps something from being seen, told or
 * pressed, and the theme: with all of Fluent's rules, to ask who has which role takes most of the time of a test.
 */
const TELLS_WHAT_IS_THERE = /[{;\s](?:display|visibility|pointer-events|content|--colorNeutralBackground1)\s*:/;
// Some tests use what stands here without a page.
if (typeof CSSStyleSheet !== "undefined") {
  const insertRule: (rule: string, index?: number) => number = Object.getOwnPropertyDescriptor(CSSStyleSheet.prototype, "insertRule")?.value;
  CSSStyleSheet.prototype.insertRule = function (rule, index) {
    return TELLS_WHAT_IS_THERE.test(rule) ? insertRule.call(this, rule, index) : this.cssRules.length;
  };
  // jsdom shares its style sheets with the suites that run after this one.
  afterAll(() => {
    CSSStyleSheet.prototype.insertRule = insertRule;
  });
}

// What jsdom lacks: nothing is ever near the view, so no media is fetched.
class NothingInView {
  observe = () => undefined;
  disconnect = () => undefined;
}
Object.assign(globalThis, { IntersectionObserver: NothingInView, TextEncoder, TextDecoder });

export const aPerson = (changes: Partial<Person> = {}): Person => ({
  id: "me",
  displayName: "Bas Terhorst",
  mail: null,
  phones: [],
  jobTitle: "Beleidsmedewerker",
  department: null,
  organisation: "Ministerie van Bestuurlijke Zaken",
  userType: "member",
  hasLeft: false,
  ...changes,
});

export const aDossier = (changes: Partial<Dossier> = {}): Dossier => ({
  id: "d1",
  name: "Kustplan",
  webUrl: "https://dms.example/kustplan",
  dossierId: null,
  caseType: null,
  selectionCategory: null,
  appraisal: "N",
  retentionPeriod: null,
  recordCreator: null,
  ...changes,
});

/** An open export that remembers whether it was let go. */
export function anExport(conversation: Conversation = aConversation()): OpenExport & { readonly isClosed: () => boolean } {
  let closed = false;
  return {
    conversation,
    media: () => Promise.resolve(err({ kind: "media-missing" })),
    contents: () => Promise.resolve(err({ kind: "media-missing" })),
    close: () => {
      closed = true;
    },
    isClosed: () => closed,
  };
}

/** An open export, with the files that it was read from. */
export const aChat = (opened: OpenExport, files: readonly File[] = []): OpenedChat => ({ opened, readFrom: unanswered(files) });

export const aDraft = (shownAs: string, changes: Partial<PersonDraft> = {}): PersonDraft => ({ ...newDraft({ shownAs, messageCount: 1 }, []), ...changes });

/** A sitting in which Bas, a civil servant, works on his own chat. */
export const aSitting = (changes: Partial<Sitting> = {}, conversation: Conversation = aConversation()): Sitting => ({
  ...newSitting(aChat(anExport(conversation)), aPerson(), null, inForce()),
  people: conversation.participants.map(({ shownAs }, index) => aDraft(shownAs, { role: "civil-servant", isMe: index === 0 })),
  ...changes,
});

export const aDirectory = (people: readonly Person[] = [aPerson()]): Directory => ({
  me: () => Promise.resolve(ok(people[0] ?? aPerson())),
  person: (id) => Promise.resolve(ok(people.find((one) => one.id === id) ?? null)),
  managerOf: () => Promise.resolve(ok(null)),
  groupsOf: () => Promise.resolve(ok([])),
  lacking: () => [],
  askAnew: () => undefined,
  candidates: (name) => Promise.resolve(ok(people.filter(({ displayName }) => displayName.includes(name)))),
});

export const aStore = (dossiers: RecordStore["dossiers"] = () => Promise.resolve(ok([aDossier()]))): RecordStore => ({
  dossiers,
  openFolder: () => Promise.resolve(err({ kind: "no-access" })),
  storeFile: () => Promise.resolve(err({ kind: "no-access" })),
  findRecord: () => Promise.resolve(err({ kind: "no-access" })),
  readDocument: () => Promise.resolve(err({ kind: "no-access" })),
  readBack: () => Promise.resolve(err({ kind: "no-access" })),
  listFiles: () => Promise.resolve(err({ kind: "no-access" })),
  columnsOf: () => Promise.resolve(err({ kind: "no-access" })),
  recordFolders: () => Promise.resolve(err({ kind: "no-access" })),
  describe: () => Promise.resolve(err({ kind: "no-access" })),
  label: () => Promise.resolve(err({ kind: "no-access" })),
  lock: () => Promise.resolve(err({ kind: "no-access" })),
  serverTime: () => null,
});

/** A mailbox and dossiers with nothing in them, unless told otherwise. */
export const aDocumentSearch = (changes: Partial<DocumentSearch> = {}): DocumentSearch => ({
  inDossier: () => Promise.resolve(ok({ items: [], more: false })),
  inMailbox: () => Promise.resolve(ok({ items: [], more: false })),
  mailText: () => Promise.resolve(err({ kind: "not-found", what: "file" })),
  ...changes,
});

/** Preferences that no browser keeps. */
export const inMemoryPreferences = () => createPreferences(() => ({ getItem: () => null, setItem: () => undefined }), () => window);

const SHA = "ab".repeat(32);
export const aHasher: Hasher = {
  sha256: () => Promise.resolve(SHA),
  sha256OfBlob: () => Promise.resolve(ok(SHA)),
  sha256OfEach: (parts) => Promise.resolve(new Uint8Array(parts.length * 32)),
  start: () => Promise.resolve({ update: () => Promise.resolve(), digest: () => Promise.resolve(ok(SHA)) }),
};

/** Links that show where they lead. */
export const linkTo = (page: SubPage): string => `https://app.example/${JSON.stringify(page)}`;
export const LINKS: AppLinks = { to: (page) => Promise.resolve(linkTo(page)) };

/** An organisation without a policy of its own. */
export const noPolicy: PolicyFiles = { read: () => Promise.resolve(ok(null)) };

/** An organisation without a list of agreements, unless told otherwise. */
export const someAgreements = (changes: Partial<Agreements> = {}): Agreements => ({
  keptBy: () => Promise.resolve(err({ kind: "not-found", what: "list" })),
  open: () => Promise.resolve(err({ kind: "not-found", what: "list" })),
  add: () => Promise.resolve(err({ kind: "not-found", what: "list" })),
  change: () => Promise.resolve(err({ kind: "not-found", what: "list" })),
  ...changes,
});

/** Nothing was filed before, and nobody can tell whether the policy was changed. */
export const nobodyElse: LookPorts & PolicyPorts = {
  policies: { read: () => Promise.resolve(err({ kind: "interrupted" })) },
  journal: createMemoryJournal(),
  register: { entries: () => Promise.resolve(ok([])) },
  agreements: someAgreements(),
  store: { findRecord: () => Promise.resolve(ok(null)), readDocument: () => Promise.resolve(err({ kind: "no-access" })) },
  hasher: aHasher,
};

/** As in the app: what had the focus and goes, leaves it to what stood around it. */
function FocusNotLost(): null {
  useFocusNotLost();
  return null;
}

const Around = ({ children }: { readonly children: ReactNode }) => (
  <FluentProvider theme={webLightTheme}>
    <LanguageProvider first="nl">
      <FocusNotLost />
      <Announcer>{children}</Announcer>
    </LanguageProvider>
  </FluentProvider>
);

/** Shows a pane as the app does, in Dutch. */
export const show = (pane: ReactNode) => ({ user: userEvent.setup(), ...render(<Around>{pane}</Around>) });

interface HeldProps {
  readonly first: Sitting;
  readonly onSitting: (sitting: Sitting) => void;
  readonly screen: (props: Pick<SittingProps, "sitting" | "change">) => ReactNode;
}

function Held({ first, onSitting, screen }: HeldProps) {
  const [sitting, setSitting] = useState(first);
  const change = useCallback(
    (step: (sitting: Sitting) => Sitting) => {
      setSitting((now) => {
        const next = step(now);
        onSitting(next);
        return next;
      });
    },
    [onSitting],
  );
  return screen({ sitting, change });
}

/** Shows a screen of a sitting, and tells how the sitting stands. */
export function showSitting(first: Sitting, screen: HeldProps["screen"]) {
  let latest = first;
  const shown = show(
    <Held
      first={first}
      onSitting={(sitting) => {
        latest = sitting;
      }}
      screen={screen}
    />,
  );
  return { ...shown, sitting: () => latest };
}

/** A reader of which no file is a chat. */
export const noReader: ChatReader = { open: () => Promise.resolve(err({ kind: "not-a-chat" })) };
