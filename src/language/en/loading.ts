import type { loading as source } from "../nl/loading";

export const loading: Record<keyof typeof source, string> = {
  "app.comes": "One moment, the app is being loaded. What you chose is done after that.",
  "app.not-loaded": "The app was not loaded. Check your connection. Did you choose a file already? Choose it again after that.",
  "app.load-again": "Load the app again",
};
