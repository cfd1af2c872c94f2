const OFFICE_JS = 'meta[name="office-js"]';

/** Fetches office.js from the address that the page names. It settles also where that did not come. */
export function fetchOffice(): Promise<void> {
  const address = document.querySelector(OFFICE_JS)?.getAttribute("content") ?? null;
  if (window.Office !== undefined || address === null) return Promise.resolve();
  const script = document.createElement("script");
  return new Promise((resolve) => {
    for (const end of ["load", "error"]) {
      script.addEventListener(end, () => {
        resolve();
      });
    }
    script.src = address;
    document.head.append(script);
  });
}
