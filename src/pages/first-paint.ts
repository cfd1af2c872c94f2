/** A page that is not shown, as a tab that its host opens ahead, has no frame to wait for: it waits so long, in milliseconds. */
const WITHOUT_FRAME = 100;

/** Settles when the page as the server sent it has been painted: the first screen stands while the app is still compiled. */
export const firstPaint = (page: Window): Promise<void> =>
  new Promise((resolve) => {
    const settle = (): void => {
      resolve();
    };
    const wait = (): void => {
      // The frame that comes is painted after its callbacks; a task after it stands behind the painting.
      page.requestAnimationFrame(() => page.setTimeout(settle));
      page.setTimeout(settle, WITHOUT_FRAME);
    };
    if (page.document.readyState === "loading") page.document.addEventListener("DOMContentLoaded", wait);
    else wait();
  });
