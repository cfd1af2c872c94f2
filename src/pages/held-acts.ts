/** What chooses a file stands beside the field that opens the browser's own window for it. */
const OPENER = "button[data-opens-file]";
const CONTROL = "button, summary";

/**
 * Keeps what a user does on the first screen before the app runs: the page shows that screen from the start. Choosing a
 * file is done at once, as a browser allows it only then; everything else is done again once the app stands. Who did something is told
 * that it comes.
 *
 * @returns what to call when the app stands: from then on it hears the user itself
 */
export function holdActs(page: Document): () => void {
  const acts: (() => void)[] = [];
  /** The app hears it later, and only once. */
  const hold = (event: Event, again: () => void): void => {
    event.stopImmediatePropagation();
    acts.push(again);
    page.getElementById("app-comes")?.removeAttribute("hidden");
  };
  const onClick = (event: MouseEvent): void => {
    const control = event.target instanceof Element ? event.target.closest<HTMLElement>(CONTROL) : null;
    if (control === null) return;
    event.preventDefault();
    if (control.matches(OPENER)) {
      event.stopImmediatePropagation();
      page.querySelector<HTMLInputElement>("input[type=file]")?.click();
    } else hold(event, () => { control.click(); });
  };
  const onChange = (event: Event): void => {
    const { target } = event;
    hold(event, () => target?.dispatchEvent(new Event("change", { bubbles: true })));
  };
  const onDragOver = (event: DragEvent): void => {
    event.preventDefault();
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    const dropped = [...(event.dataTransfer?.files ?? [])];
    hold(event, () => {
      const dataTransfer = new DataTransfer();
      for (const file of dropped) dataTransfer.items.add(file);
      page.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    });
  };
  const first = { capture: true } as const;
  page.addEventListener("click", onClick, first);
  page.addEventListener("change", onChange, first);
  page.addEventListener("dragover", onDragOver, first);
  page.addEventListener("drop", onDrop, first);
  return () => {
    page.removeEventListener("click", onClick, first);
    page.removeEventListener("change", onChange, first);
    page.removeEventListener("dragover", onDragOver, first);
    page.removeEventListener("drop", onDrop, first);
    page.getElementById("app-comes")?.remove();
    void doAgain(acts);
  };
}

/** One after the other: what the one shows, the next may be about. */
async function doAgain(acts: readonly (() => void)[]): Promise<void> {
  for (const act of acts) {
    act();
    await Promise.resolve();
  }
}
