import { act, screen, waitFor, within } from "@testing-library/react";
import type { ComponentProps } from "react";
import { nl } from "../../src/language/nl";
import { Review } from "../../src/panes/review/review";
import { aConversation } from "../review/a-conversation";
import { hasher } from "./kept-elsewhere";
import { aStore, aSitting, showSitting } from "./stage";

Element.prototype.scrollIntoView = () => undefined;

/** Ids of the rows that were drawn since this was last emptied. */
const mockDrawn: string[] = [];
jest.mock("../../src/panes/review/state-badge", () => {
  const { createElement } = jest.requireActual<typeof import("react")>("react");
  const real = jest.requireActual<typeof import("../../src/panes/review/state-badge")>("../../src/panes/review/state-badge");
  return {
    StateBadge: (props: ComponentProps<typeof real.StateBadge>) => {
      mockDrawn.push(props.id.replace("-state", ""));
      return createElement(real.StateBadge, props);
    },
  };
});

/** Four messages on each of twelve days, of three months. */
const TWELVE_DAYS = aConversation(
  Array.from({ length: 48 }, (_none, index) => {
    const day = Math.floor(index / 4);
    return { text: `bericht ${index}`, time: { local: `2026-0${1 + Math.floor(day / 4)}-1${day % 4}T09:0${index % 4}:00`, precision: "minute", instant: null } as const };
  }),
);
/** Days of 400, too many to be on the page at once. */
const LARGE = aConversation(
  Array.from({ length: 3200 }, (_none, index) => ({ text: `bericht ${index}`, time: { local: `2026-03-0${1 + Math.floor(index / 400)}T09:00:00`, precision: "minute", instant: null } as const })),
);

const oneDayOf = (length: number) => aConversation(
  Array.from({ length }, (_none, index) => ({ text: `bericht ${index}`, time: { local: "2026-03-01T09:00:00", precision: "minute", instant: null } as const })),
);

const open = (conversation = TWELVE_DAYS) =>
  showSitting(aSitting({}, conversation), (props) => <Review {...props} ports={{ hasher, store: aStore() }} onBack={jest.fn()} onGoOn={jest.fn()} />);
const row = (number: number): HTMLElement => {
  const found = document.getElementById(`message-${number}`);
  if (found === null) throw new Error(`no row ${number}`);
  return found;
};

describe("what an act draws", () => {
  test("answering one message draws its row and the next one, and no other", async () => {
    const { user } = open();
    await waitFor(() => { expect(document.getElementById("message-48")).not.toBeNull(); });
    act(() => { row(6).focus(); });
    mockDrawn.length = 0;
    await user.keyboard("n");
    expect(new Set(mockDrawn)).toEqual(new Set(["message-1", "message-6", "message-7"]));
  });

  test("a filter that hides nothing draws no row anew", async () => {
    const { user } = open();
    await waitFor(() => { expect(document.getElementById("message-48")).not.toBeNull(); });
    const before = row(30);
    mockDrawn.length = 0;
    await user.click(screen.getByText(nl["review.filter"]));
    await user.click(screen.getByRole("checkbox", { name: nl["review.filter.onlyOpen"] }));
    expect(await screen.findByText(/^Je ziet 48 van 48 berichten/)).toBeVisible();
    expect(row(30)).toBe(before);
    expect(mockDrawn).toEqual([]);
  });

  test("everything that a filter shows is selected in one act; the boxes follow", async () => {
    const { user } = open(LARGE);
    await screen.findByRole("searchbox");
    await user.click(screen.getByText(nl["review.filter"]));
    await user.click(screen.getByRole("checkbox", { name: nl["review.filter.onlyOpen"] }));
    await user.click(await screen.findByRole("button", { name: "Selecteer deze 3.200 berichten" }));
    expect(screen.getByRole("group", { name: "3.200 berichten geselecteerd" })).toHaveFocus();
    await waitFor(() => { expect(within(row(1)).getByRole("checkbox")).toBeChecked(); });
  });

  test("back from what was found, the message that was looked at is among the others, and has the focus", async () => {
    const { user } = open(LARGE);
    await user.type(await screen.findByRole("searchbox"), "bericht 2000");
    await user.click(await screen.findByRole("button", { name: "Toon alleen deze 1" }));
    expect(await screen.findByText(/^Je ziet 1 van 3.200 berichten/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: nl["review.filter.none"] }));
    await waitFor(() => { expect(row(2001)).toHaveFocus(); });
    expect(await screen.findByText("bericht 2001")).toBeVisible();
  });

  test("rows of a whole day tell their answer too, a moment after their heading does", async () => {
    const { user } = open(LARGE);
    await screen.findByRole("searchbox");
    await user.click(screen.getByRole("button", { name: "Selecteer dag: 1 maart 2026" }));
    await user.keyboard("n");
    expect(await within(row(1)).findByText(nl["review.state.no"])).toBeVisible();
  });

  test.each([[40, [40]], [60, [25, 25, 10]]])("a day of %i stands in lists of %j: a browser can leave out what of a long one is far from the view; every message once, in order", async (length, lengths) => {
    open(oneDayOf(length));
    await waitFor(() => { expect(document.getElementById(`message-${length}`)).not.toBeNull(); });
    const day = within(row(1).closest("section") ?? document.body);
    const lists = day.getAllByRole("list").map((list) => within(list).getAllByRole("listitem").map(({ id }) => id));
    expect(lists.map((rows) => rows.length)).toEqual(lengths);
    expect(lists.flat()).toEqual(Array.from({ length }, (_none, index) => `message-${index + 1}`));
  });
});
