import "@testing-library/jest-dom";
import { act, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { useFocusNotLost } from "../../src/panes/shared/focus-not-lost";

/** A fault that can be tried again, in a part of a screen; and one that stands on the screen itself. */
function Screen({ isPart, onRetry = () => undefined }: { readonly isPart: boolean; readonly onRetry?: () => void }) {
  useFocusNotLost();
  const [isFailed, setFailed] = useState(true);
  const retry = () => {
    setFailed(false);
    onRetry();
  };
  const fault = isFailed ? <div><button onClick={retry}>Probeer opnieuw</button></div> : <p>Even geduld</p>;
  return (
    <main>
      <h1 tabIndex={-1}>Controleer</h1>
      {isPart ? <div data-testid="part">{fault}</div> : fault}
      <button>Bewaar</button>
    </main>
  );
}

const retry = () => screen.getByRole("button", { name: "Probeer opnieuw" });
const aMoment = () => act(() => new Promise<void>((resolve) => { setTimeout(resolve, 5); }));
async function tryAgain(): Promise<void> {
  retry().focus();
  fireEvent.click(retry());
  await aMoment();
}

describe("screens.md, focus is never on the page's body: what had it went away", () => {
  test("it goes to the part in which that stood, and leaves it as it was", async () => {
    render(<Screen isPart />);
    await tryAgain();
    expect(screen.getByTestId("part")).toHaveFocus();
    screen.getByRole("button", { name: "Bewaar" }).focus();
    expect(screen.getByTestId("part")).not.toHaveAttribute("tabindex");
  });

  test("it goes to the named part around it that takes the focus, rather than to what stands nearer", async () => {
    const Start = () => {
      useFocusNotLost();
      const [isAsking, setAsking] = useState(true);
      return (
        <main>
          <section tabIndex={-1} aria-label="Voortgang">
            <div>{isAsking && <button onClick={() => { setAsking(false); }}>Probeer opnieuw</button>}</div>
          </section>
        </main>
      );
    };
    render(<Start />);
    await tryAgain();
    expect(screen.getByRole("region", { name: "Voortgang" })).toHaveFocus();
  });

  test("of the screen itself, it goes to the heading", async () => {
    render(<Screen isPart={false} />);
    await tryAgain();
    expect(screen.getByRole("heading")).toHaveFocus();
  });

  test("whoever says where it goes, is left alone", async () => {
    render(<Screen isPart onRetry={() => { screen.getByRole("button", { name: "Bewaar" }).focus(); }} />);
    await tryAgain();
    expect(screen.getByRole("button", { name: "Bewaar" })).toHaveFocus();
  });

  test("who pressed beside everything is not fetched back", async () => {
    render(<Screen isPart />);
    const button = retry();
    button.focus();
    button.blur();
    fireEvent.pointerUp(document.body);
    fireEvent.click(button);
    await aMoment();
    expect(document.body).toHaveFocus();
  });
});
