import { screen } from "@testing-library/react";
import { createRolesInMemory } from "../../src/adapters/browser/roles-in-memory";
import type { Sitting } from "../../src/panes/journey/sitting";
import { People } from "../../src/panes/people/people";
import { aConversation } from "../review/a-conversation";
import { aDirectory, aPerson, aSitting, noReader, showSitting } from "./stage";

export const BAS = aPerson();
export const FENNA = aPerson({ id: "f", displayName: "Fenna Brugman", jobTitle: "Directeur-generaal Water" });
export const CHAT = aConversation([{ author: "Fenna Brugman" }, { author: "Bas Terhorst" }]);
export const CLOCK = { now: () => "2026-03-10T09:00:00.000Z" };

/** The people screen, on a chat of Fenna and Bas, whom the directory knows; nothing is said of them yet. */
export function openPeople(directory = aDirectory([BAS, FENNA]), first: Sitting = aSitting({ people: null }, CHAT), memory = createRolesInMemory(CLOCK)) {
  const goOn = jest.fn();
  const shown = showSitting(first, (props) => (
    <People {...props} directory={directory} rememberedRoles={memory} reader={noReader} clock={CLOCK} onBack={jest.fn()} onGoOn={goOn} />
  ));
  return { ...shown, goOn, memory };
}

export const goOnButton = () => screen.findByRole("button", { name: "Verder" });

/** Names on the cards, in the order in which they stand. */
export const cards = (): readonly string[] => [...document.querySelectorAll("[data-card]")].map((card) => card.getAttribute("data-card") ?? "");
