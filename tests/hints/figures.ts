import { HINT_LISTS } from "../../src/hints/hint";
import type { HintList } from "../../src/hints/hint";
import { hintsIn } from "../../src/hints/hints-in";
import { HALVES, labelled } from "./labelled";
import type { Half, Labelled } from "./labelled";

interface Looked extends Labelled {
  readonly lists: readonly HintList[];
}

const look = (half: Half): readonly Looked[] => labelled(half).map((message) => ({ ...message, lists: hintsIn(message.text).map(({ list }) => list) }));
const kept = (messages: readonly Looked[]) => messages.filter(({ label }) => label === "keep");
const hinted = (messages: readonly Looked[]) => messages.filter(({ lists }) => lists.length > 0);
const share = (part: number, whole: number): string => `${part} of ${whole} (${Math.round((100 * part) / whole)} %)`;

/** Recall, precision and so on of both halves, as `docs/hints.md` shows them. */
export function wholeTable(): string {
  const halves = HALVES.map(look);
  const row = (name: string, cell: (messages: readonly Looked[]) => string) => `| ${[name, ...halves.map(cell)].join(" | ")} |`;
  return [
    "| | Development half | Test half |",
    "|---|---|---|",
    row("Messages", (all) => String(all.length)),
    row("To be kept", (all) => share(kept(all).length, all.length)),
    row("To be kept, and carries a hint", (all) => share(hinted(kept(all)).length, kept(all).length)),
    row("Carries a hint", (all) => share(hinted(all).length, all.length)),
    row("Carries a hint, and need not be kept", (all) => share(hinted(all).length - hinted(kept(all)).length, hinted(all).length)),
  ].join("\n");
}

/** The same for each list by itself; «only»: to be kept, and found by no other list. */
export function listTable(): string {
  const halves = HALVES.map(look);
  const cells = (list: HintList, all: readonly Looked[]): readonly string[] => {
    const found = all.filter(({ lists }) => lists.includes(list));
    const right = kept(found);
    return [String(found.length), String(found.length - right.length), String(right.filter(({ lists }) => lists.length === 1).length)];
  };
  return [
    "| List | Development: hints | wrong | only | Test: hints | wrong | only |",
    "|---|---|---|---|---|---|---|",
    ...HINT_LISTS.map((list) => `| \`${list}\` | ${halves.flatMap((all) => cells(list, all)).join(" | ")} |`),
  ].join("\n");
}
