import type { behalf as source } from "../nl/behalf";

export const behalf: Record<keyof typeof source, string> = {
  "behalf.self": "You keep for yourself.",
  "behalf.back": "Keep for myself",
  "behalf.somebody": "On behalf of somebody else",
  "behalf.set": "On behalf of: {name}",
};
