import { screen, waitFor } from "@testing-library/react";
import type { ComponentType } from "react";
import { fetchedPart } from "../../src/panes/shared/fetched-part";
import { show } from "./stage";

const Arrived = () => <p>Het deel zelf</p>;
const WAITING = "Even geduld, dit komt eraan.";

/** A part that comes when the test lets it. */
function held() {
  let come = (): void => undefined;
  const part = new Promise<ComponentType>((resolve) => {
    come = () => { resolve(Arrived); };
  });
  return { fetchPart: () => part, come: () => { come(); } };
}

describe("a part of a screen that is fetched when it is first shown", () => {
  test("who pressed for it sees and hears that it is coming, and then no more", async () => {
    const { fetchPart, come } = held();
    const Part = fetchedPart(fetchPart, "app.part-loading");
    show(<Part />);
    // Once for who sees it, once in the live region.
    await waitFor(() => { expect(screen.getAllByText(WAITING)).toHaveLength(2); });
    expect(screen.getByRole("status")).toHaveTextContent(WAITING);
    come();
    expect(await screen.findByText("Het deel zelf")).toBeVisible();
    expect(screen.getAllByText(WAITING)).toEqual([screen.getByText(WAITING, { selector: "[role=status] *" })]);
  });

  test("one that is nearly there says nothing, and so does one that nobody waits for", async () => {
    const { fetchPart, come } = held();
    const [Soon, Unasked] = [fetchedPart(() => Promise.resolve(Arrived), "app.part-loading"), fetchedPart(fetchPart)];
    show(<><Soon /><Unasked /></>);
    expect(await screen.findByText("Het deel zelf")).toBeVisible();
    // Longer than anybody waits for a word.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(screen.queryByText(WAITING)).toBeNull();
    come();
    await waitFor(() => { expect(screen.getAllByText("Het deel zelf")).toHaveLength(2); });
  });
});
