/** A page that is not shown, as a tab that its host opens ahead, has no frame to wait for: it waits so long, in milliseconds. */
const WITHOUT_FRAME = 100;

/** Settles when the page as the server sent it has been painted: the heading stands while the app is still compiled. */
export const firstPaint = (window: Pick<Window, "requestAnimationFrame" | "setTimeout">): Promise<void> =>
  new Promise((resolve) => {
    const settle = (): void => {
      resolve();
    };
    // The frame that comes is painted after its callbacks; a task after it stands behind the painting.
    window.requestAnimationFrame(() => window.setTimeout(settle));
    window.setTimeout(settle, WITHOUT_FRAME);
  });
