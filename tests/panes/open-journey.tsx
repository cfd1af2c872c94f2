import { realReader } from "./real-reader";
import { screen } from "@testing-library/react";
import { createDraftsInMemory } from "../../src/adapters/browser/drafts-in-memory";
import { createMemoryJournal } from "../../src/adapters/browser/memory-journal";
import { createRolesInMemory } from "../../src/adapters/browser/roles-in-memory";
import { Journey } from "../../src/panes/journey/journey-screen";
import { PreferencesProvider } from "../../src/panes/shared/preferences";
import type { PanePorts } from "../../src/panes/ports";
import type { ChatReader } from "../../src/ports/chat-reader";
import type { Host } from "../../src/ports/host";
import { aDirectory, aHasher, aStore, inMemoryPreferences, noPolicy, show, someAgreements } from "./stage";
import { quickCopies } from "../filing/quick-copies";

/** No host at all. */
export const A_BROWSER: Host = { kind: "browser", languages: [], theme: () => "light", onTheme: () => () => undefined, shown: () => undefined };

const CLOCK = { now: () => "2026-03-10T09:00:00.000Z" };

/** The whole app before a chat is open, with the real reader. */
export async function openJourney(reader: ChatReader = realReader, changes: Partial<PanePorts> = {}, stands = /^Je hebt niets openstaan\.$|^Chat van /) {
  const memory = { journal: createMemoryJournal(), rememberedRoles: createRolesInMemory(CLOCK), drafts: createDraftsInMemory(CLOCK), preferences: inMemoryPreferences() };
  const ports = { reader, directory: aDirectory(), store: aStore(), policies: noPolicy, hasher: aHasher, readingCopy: quickCopies, agreements: someAgreements(), clock: CLOCK, ...memory, ...changes } as unknown as PanePorts;
  const { user } = show(
    <PreferencesProvider kept={ports.preferences}>
      <Journey ports={ports} host={A_BROWSER} hostReady={Promise.resolve({} as unknown as Host)} appVersion="0.0.0" />
    </PreferencesProvider>,
  );
  await screen.findByText(stands);
  return user;
}

/** The hidden field for files with this label. */
export const filesField = (label = "Chatbestand") => document.querySelector(`input[type=file][aria-label="${label}"]`) as HTMLInputElement;

export const importCheck = () => screen.findByRole("heading", { level: 1, name: "Dit vonden we in het bestand" });
