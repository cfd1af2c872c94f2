import "@testing-library/jest-dom";
import { fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { useNoStrayPress } from "../../src/panes/shared/no-stray-press";

const answered = jest.fn();

/** «Verder», in the place of which the screen shows something else. */
function ShownInstead() {
  useNoStrayPress();
  const [isOn, setOn] = useState(false);
  if (!isOn) return <button onClick={() => { setOn(true); }}>Verder</button>;
  return (
    <>
      <label>
        <input type="radio" onChange={answered} />
        Nee
      </label>
      <button onClick={answered}>Bewaar</button>
      <p>Woorden</p>
    </>
  );
}

/** As a browser does it. @param count how many clicks there were on this spot, one after the other */
function click(element: Element, count: number): void {
  if (fireEvent.mouseDown(element, { detail: count }) && element instanceof HTMLElement) element.focus();
  fireEvent.mouseUp(element, { detail: count });
  fireEvent.click(element, { detail: count });
}
const press = (name: string) => screen.getByRole("button", { name });

beforeEach(() => {
  answered.mockClear();
  render(<ShownInstead />);
});

describe("screens.md, undecided is the default: nothing is answered by who never saw the question", () => {
  test.each(["Bewaar", "Nee"])("the second half of a double click on «Verder» does not answer %s, which came under the pointer, and takes no focus", (words) => {
    click(press("Verder"), 1);
    press("Bewaar").focus();
    click(screen.getByText(words), 2);
    expect(answered).not.toHaveBeenCalled();
    expect(press("Bewaar")).toHaveFocus();
  });

  test("a click of its own does, and both halves of a double click on one button, and on a label and its field", () => {
    click(press("Verder"), 1);
    click(press("Bewaar"), 1);
    click(press("Bewaar"), 2);
    expect(answered).toHaveBeenCalledTimes(2);
    click(screen.getByText("Nee"), 1);
    click(screen.getByRole("radio"), 2);
    expect(answered).toHaveBeenCalledTimes(3);
    expect(screen.getByRole("radio")).toBeChecked();
  });

  test.each(["Enter", " "])("«%s» held down presses nothing that gets the focus meanwhile", (key) => {
    fireEvent.keyDown(press("Verder"), { key });
    click(press("Verder"), 1);
    expect(fireEvent.keyDown(press("Bewaar"), { key, repeat: true })).toBe(false);
    expect(fireEvent.keyDown(press("Bewaar"), { key })).toBe(true);
    expect(fireEvent.keyDown(press("Bewaar"), { key, repeat: true })).toBe(true);
  });

  test("an arrow or Tab that is held down goes on from one to the next", () => {
    fireEvent.keyDown(press("Verder"), { key: "ArrowDown" });
    click(press("Verder"), 1);
    for (const key of ["ArrowDown", "Tab"]) expect(fireEvent.keyDown(press("Bewaar"), { key, repeat: true })).toBe(true);
  });
});
