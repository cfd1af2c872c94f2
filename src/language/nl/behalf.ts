/** For whom the user keeps («namens»). */
export const behalf = {
  "behalf.self": "Je bewaart voor jezelf.",
  "behalf.back": "Bewaar voor mezelf",
  "behalf.somebody": "Namens iemand anders",
  "behalf.set": "Namens: {name}",
} as const;
