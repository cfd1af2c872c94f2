import type { loading as source } from "../nl/loading";

export const loading: Record<keyof typeof source, string> = {
  "app.not-loaded": "The app was not loaded. Check your connection. Did you choose a file already? Choose it again after that.",
  "app.load-again": "Load the app again",
};
