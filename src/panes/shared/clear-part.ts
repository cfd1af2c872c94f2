/** From where to where in the window nothing lies over the page, in CSS pixels: bars that stay in view tell their height as the room that scrolling leaves. */
export function clearPart(): { readonly from: number; readonly to: number } {
  const { scrollPaddingTop, scrollPaddingBottom } = document.documentElement.style;
  return { from: pixels(scrollPaddingTop), to: window.innerHeight - pixels(scrollPaddingBottom) };
}

const pixels = (length: string): number => Number.parseFloat(length) || 0;
